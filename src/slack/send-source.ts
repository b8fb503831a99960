/** 原文发我: the text of the clauses that the last answer cites, where it is asked for. */
import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import type { ClaimKey, StoredAnswer } from '../storage/conversations.js';
import type { SlackDeps } from './deps.js';
import { postMessages } from './post-messages.js';
import type { SlackMessage } from './render/pack-messages.js';
import { citationsOf } from './render/shown-citations.js';
import { type SourceText, sourceTextMessages } from './render/source-text.js';
import { recordingReplies } from './replies.js';
import { smallTalkCopy } from './small-talk-copy.js';

export type SourceWanted = {
  readonly key: ClaimKey;
  readonly thread: string;
  readonly user: string;
  readonly locale: Locale;
};

/** More clauses than this are not posted at once. */
const MOST_CLAUSES = 8;
/** Answers looked back on for one that cites something. */
const LOOKED_BACK = 5;

/** Throws what the store and posting throw. */
export async function sendSource(
  { key, thread, user, locale }: SourceWanted,
  client: webApi.WebClient,
  deps: SlackDeps,
): Promise<void> {
  const { channel, team } = key;
  const isDirect = channel.startsWith('D');
  const isPrivate = deps.conversations.settingsOf({ team, channel }).ephemeral && !isDirect;
  const place = { team, channel, reader: user };
  const answers = [
    ...deps.conversations.latestAnswers({ ...place, thread, ...(isPrivate ? { user } : {}) }, LOOKED_BACK),
    // Each message of a direct conversation may begin a thread of its own.
    ...(isDirect ? deps.conversations.latestAnswers({ ...place, user }, LOOKED_BACK) : []),
  ];
  const messages = await messagesOf(answers, locale, deps);
  const where = { channel, thread, onlyFor: isPrivate ? user : null, onPosted: recordingReplies(deps, key) };
  await postMessages(client, messages, where);
}

async function messagesOf(
  answers: readonly StoredAnswer[],
  locale: Locale,
  { useCases }: SlackDeps,
): Promise<readonly SlackMessage[]> {
  const copy = smallTalkCopy(locale);
  const citations = answers.map(({ answer }) => citationsOf(answer)).find((each) => each.length > 0) ?? [];
  const byClause = new Map(citations.map(({ citation }) => [citation.clauseId, citation]));
  const cited = [...byClause.values()].slice(0, MOST_CLAUSES);
  const sources: SourceText[] = [];
  for (const citation of cited) {
    const found = await useCases.clauseInContext(citation.clauseId);
    if (found !== null) sources.push({ citation, clause: found.clause });
  }
  if (sources.length === 0) return [{ text: copy.noSource, blocks: [] }];
  return sourceTextMessages(copy.sourceHead(sources.length, byClause.size), sources, locale);
}
