/** A template over a selection of tasks: pure, and the same for the same input. */

import { toHanNumeral } from '../language/numerals.js';
import type { DocumentHeader } from '../storage/store.js';
import type { VerifiedClaim } from '../vocabulary/answer.js';
import { numberCitations } from '../vocabulary/citation-numbers.js';
import type { Clause } from '../vocabulary/clause.js';
import { blocksOf } from './blocks.js';
import { claimsOver } from './claims-of.js';
import { isPast } from './deadlines.js';
import { fillTitle, fillWords, type Values } from './fill-words.js';
import type { Block, Outline, OutlineSection } from './outline.js';
import { claimsOfParts } from './parts.js';
import type { Selected } from './select-tasks.js';
import type { StudyBlocks } from './study.js';
import { outlineTable, type TableInput } from './tables.js';
import type { Task } from './task.js';
import { type Drafting, headingOf } from './task-parts.js';
import type { Template } from './template.js';
import { WORDS } from './wording.js';

export type OutlineInput = {
  readonly template: Template;
  readonly selected: Selected;
  readonly documents: readonly DocumentHeader[];
  readonly values: Values;
  readonly supplied: TableInput['supplied'];
  /** Tasks and other places whose targets are shown. */
  readonly withTargets: readonly Task[];
  /** All of the documents: what may be cited. */
  readonly clauses: readonly Clause[];
  readonly study: StudyBlocks;
  readonly now: Date;
};

export function buildOutline({
  template,
  selected,
  withTargets,
  documents,
  values,
  supplied,
  clauses,
  study,
  now,
}: OutlineInput): Outline {
  const { tasks, leftOut } = selected;
  const claims = claimsOver(clauses, documents);
  const drafting: Drafting = { claims, today: now.toISOString().slice(0, 10) };
  const input = { tasks, withTargets, supplied, values, study };
  const sections = template.sections.map(
    ({ heading, content }, index): OutlineSection => ({
      number: `${toHanNumeral(index + 1)}、`,
      heading: fillWords(heading, values),
      blocks: blocksOf(content, input, drafting),
    }),
  );
  const drafted = {
    template: { id: template.id, version: template.version, name: template.name },
    title: fillTitle(template.title, values),
    subtitle: [fillWords('{unit}', values), fillWords('【待填：填报日期】', values)],
    addressee: template.addressee === undefined ? null : fillWords(template.addressee, values),
    opening: [...blocksOf(template.opening, input, drafting), ...pastAdvice(tasks, drafting)],
    sections,
    closing: blocksOf(template.closing, input, drafting),
    attachments: template.attachments.map((id, index) => ({
      label: `附表${index + 1}`,
      table: outlineTable(id, input, drafting),
    })),
    notCovered: leftOut.map(({ task, why }) => ({ heading: headingOf(task, drafting), why })),
  };
  const sources = numberCitations(claimsIn(drafted)).citations.map(({ citation }) => citation);
  return { ...drafted, sources, withheld: claims.withheld(), generatedAt: now };
}

/** What follows when a plan has run out before the outline is written. */
function pastAdvice(tasks: readonly Task[], { today }: Drafting): Block[] {
  const isAny = tasks.some(({ due }) => due.some((date) => isPast(date, today)));
  return isAny ? [{ kind: 'guidance', text: WORDS.pastAdvice }] : [];
}

type Drafted = Omit<Outline, 'sources' | 'withheld' | 'generatedAt'>;

/** Every claim of an outline, in reading order. */
export function claimsIn({
  opening,
  sections,
  closing,
  attachments,
  notCovered,
  addressee,
  subtitle,
}: Drafted): VerifiedClaim[] {
  const blocks = [
    ...opening,
    ...sections.flatMap(({ blocks: own }) => own),
    ...closing,
    ...attachments.map(({ table }) => table),
  ];
  const lines = [...subtitle, ...(addressee === null ? [] : [addressee]), ...sections.map(({ heading }) => heading)];
  return [
    ...claimsOfParts(lines.flat()),
    ...blocks.flatMap(claimsOfBlock),
    ...notCovered.map(({ heading }) => heading.claim),
  ];
}

function claimsOfBlock(block: Block): VerifiedClaim[] {
  switch (block.kind) {
    case 'line':
      return claimsOfParts(block.parts);
    case 'task':
      return claimsOfParts([block.heading, ...block.lines.flat()]);
    case 'question':
      return claimsOfParts(block.key ?? []);
    case 'table':
      return claimsOfParts(block.rows.flat(2));
    case 'bars':
      return claimsOfParts(block.rows.flatMap(({ label, target }) => [label, target]));
    default:
      return [];
  }
}
