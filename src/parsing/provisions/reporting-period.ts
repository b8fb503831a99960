import { findDateMentions } from '../../language/date-mentions.js';
import type { Deadline } from '../../vocabulary/provision.js';

/** What year a report is speaking of, and whether of results or of plans; carried down until it speaks of another. */
export type Period = { readonly deadline: Deadline | null; readonly achieved: boolean };

/** 坚持将…放在首位 is no plan. */
const PLANNED = /(?<!坚持)将|计划|下一步|展望|步入新|拟/;
const PAST = /以来|过去一年/;

/** A date further into the sentence is not what the report turns to. */
const LATEST_START = 30;

/** The period after reading `sentence`, given the one before. A date counts where it stands early in the sentence. */
export function nextPeriod(before: Period, sentence: string): Period {
  const mention = findDateMentions(sentence.slice(0, LATEST_START * 2)).find(
    (candidate) => candidate.start <= LATEST_START,
  );
  if (mention === undefined) return PLANNED.test(sentence) ? { ...before, achieved: false } : before;
  return {
    deadline: { text: mention.text, year: mention.year, scope: 'inherited' },
    achieved: PAST.test(mention.text) || !PLANNED.test(sentence),
  };
}
