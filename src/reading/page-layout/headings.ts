import { opensNumbered } from '../line-opening.js';
import { type Draft, linesOfDraft } from './drafts.js';
import type { PlacedLine } from './page-items.js';
import { isCentred } from './paragraphs.js';
import type { Measures } from './text-area.js';
import { isDocumentNumber } from './title.js';

const LONGEST = 60;
const MOST_LINES = 3;
/** In parts of the body's size. */
const LARGER = 1.12;
const LARGER_RECOGNISED = 1.3;
const DEEPEST_LEVEL = 6;
/** The issuer and the date below a title. */
const DATED = /\d\s*日[)）]?$/;
/** What is centred in the type of the text, and a heading for that. */
const CHAPTER = /^第.{1,6}[编篇章节]/;
/** In parts of the type's size. */
const DEEPEST_INDENT = 3.2;

type TextDraft = Extract<Draft, { kind: 'text' }>;

/** Levels of the headings among the drafts: 0 for titles, else by rank of their type, from 1. */
export function headingLevels(drafts: readonly Draft[], measures: Measures): Map<Draft, number> {
  const styles = new Map<Draft, number>();
  const levels = new Map<Draft, number>();
  for (const draft of drafts) {
    if (draft.kind !== 'text' || draft.title === 'letterhead') continue;
    if (draft.title === 'title') levels.set(draft, 0);
    else {
      const style = styleOf(draft, measures);
      if (style !== null) styles.set(draft, style);
    }
  }
  const ranks = [...new Set(styles.values())].sort((a, b) => b - a);
  for (const [draft, style] of styles) levels.set(draft, Math.min(ranks.indexOf(style) + 1, DEEPEST_LEVEL));
  return levels;
}

/** A figure that grows with prominence; null for what is set like the text around it. */
function styleOf(draft: TextDraft, measures: Measures): number | null {
  const lines = linesOfDraft(draft);
  const [first] = lines;
  const text = lines.map((line) => line.text).join('');
  if (first === undefined || lines.length > MOST_LINES || text.length > LONGEST) return null;
  if (
    !/\p{L}/u.test(text) ||
    isDocumentNumber(text) ||
    DATED.test(text) ||
    /[，、,]$/.test(text) ||
    (/[。；;]$/.test(text) && !opensNumbered(text))
  )
    return null;
  const isLarger = first.size >= (first.recognised ? LARGER_RECOGNISED : LARGER) * measures.bodySize;
  const isBold = !measures.isBodyBold && lines.every(({ bold }) => bold);
  const isChapter = !first.recognised && CHAPTER.test(text) && lines.every((line) => isChapterLine(line, measures));
  if (!isLarger && !isBold && !isChapter) return null;
  const centred = isCentred(first, measures) ? 2 : 0;
  return Math.round((first.size / measures.bodySize) * 10) * 10 + centred + (isBold ? 1 : 0);
}

/** Clear of both margins by more than a paragraph's indent, and no sentence. */
function isChapterLine(line: PlacedLine, measures: Measures): boolean {
  const indent = (line.x - measures.areaOf(line).left) / line.size;
  return isCentred(line, measures) && indent > DEEPEST_INDENT && !/[。；：;:]$/.test(line.text);
}
