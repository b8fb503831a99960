import { isProse, type Line } from './lines.js';
import { type Marker, readMarker } from './numbering.js';

/** Reads a line as the question it opens, whose number is for the outline to count; null for other lines. */
export type QuestionReader = {
  readonly read: (line: Line) => Marker | null;
  /** Numbers of this level are questions; headings of a higher one may stand between them. */
  readonly level: Marker['level'];
};

/** 问：, 问题3：, Q1. in front of a question. */
const ASKED = /^(?:问题?\s*\d{0,3}|Q\s*\d{0,3})\s*[:：.、]\s*/i;
const ANSWERED = /^(?:答|回答|A)\s*\d{0,3}\s*[:：.、]/i;
const LONGEST_QUESTION = 120;
const FEWEST = 2;
/** Without 答： the questions must be most of what their level numbers. */
const LEAST_SHARE = 0.6;
const FEWEST_UNANSWERED = 3;

type Style = Marker['level'] | 'asked' | 'heading';

/**
 * How a text of questions and answers marks its questions: by 问：, by numbers of one level that end in a question mark,
 * or by headings. Null where the text is none: a plan may ask once in a heading, an interpretation asks in a few.
 */
export function questionReaderOf(lines: readonly Line[], saysSo: boolean): QuestionReader | null {
  const style = styleOf(lines, saysSo);
  if (style === null) return null;
  const read = (line: Line): Marker | null => {
    if (styleOfLine(line) !== style) return null;
    const contentStart =
      style === 'asked' ? (ASKED.exec(line.folded)?.[0].length ?? 0) : (readMarker(line)?.contentStart ?? 0);
    return { level: 'question', number: 1, sub: 0, word: '', contentStart };
  };
  return { read, level: style === 'asked' || style === 'heading' ? 'item' : style };
}

function styleOf(lines: readonly Line[], saysSo: boolean): Style | null {
  const prose = lines.filter(isProse);
  const counts = new Map<Style, number>();
  for (const line of prose) {
    const style = styleOfLine(line);
    if (style !== null) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < FEWEST) return null;
  const [style, count] = best;
  const answers = prose.filter(({ folded }) => ANSWERED.test(folded)).length;
  if (style === 'asked' || saysSo || answers >= Math.max(FEWEST, count * LEAST_SHARE)) return style;
  const numbered = prose.filter((line) => readMarker(line)?.level === style).length;
  return style !== 'heading' && count >= FEWEST_UNANSWERED && count >= numbered ? style : null;
}

function styleOfLine(line: Line): Style | null {
  if (!isProse(line) || line.text.length > LONGEST_QUESTION) return null;
  if (ASKED.test(line.folded)) return 'asked';
  if (!/\?$/.test(line.folded)) return null;
  const marker = readMarker(line);
  if (marker !== null) return marker.level === 'article' || marker.level === 'point' ? null : marker.level;
  return line.block.kind === 'heading' ? 'heading' : null;
}
