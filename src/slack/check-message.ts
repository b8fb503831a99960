/** 核查引用 on a message: its text against the documents the channel asks of, told to who asked alone. */
import type { RespondFn } from '@slack/bolt';
import type { SentenceCheck, TextCheck } from '../answering/checking/check-text.js';
import type { Locale } from '../copy/locale.js';
import { plainText } from '../language/plain-text.js';
import { claimsOf } from '../vocabulary/citation-numbers.js';
import type { ClauseId } from '../vocabulary/clause.js';
import { installationOf, type Person } from './asker.js';
import { linksIn } from './channel-links.js';
import type { SlackDeps } from './deps.js';
import { type CheckedSentence, checkMessages } from './render/check-message.js';

export type MessageToCheck = {
  readonly text: string;
  /** The bot's own: what it told as claims is checked, not what stands around them. */
  readonly isOwn: boolean;
  readonly locale: Locale;
};

/** Answers of the channel that what was copied may come from, the newest. */
const ANSWERS = 20;

/** Posts the verdicts, and gives the clauses they cite. What the bot told here before is held against what it cited then. */
export async function checkMessage(
  { text, isOwn, locale }: MessageToCheck,
  person: Person,
  respond: RespondFn,
  deps: SlackDeps,
): Promise<readonly ClauseId[]> {
  const { useCases, conversations } = deps;
  const channel = { team: installationOf(person), channel: person.channel };
  const { documentIds: within } = await conversations.settingsOf(channel);
  const known = (await conversations.latestAnswers({ ...channel, reader: person.user }, ANSWERS)).flatMap(
    ({ answer }) => claimsOf(answer),
  );
  const told = isOwn ? known.filter((claim) => plainText(text).includes(plainText(claim.text))) : [];
  const checked = told.length === 0 ? text : told.map((claim) => claim.text).join('\n');
  const { checks, leftOut } = await useCases.checkText(checked, { within, known });
  const sentences = checks.map(sentenceOf);
  const messages = checkMessages({
    sentences,
    leftOut: countsOf(leftOut),
    locale,
    links: await linksIn(channel, deps),
  });
  for (const { text: fallback, blocks } of messages)
    await respond({ response_type: 'ephemeral', text: fallback, blocks });
  return sentences.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId));
}

function sentenceOf(check: SentenceCheck): CheckedSentence {
  const { sentence: text } = check;
  switch (check.verdict) {
    case 'supported': {
      const { grade, differs, citations } = check.claim;
      return { text, verdict: grade === 'worded' ? 'worded' : 'supported', citations, said: differs };
    }
    case 'name':
      return { text, verdict: 'supported', isName: true, citations: [] };
    case 'differs':
    case 'contradicted': {
      const { citation, said, given } = check;
      return {
        text,
        verdict: check.verdict === 'differs' ? 'worded' : 'contradicted',
        citations: [citation],
        said,
        given,
      };
    }
    case 'not-found':
      return { text, verdict: 'not-found', citations: [] };
  }
}

function countsOf(leftOut: TextCheck['leftOut']) {
  const reasons = [...new Set(leftOut.map(({ why }) => why))];
  return reasons.map((why) => ({ why, count: leftOut.filter((each) => each.why === why).length }));
}
