/** A template over a selection of tasks: pure, and the same for the same input. */

import { toHanNumeral } from '../language/numerals.js';
import type { VerifiedClaim } from '../vocabulary/answer.js';
import { numberCitations } from '../vocabulary/citation-numbers.js';
import { blocksOf } from './blocks.js';
import { type Claims, wordsClaim } from './claims-of.js';
import type { DraftInput } from './content/draft-input.js';
import { isPast } from './deadlines.js';
import type { Detail } from './detail.js';
import { fillTitle, fillWords } from './fill-words.js';
import type { Block, Cut, Outline, OutlineSection, OutlineTable, Stated } from './outline.js';
import { claimsOfParts } from './parts.js';
import type { Selected } from './select-tasks.js';
import { outlineTable } from './tables.js';
import type { Task } from './task.js';
import { type Drafting, headingOf, stated } from './task-parts.js';
import type { TableId, Template } from './template.js';
import { WORDS } from './wording.js';

export type OutlineInput = {
  readonly template: Template;
  readonly selected: Selected;
  readonly draft: DraftInput;
  /** Over all of the documents: what may be cited. */
  readonly claims: Claims;
  readonly detail: Detail;
  readonly now: Date;
};

export function buildOutline({ template, selected, draft, claims, detail, now }: OutlineInput): Outline {
  const cuts: Cut[] = [];
  const drafting: Drafting = {
    claims,
    today: now.toISOString().slice(0, 10),
    detail,
    cut: (rule, what) => cuts.push(...what.map((each) => ({ rule, stated: each }))),
  };
  const { values } = draft;
  const sections = template.sections
    .map(({ heading, content }) => ({
      heading: fillWords(heading, values),
      blocks: blocksOf(content, draft, drafting).filter(saysSomething),
    }))
    .filter(({ blocks }) => blocks.some(({ kind }) => kind !== 'guidance'))
    .map((section, index): OutlineSection => ({ number: `${toHanNumeral(index + 1)}、`, ...section }));
  const tablesOf = (ids: readonly TableId[]): OutlineTable[] =>
    ids.flatMap((id) => outlineTable(id, draft, drafting) ?? []);
  const drafted = {
    template: { id: template.id, version: template.version, name: template.name },
    title: fillTitle(template.title, values),
    subtitle: template.subtitle.map((line) => fillWords(line, values)),
    addressee: template.addressee === undefined ? null : fillWords(template.addressee, values),
    opening: [...blocksOf(template.opening, draft, drafting), ...pastAdvice(selected.tasks, drafting)],
    sections,
    closing: blocksOf(template.closing, draft, drafting),
    attachments: labelled(tablesOf(template.attachments)),
    workbook: template.workbook.flatMap((each) =>
      typeof each === 'string'
        ? tablesOf([each])
        : blocksOf([each], draft, drafting).filter((block) => block.kind === 'table' && saysSomething(block)),
    ) as OutlineTable[],
  };
  const shown = claimsIn(drafted);
  const outline = {
    ...drafted,
    tasks: selected.tasks.map((task) => ({ heading: headingOf(task, drafting), places: placesOf(task, drafted) })),
    notCovered: selected.leftOut.map(({ task, why }) => ({
      heading: headingOf(task, drafting),
      why,
      mention: mentionOf(task, selected, drafting),
    })),
    cuts: distinctCuts(cuts, shown),
  };
  const beside = [
    ...outline.tasks.map(({ heading }) => heading),
    ...outline.notCovered.flatMap(({ heading, mention }) => (mention === null ? [heading] : [heading, mention])),
    ...outline.cuts.map(({ stated: each }) => each),
  ];
  const cited = [...shown, ...beside.map(({ claim }) => claim)];
  const sources = numberCitations(cited).citations.map(({ citation }) => citation);
  return { ...outline, sources, withheld: claims.withheld(), generatedAt: now };
}

/** A table without rows does not; a section of nothing else is left out with it. */
function saysSomething(block: Block): boolean {
  return block.kind !== 'table' || block.rows.length > 0;
}

/** One is 附表, several are 附表1, 附表2. */
function labelled(tables: readonly OutlineTable[]): Outline['attachments'] {
  return tables.map((table, index) => ({ label: tables.length === 1 ? '附表' : `附表${index + 1}`, table }));
}

/** What follows when a plan has run out before the outline is written. */
function pastAdvice(tasks: readonly Task[], { today }: Drafting): Block[] {
  const isAny = tasks.some(({ due }) => due.some((date) => isPast(date, today)));
  return isAny ? [{ kind: 'guidance', text: WORDS.pastAdvice }] : [];
}

function mentionOf(task: Task, { borderline }: Selected, drafting: Drafting): Stated | null {
  const place = borderline.find((each) => each.task.clause.id === task.clause.id)?.place;
  return place === undefined ? null : (stated(wordsClaim(task, place), drafting)[0] ?? null);
}

/** Once each, and none that is told after all in another place. */
function distinctCuts(cuts: readonly Cut[], shown: readonly VerifiedClaim[]): Cut[] {
  const keyOf = ({ citations: [{ clauseId, start, end }] }: VerifiedClaim) => `${clauseId}|${start}|${end}`;
  const told = new Set(shown.map(keyOf));
  return cuts.filter(({ stated: { claim } }) => {
    const key = keyOf(claim);
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

type Drafted = Pick<
  Outline,
  'subtitle' | 'addressee' | 'opening' | 'sections' | 'closing' | 'attachments' | 'workbook'
>;

/** The sections and tables whose words are of the task's clause. */
function placesOf({ clause }: Task, { opening, sections, closing, attachments, workbook }: Drafted): string[] {
  const holds = (blocks: readonly Block[]) =>
    blocks.flatMap(claimsOfBlock).some(({ citations }) => citations.some(({ clauseId }) => clauseId === clause.id));
  return [
    ...(holds([...opening, ...closing]) ? ['正文'] : []),
    ...sections.flatMap(({ number, blocks }) => (holds(blocks) ? [number.slice(0, -1)] : [])),
    ...attachments.flatMap(({ label, table }) => (holds([table]) ? [label] : [])),
    ...workbook.flatMap((table) => (holds([table]) ? [table.title] : [])),
  ];
}

/** Every claim of what is handed in, in reading order. */
export function claimsIn({
  opening,
  sections,
  closing,
  attachments,
  workbook,
  addressee,
  subtitle,
}: Drafted): VerifiedClaim[] {
  const blocks = [
    ...opening,
    ...sections.flatMap(({ blocks: own }) => own),
    ...closing,
    ...attachments.map(({ table }) => table),
    ...workbook,
  ];
  const lines = [...subtitle, ...(addressee === null ? [] : [addressee]), ...sections.map(({ heading }) => heading)];
  return [...claimsOfParts(lines.flat()), ...blocks.flatMap(claimsOfBlock)];
}

function claimsOfBlock(block: Block): VerifiedClaim[] {
  switch (block.kind) {
    case 'line':
      return claimsOfParts(block.parts);
    case 'question':
      return claimsOfParts(block.key ?? []);
    case 'table':
      return claimsOfParts(block.rows.flat(2));
    default:
      return [];
  }
}
