/** Plans side by side: targets of like names, and tasks of like headings. A plan that says nothing has an empty cell, said so. */
import { headingClaim } from '../briefing/claims-of.js';
import type { OutlineTable, Part } from '../briefing/outline.js';
import { words } from '../briefing/parts.js';
import { bracketed } from '../briefing/render/bracketed.js';
import type { Task } from '../briefing/task.js';
import { type Drafting, stated, targetParts } from '../briefing/task-parts.js';
import { shortRegionName } from '../language/regions.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Indicator } from '../vocabulary/provision.js';
import { similarity } from './similarity.js';

const NOTHING_ALIKE = '没有找到相近的条目';
const CLOSE_TARGETS = 0.4;
const CLOSE_HEADINGS = 0.4;

type Target = { readonly task: Task; readonly indicator: Indicator };

/** Empty for fewer than two plans. The first plan leads; the others stand beside what is most like it. */
export function comparisonTables(
  documents: readonly DocumentHeader[],
  tasks: readonly Task[],
  drafting: Drafting,
): OutlineTable[] {
  const [first, ...others] = documents;
  if (first === undefined || others.length === 0) return [];
  const ofDocument = ({ id }: DocumentHeader) => tasks.filter(({ document }) => document.id === id);
  const columns = documents.map((document) => ({ title: nameOf(document), width: Math.floor(100 / documents.length) }));
  const topics = ofDocument(first).map((task) => [
    placed(stated(headingClaim(task), drafting), task),
    ...others.map((other) => {
      const like = mostAlike(task.clause.heading, ofDocument(other), ({ clause }) => clause.heading, CLOSE_HEADINGS);
      return like === null ? [words(NOTHING_ALIKE)] : placed(stated(headingClaim(like), drafting), like);
    }),
  ]);
  const targets = targetsOf(ofDocument(first)).flatMap((target) => {
    const likes = others.map((other) =>
      mostAlike(target.indicator.name, targetsOf(ofDocument(other)), ({ indicator }) => indicator.name, CLOSE_TARGETS),
    );
    if (likes.every((like) => like === null)) return [];
    return [
      [
        targetCell(target, drafting),
        ...likes.map((like) => (like === null ? [words(NOTHING_ALIKE)] : targetCell(like, drafting))),
      ],
    ];
  });
  return [
    { kind: 'table', id: 'comparison', title: '主题对照', columns, rows: topics },
    ...(targets.length === 0
      ? []
      : [{ kind: 'table' as const, id: 'comparison' as const, title: '指标对照', columns, rows: targets }]),
  ];
}

function nameOf({ region, title, documentNumber }: DocumentHeader): string {
  return `${region === null ? title : shortRegionName(region.name)}${documentNumber === null ? '' : `（${documentNumber}）`}`;
}

function targetsOf(tasks: readonly Task[]): Target[] {
  return tasks.flatMap((task) =>
    task.indicators.filter(({ value }) => /\d|全/.test(value)).map((indicator) => ({ task, indicator })),
  );
}

function mostAlike<Item>(
  name: string,
  items: readonly Item[],
  nameOfItem: (item: Item) => string,
  least: number,
): Item | null {
  const scored = items.map((item) => ({ item, score: similarity(name, nameOfItem(item)) }));
  const [best] = [...scored].sort((a, b) => b.score - a.score);
  return best !== undefined && best.score >= least ? best.item : null;
}

function targetCell({ task, indicator }: Target, drafting: Drafting): Part[] {
  return placed(targetParts(task, indicator, drafting), task);
}

function placed(parts: readonly Part[], { clause }: Task): Part[] {
  return [...parts, words(bracketed(clause.label))];
}
