/** 易混点: targets that are easily taken for one another, found by rule. */
import { indicatorNameClaim, targetClaim } from '../briefing/claims-of.js';
import type { OutlineTable, Part } from '../briefing/outline.js';
import { words } from '../briefing/parts.js';
import { bracketed } from '../briefing/render/bracketed.js';
import type { Task } from '../briefing/task.js';
import { type Drafting, stated } from '../briefing/task-parts.js';
import type { Indicator } from '../vocabulary/provision.js';
import { similarity } from './similarity.js';

type Target = { readonly task: Task; readonly indicator: Indicator };
type Why = 'names' | 'values' | 'hedges';

const WHY: Readonly<Record<Why, string>> = {
  names: '名称相近，要求不同',
  values: '数值相同，口径不同',
  hedges: '同为比例，限定词不同，引用时不能丢',
};

const COLUMNS = [
  { title: '指标甲', width: 24 },
  { title: '要求', width: 18 },
  { title: '指标乙', width: 24 },
  { title: '要求', width: 18 },
  { title: '易混之处', width: 16 },
];

/** Names that share this much are taken for one another. */
const CLOSE_NAMES = 0.35;
/** And this much speaks of one field. */
const RELATED_NAMES = 0.15;
const MOST_ROWS = 15;

export function lookAlikesTable(tasks: readonly Task[], drafting: Drafting): OutlineTable {
  const targets = tasks.flatMap((task) =>
    task.indicators.filter(({ value }) => /\d/.test(value)).map((indicator): Target => ({ task, indicator })),
  );
  const pairs = targets.flatMap((first, index) =>
    targets.slice(index + 1).flatMap((second) => {
      const why = whyConfused(first, second);
      return why === null ? [] : [{ first, second, ...why }];
    }),
  );
  const worst = [...pairs].sort((a, b) => b.score - a.score).slice(0, MOST_ROWS);
  return {
    kind: 'table',
    id: 'look-alikes',
    title: '易混点',
    columns: COLUMNS,
    rows: worst.map(({ first, second, why }) => [
      ...cellsOf(first, drafting),
      ...cellsOf(second, drafting),
      [words(WHY[why])],
    ]),
  };
}

function whyConfused({ indicator: a }: Target, { indicator: b }: Target): { why: Why; score: number } | null {
  const names = similarity(a.name, b.name);
  const isSameValue = a.value === b.value;
  if (names >= CLOSE_NAMES && !isSameValue) return { why: 'names', score: names };
  if (isSameValue && a.unit === b.unit && names < 1) return { why: 'values', score: 0.3 + names / 2 };
  const differ = a.unit === '%' && b.unit === '%' && a.hedges.join() !== b.hedges.join();
  return differ && names >= RELATED_NAMES ? { why: 'hedges', score: 0.2 + names / 2 } : null;
}

function cellsOf({ task, indicator }: Target, drafting: Drafting): Part[][] {
  return [
    [...stated(indicatorNameClaim(task, indicator), drafting), words(bracketed(task.clause.label))],
    stated(targetClaim(task, indicator), drafting),
  ];
}
