/** For tests: replies a model might give over three plans and a statute of cities that do not exist, and what becomes of each. */

import type { SmallCorpus } from '../../testing/corpora/small-corpus.js';
import { HEPU, STATUTE, WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import type { WithheldReason } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { DISHONEST } from './dishonest-replies.fixture.js';
import { HONEST } from './honest-replies.fixture.js';
import { QINGLAN } from './qinglan.fixture.js';
import type { ReplyRow } from './quotes.fixture.js';

export const ADVERSARIAL_CORPUS: SmallCorpus = {
  wangchuan: WANGCHUAN,
  hepu: HEPU,
  qinglan: QINGLAN,
  statute: STATUTE,
};

export type ModelReply = {
  readonly status: 'answered' | 'partial' | 'unanswerable';
  readonly claims: readonly {
    readonly text: string;
    readonly citations: readonly { readonly token: string; readonly quote: string }[];
  }[];
  readonly missing: readonly string[];
  readonly question: string;
};

/** The token a request gave to a clause. */
export type TokenOf = (clauseId: ClauseId) => string;

export type AdversarialReply = {
  readonly name: string;
  readonly question: string;
  readonly reply: (tokenOf: TokenOf) => ModelReply;
  /** What becomes of its only claim. */
  readonly expected: 'pass' | WithheldReason;
};

export const ADVERSARIAL_REPLIES: readonly AdversarialReply[] = [...HONEST, ...DISHONEST].map(replyOf);

function replyOf({ name, question = '社区养老服务有哪些要求？', text, cites, expected }: ReplyRow): AdversarialReply {
  return {
    name,
    question,
    expected: expected ?? 'pass',
    reply: (tokenOf) => ({
      status: 'answered',
      claims: [
        { text, citations: cites.map(([clauseId, quote, token]) => ({ token: token ?? tokenOf(clauseId), quote })) },
      ],
      missing: [],
      question,
    }),
  };
}
