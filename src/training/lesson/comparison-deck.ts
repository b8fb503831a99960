/** A comparison as slides: the topics worth talking over, the targets, what one side alone says. The sheet has all of it. */

import type { Block, Outline, OutlineTable, Part } from '../../briefing/outline.js';
import { claimsOfParts, ELLIPSIS, textOfParts } from '../../briefing/parts.js';
import { charactersOf, type Deck, MOST_CHARACTERS, MOST_POINT, MOST_TITLE, type Slide } from '../../office/deck.js';
import { COMPARED } from '../comparison/wording.js';
import { excerpt, lengthOf, shortName } from './brief-words.js';
import { POINTS_A_SLIDE } from './budget.js';
import { notes } from './notes.js';

type Row = OutlineTable['rows'][number];

/** Slides of each table: of topics and targets a row each, of leftovers a side each. */
const MOST = { topics: 8, targets: 3, left: 3 };
const LONGEST_NAME = 20;

export function comparisonDeck({ title, template, sections, generatedAt }: Outline): Deck {
  // What stands above the plans is for the paper: a talk has one subject.
  const { blocks = [] } = sections.find((section) => section.blocks.some(isCompared)) ?? {};
  return {
    title: shortName(title, 2 * MOST_TITLE),
    subtitle: template.name,
    notes: '对照全文见电子表格；幻灯片上的字句有节删，删去处标……。',
    slides: [...blocks.slice(0, 1).flatMap(summarySlides), ...blocks.flatMap(slidesOf)],
    generatedAt,
  };
}

/** How much there is, as the paper says it. */
function summarySlides(block: Block): Slide[] {
  if (block.kind !== 'line') return [];
  const points = textOfParts(block.parts)
    .split(/[；。]/)
    .filter((point) => point !== '' && lengthOf(point) <= MOST_POINT)
    .slice(0, 4);
  return [{ title: '比出了什么', body: { kind: 'points', points }, footer: '', notes: textOfParts(block.parts) }];
}

function isCompared(block: Block): block is OutlineTable {
  return block.kind === 'table' && block.id === 'comparison' && block.rows.length > 0;
}

function slidesOf(block: Block): Slide[] {
  if (!isCompared(block)) return [];
  const [first] = block.columns;
  if (first?.title === COMPARED.topic) return rowSlides(block, MOST.topics);
  if (first?.title === COMPARED.indicator) return rowSlides(block, MOST.targets);
  return leftSlides(block);
}

/** A slide a row: what each side says, and the verdict; those first that differ in more than their wording. */
function rowSlides({ title, columns, rows }: OutlineTable, most: number): Slide[] {
  const weighed = rows.map((row) => ({ row, weight: weightOf(row) }));
  const kept = weighed.toSorted((one, other) => other.weight - one.weight).slice(0, most);
  const shown = rows.filter((row) => kept.some((each) => each.row === row));
  const names = columns.slice(1, -1).map((column) => column.title.replace(/（(?!报道|解读|据解读).*$/, ''));
  return shown.map((row, index) => {
    const [topic = [], ...cells] = row;
    const isLast = index === shown.length - 1;
    const rest = isLast && rows.length > shown.length ? `另有${rows.length - shown.length}行，见电子表格。` : '';
    const said = (room: number) => [
      ...names.map((name, at) => pointOf(name, cells[at] ?? [], { beside: cells[1 - at] ?? [], room })),
      pointOf(COMPARED.verdict, cells.at(-1) ?? [], { beside: topic, room }),
    ];
    return shrunk((room) => ({
      title: shortName(textOfParts(topic), MOST_TITLE / 2),
      body: { kind: 'points', points: said(room) },
      footer: '',
      ...notes([title, row.map(textOfParts).join('｜'), rest], row.flatMap(claimsOfParts)),
    }));
  });
}

/** 聊城：…… with the phrases nearest to what stands beside them. */
function pointOf(
  name: string,
  cell: readonly Part[],
  { beside, room }: { readonly beside: readonly Part[]; readonly room: number },
): string {
  const text = textOfParts(cell).replaceAll(/\s+/g, '');
  const [said = '', ...more] = text.split(ELLIPSIS);
  const words = more.length > 1 ? text : said;
  return `${name}：${excerpt(words, textOfParts(beside), room - lengthOf(name) - 1)}`;
}

/** Points as long as fit, the same for all. */
function shrunk(slideWith: (room: number) => Slide): Slide {
  let room = MOST_POINT;
  while (room > MOST_POINT / 2 && charactersOf(slideWith(room)) > MOST_CHARACTERS) room -= 1;
  return slideWith(room);
}

function weightOf(row: Row): number {
  const verdict = textOfParts(row.at(-1) ?? []);
  const said = Math.min(...row.slice(1, -1).map((cell) => textOfParts(cell).length));
  if (verdict.startsWith(COMPARED.check)) return 0;
  const telling = [COMPARED.stricter, COMPARED.earlier, COMPARED.equal, COMPARED.alsoWrites];
  return telling.filter((words) => verdict.includes(words)).length + Math.min(1, said / MOST_POINT);
}

/** What a side alone says, whole clauses first, a slide a side. */
function leftSlides({ title, rows }: OutlineTable): Slide[] {
  const sides = [...new Set(rows.flatMap(([side = []]) => textOfParts(side) || []))];
  return sides.slice(0, MOST.left).map((side) => {
    const own = rows.filter(([name = []]) => textOfParts(name) === side);
    const isWhole = (row: Row) => textOfParts(row.at(-1) ?? []).startsWith(COMPARED.wholeClause);
    const shown = [...own.filter(isWhole), ...own.filter((row) => !isWhole(row))].slice(0, POINTS_A_SLIDE);
    const heading = rows.length === own.length ? title : `只有${side}写到的`;
    return shrunk((room) => ({
      title: shortName(heading, MOST_TITLE),
      body: {
        kind: 'points',
        points: shown.map(([, clause = [], words = []]) => {
          const name = shortName(textOfParts(clause), LONGEST_NAME);
          return `${name}：${excerpt(textOfParts(words), name, room - lengthOf(name) - 1)}`;
        }),
      },
      footer: '',
      ...notes([`共${own.length}条，见电子表格。`], shown.flat().flatMap(claimsOfParts)),
    }));
  });
}
