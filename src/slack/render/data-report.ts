import type { Locale } from '../../copy/locale.js';
import { progressProblemCopy } from '../../copy/progress-problem-copy.js';
import type { PrintedDraft } from '../deps.js';
import type { KnownBlock } from './block-kit.js';
import { fallbackText } from './block-text.js';
import { briefCopy } from './brief-copy.js';
import type { SlackMessage } from './pack-messages.js';
import { plain } from './plain-elements.js';

const MOST_TOLD = 10;
/** A cell may hold a whole report. */
const LINE_CHARS = 280;

/** How much of a sheet was used, and what was not, with its reason: what was lost comes before what only differs. */
export function dataReport({ counts, supplied: { rows, problems } }: PrintedDraft, locale: Locale): SlackMessage {
  const { data } = briefCopy(locale);
  const ordered = [
    ...problems.filter(({ lost }) => lost !== 'nothing'),
    ...problems.filter(({ lost }) => lost === 'nothing'),
  ];
  const told = ordered.slice(0, MOST_TOLD).map((problem) => progressProblemCopy(problem, locale));
  const lines = [
    data.used(counts.supplied, rows),
    ...told,
    ...(ordered.length > told.length ? [data.moreUnused(ordered.length - told.length)] : []),
  ];
  const blocks = lines.map((line): KnownBlock => ({ type: 'section', text: plain(line, LINE_CHARS) }));
  return { text: fallbackText(blocks), blocks };
}
