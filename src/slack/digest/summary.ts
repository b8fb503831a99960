/** What happened in a channel in a week, counted. */
import type { ReportedCitation } from '../../storage/digests.js';
import type { Answer } from '../../vocabulary/answer.js';
import { claimsOf } from '../../vocabulary/citation-numbers.js';
import { isWrongReason } from '../render/citation-feedback-view.js';
import type { WrongReason } from '../render/copy-type.js';
import { citationsOf } from '../render/shown-citations.js';

export type Summary = {
  readonly asked: number;
  /** Each question once, those put most often first. */
  readonly unanswered: readonly Counted<{ readonly question: string }>[];
  readonly cited: readonly Counted<{ readonly documentId: string; readonly title: string }>[];
  readonly reported: readonly Counted<{
    readonly title: string;
    readonly label: string;
    readonly reason: WrongReason;
  }>[];
};

export type Counted<What> = What & { readonly times: number };

/** Asked back or refused is not unanswered; a document counts once an answer. */
export function summaryOf(given: readonly Answer[], reports: readonly ReportedCitation[]): Summary {
  const unanswered = given.filter(({ status }) => status === 'nearest' || status === 'unanswerable');
  const cited = given.flatMap((answer) => {
    const citations = claimsOf(answer).flatMap((claim) => claim.citations);
    return [...new Map(citations.map(({ documentId, title }) => [documentId, { documentId, title }])).values()];
  });
  const reported = reports.flatMap(({ answer, n, why }) => {
    const citation = citationsOf(answer).find((each) => each.n === n)?.citation;
    // A note of the person's may follow the reason; it is for who keeps the documents, not for the channel.
    const [word = ''] = why.split(':');
    const reason: WrongReason = isWrongReason(word) ? word : 'other';
    return citation === undefined ? [] : [{ title: citation.title, label: citation.label, reason }];
  });
  return {
    asked: given.length,
    unanswered: counted(
      unanswered.map(({ question }) => ({ question })),
      ({ question }) => question,
    ),
    cited: counted(cited, ({ documentId }) => documentId),
    reported: counted(reported, (each) => JSON.stringify(each)),
  };
}

function counted<What extends object>(all: readonly What[], keyOf: (what: What) => string): readonly Counted<What>[] {
  const found = new Map<string, Counted<What>>();
  for (const what of all) found.set(keyOf(what), { ...what, times: (found.get(keyOf(what))?.times ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.times - a.times);
}
