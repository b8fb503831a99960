/** A comparison as slides: its tables cut to what is read from the last row. The Word table has every row in full. */

import type { Outline, OutlineTable, Part } from '../../briefing/outline.js';
import { claimsOfParts, textOfParts } from '../../briefing/parts.js';
import {
  charactersOf,
  type Deck,
  MOST_CELL,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_ROWS,
  MOST_TITLE,
  type Slide,
} from '../../office/deck.js';
import { inBlocks } from './blocks.js';
import { lengthOf, shortName } from './brief-words.js';
import { notes } from './notes.js';

type Row = OutlineTable['rows'][number];

const LEAST_CELL = 12;
const LONGEST_HEAD = 6;
const MARK_ROOM = 8;
/** A lesson has no more slides than this. */
const MOST_SLIDES = 20;

export function comparisonDeck({ title, template, sections, generatedAt }: Outline): Deck {
  const tables = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table')
    .filter(({ id, rows }) => id === 'comparison' && rows.length > 0);
  const share = Math.max(1, Math.floor(MOST_SLIDES / Math.max(1, tables.length)));
  return {
    title: shortName(title, 2 * MOST_TITLE),
    subtitle: template.name,
    notes: '对照全文见 Word 文件；幻灯片上的字句有删节，删去处标……。',
    slides: tables.flatMap((table) => tableSlides(table, share)),
    generatedAt,
  };
}

function tableSlides({ title, columns, rows }: OutlineTable, most: number): Slide[] {
  const heads = columns
    .slice(0, MOST_COLUMNS)
    .map((column) => shortName(column.title.replace(/（.*$/, ''), LONGEST_HEAD));
  const fixed = lengthOf(title) + MARK_ROOM + heads.reduce((sum, head) => sum + lengthOf(head), 0);
  const perSlide = Math.max(
    1,
    Math.min(MOST_ROWS, Math.floor((MOST_CHARACTERS - fixed) / (heads.length * LEAST_CELL))),
  );
  const pages = inBlocks(rows, perSlide);
  const shown = pages.slice(0, most);
  const left = rows.length - shown.flat().length;
  return shown.map((page, index) => {
    const mark = shown.length > 1 ? `（${index + 1}/${shown.length}）` : '';
    const isLast = index === shown.length - 1;
    const rest = isLast && left > 0 ? `另有${left}行，见 Word 对照表。` : '';
    return pageSlide(`${shortName(title, MOST_TITLE - MARK_ROOM)}${mark}`, heads, page, rest);
  });
}

/** Cells as long as fit, the same for all. */
function pageSlide(title: string, heads: readonly string[], rows: readonly Row[], rest: string): Slide {
  const claims = rows.flat().flatMap(claimsOfParts);
  const slideWith = (most: number): Slide => ({
    title,
    body: {
      kind: 'table',
      columns: heads.map((head) => ({ title: head, width: 1 })),
      rows: rows.map((row) => heads.map((_, column) => shortName(wordsOf(row[column] ?? []), most))),
    },
    footer: '',
    ...notes([...rows.map((row) => row.map(textOfParts).join('｜')), rest], claims),
  });
  let most = MOST_CELL;
  while (most > 3 && charactersOf(slideWith(most)) > MOST_CHARACTERS) most -= 1;
  return slideWith(most);
}

function wordsOf(cell: readonly Part[]): string {
  return textOfParts(cell).replaceAll(/\s+/g, '');
}
