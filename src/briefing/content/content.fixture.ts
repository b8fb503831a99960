/** For tests: what a content of a template makes of a plan of an invented city. */
import type { Sources } from '../../evidence/sources.js';
import { parseText } from '../../parsing/parsing.contract.js';
import type { DocumentHeader } from '../../storage/store.js';
import { FACT_KINDS, type Fact, type Rule } from '../../vocabulary/provision.js';
import { claimsOver } from '../claims-of.js';
import { DETAILS, type Detail } from '../detail.js';
import type { Block, Cut } from '../outline.js';
import { seamless, textOfParts } from '../parts.js';
import { selectTasks } from '../select-tasks.js';
import { NOTHING_SUPPLIED, type SuppliedData, type SupplyState } from '../supplied.js';
import { planTasks } from '../task.js';
import type { Drafting } from '../task-parts.js';
import type { DraftInput } from './draft-input.js';

/** Tasks as lines of a plan: `1.健全渡口管理。…（牵头单位：市水利局；责任单位：市财政局）`. */
export const planText = (...lines: readonly string[]) => ['霁川市渡口整治实施方案', ...lines].join('\n\n');

export type Given = {
  /** A department, as the plan writes it. */
  readonly unit?: string;
  readonly topic?: string;
  readonly detail?: Partial<Detail>;
  readonly supplied?: SuppliedData;
  /** An ISO date. */
  readonly today?: string;
};

export type Drawn = { readonly input: DraftInput; readonly drafting: Drafting; readonly cuts: readonly Cut[] };

export async function drawnFrom(text: string, given: Given = {}): Promise<Drawn> {
  const { unit, topic = null, detail, supplied = NOTHING_SUPPLIED, today = '2026-11-22' } = given;
  const { document, clauses, facts } = parseText(text, 'jichuan.txt');
  const plan = await planTasks(document as DocumentHeader, sourcesOf(clauses, facts));
  const chosen = { asked: unit ?? '', name: unit ?? '', full: `霁川${unit}`, spellings: [unit ?? ''] };
  const units = unit === undefined ? [] : [{ ...chosen, documentId: document.id }];
  const noFilter = { topics: null, part: null, from: null, to: null, also: [] };
  const { tasks } = selectTasks([plan], { ...noFilter, units: unit === undefined ? null : units });
  const cuts: Cut[] = [];
  return {
    input: {
      tasks,
      withTargets: [...plan.others, ...tasks],
      frame: plan.others,
      supplied,
      units,
      isAttached: true,
      values: {
        title: `《${document.title}》`,
        document: `《${document.title}》`,
        unit: unit ?? null,
        topic,
        part: null,
        period: null,
        audience: null,
      },
      study: () => [],
    },
    drafting: {
      claims: claimsOver(clauses, [document as DocumentHeader]),
      today,
      detail: { ...DETAILS[0], ...detail },
      cut: (rule, what) => cuts.push(...what.map((stated) => ({ rule, stated }))),
    },
    cuts,
  };
}

function sourcesOf(clauses: ReturnType<typeof parseText>['clauses'], facts: readonly Fact[]): Sources {
  const isRule = (fact: Fact): fact is Rule => FACT_KINDS.indexOf(fact.kind) > FACT_KINDS.indexOf('term');
  return {
    facts: async () => ({ ofClause: (id: string) => facts.filter(({ clauseId }) => clauseId === id) }),
    clausesOf: async () => clauses,
    rulesOf: async () => facts.filter(isRule),
  } as unknown as Sources;
}

/** Figures of a user's, by the name of their target. */
export function suppliedFor(
  figures: Readonly<Record<string, readonly [value: string, state: SupplyState]>>,
): SuppliedData {
  const origin = { file: '进展.xlsx', sheet: '进展', row: 2 };
  const of: SuppliedData['of'] = ({ name }) => {
    const [text, state] = figures[name] ?? [];
    if (text === undefined || state === undefined) return null;
    return { value: { kind: 'given', text, origin }, asOf: '2026年三季度', source: null, state };
  };
  const stateOf: SuppliedData['stateOf'] = (indicator) => of(indicator)?.state ?? 'unreported';
  return { ...NOTHING_SUPPLIED, of, stateOf, used: Object.keys(figures).length };
}

/** Lines and headings as they are read. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'line') return [textOfParts(seamless(block.parts))];
    return block.kind === 'group' ? [`# ${block.number}${block.heading}`] : [];
  });
}
