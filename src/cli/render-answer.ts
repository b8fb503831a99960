import { answerBody, behindNearest } from '../copy/answer-body.js';
import { answerCopy } from '../copy/answer-copy.js';
import { type Locale, localeOfQuestion } from '../copy/locale.js';
import type { ReaderLinks } from '../copy/reader-links.js';
import { shownNearest } from '../copy/shown-nearest.js';
import { oneLine, quotedWords, sourceLine } from '../copy/source-line.js';
import { countWithheld } from '../copy/withheld-count.js';
import type { Answer, Citation } from '../vocabulary/answer.js';
import { claimsOf, numberCitations } from '../vocabulary/citation-numbers.js';
import { createPaint, type Paint } from './colour.js';
import { plainTerminalDeep } from './plain-terminal.js';
import { wrapText } from './wrap-text.js';

export type RenderOptions = {
  /** For questions whose language does not show. */
  readonly fallback: Locale;
  /** Columns of the terminal, or null for no wrapping. */
  readonly columns: number | null;
  readonly colour: boolean;
  /** Into the reader, beneath each source; none by default. */
  readonly links?: ReaderLinks | null;
  /** Claims already on the screen, as they came; default 0. */
  readonly printed?: number;
};

type Frame = RenderOptions & { readonly locale: Locale; readonly paint: Paint };

const QUOTE_INDENT = '    ';

/** The answer first, then the numbered sources with their words; for a person. */
export function renderAnswer(given: Answer, options: RenderOptions): string {
  const answer = plainTerminalDeep(given);
  const locale = localeOfQuestion(answer.question, options.fallback);
  const frame = { ...options, locale, paint: createPaint(options.colour) };
  return [fallbackBlock(answer, frame), ...answerBlocks(answer, frame)]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/** What was found first: where nothing answers surely, the sentences nearest to it. */
function answerBlocks(answer: Answer, frame: Frame): string[][] {
  const nearest = nearestBlock(answer, frame);
  if (answer.status === 'nearest') {
    const searched = behindNearest(answer, frame.locale).flatMap((line) => wrapText(line, frame.columns));
    return [nearest, searched, withheldBlock(answer, frame)];
  }
  return [bodyBlock(answer, frame), withheldBlock(answer, frame), sourcesBlock(answer, frame), nearest];
}

function bodyBlock(answer: Answer, { locale, columns, paint, printed = 0 }: Frame): string[] {
  const isAnswer = answer.status === 'answered' || answer.status === 'partial';
  const entries = answerBody(answer, locale);
  const lead = isAnswer && answer.verdict !== undefined ? 1 : 0;
  return [...entries.slice(0, lead), ...entries.slice(lead + printed)]
    .flatMap((entry) => entry.split('\n').flatMap((line) => wrapText(line, columns)))
    .map((line) => (isAnswer ? paint.strong(line) : line));
}

function fallbackBlock({ fallback }: Answer, { locale, columns, paint }: Frame): string[] {
  return fallback === null ? [] : wrapText(answerCopy(locale).fallback(fallback), columns).map(paint.warning);
}

/** What was held back may have been the exception to what is shown. */
function withheldBlock({ withheld }: Answer, { locale, columns, paint }: Frame): string[] {
  const count = countWithheld(withheld);
  if (count === 0) return [];
  return wrapText(answerCopy(locale).withheld(count), columns).map(paint.warning);
}

function sourcesBlock(answer: Answer, frame: Frame): string[] {
  return numberCitations(claimsOf(answer)).citations.flatMap(({ n, citation }) => source(`[${n}] `, citation, frame));
}

function nearestBlock(answer: Answer, frame: Frame): string[] {
  const nearest = shownNearest(answer);
  if (nearest.length === 0) return [];
  const { closest, nearest: forReading } = answerCopy(frame.locale);
  const heading = wrapText(answer.status === 'nearest' ? closest : forReading, frame.columns);
  return [...heading.map(frame.paint.warning), ...nearest.flatMap((citation) => source('- ', citation, frame))];
}

function source(mark: string, citation: Citation, { locale, columns, paint, links = null }: Frame): string[] {
  const head = wrapText(`${mark}${sourceLine(citation, locale)}`, columns);
  const width = columns === null ? null : columns - QUOTE_INDENT.length;
  const lines = wrapText(`“${oneLine(quotedWords(citation))}”`, width).map(
    (line) => `${QUOTE_INDENT}${paint.faint(line)}`,
  );
  // Never wrapped: a terminal opens an address that stands on one line.
  const link = links === null ? [] : [`${QUOTE_INDENT}${links.quote(citation)}`];
  return [...head, ...lines, ...link];
}
