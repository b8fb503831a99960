/** Plans side by side: what each says of a topic, how far they agree, and what only one of them says. */
import { headingClaim, wordsClaim } from '../../briefing/claims-of.js';
import type { OutlineTable, Part } from '../../briefing/outline.js';
import { joinedBy, words } from '../../briefing/parts.js';
import { type Drafting, stated } from '../../briefing/task-parts.js';
import type { Fold } from '../../question/same-meaning.js';
import { type Comparison, duosOf, type Left } from './compare.js';
import type { Leftover } from './leftovers.js';
import type { Compared } from './pair-items.js';
import { pairCells } from './pair-rows.js';
import type { Side } from './sides.js';
import { COMPARED, MATTERS } from './wording.js';

/** Up to so many sides each pair of them has a table; more share one, where every topic has its other sides in one cell. */
export const MOST_PAIRED = 3;

/** Every pair in whole words; empty for fewer than two sides. The last table lists what only one side says. */
export function comparisonTables({ sides, compared, left }: Comparison, { fold, drafting }: Making): OutlineTable[] {
  if (sides.length < 2) return [];
  const pairTables =
    sides.length > MOST_PAIRED
      ? [sharedTable(compared, { fold, drafting })]
      : duosOf(sides).map((duo) => duoTable(duo, compared, { fold, drafting }));
  return [...pairTables.filter(({ rows }) => rows.length > 0), leftoverTable(left, drafting)];
}

export type Making = { readonly fold: Fold; readonly drafting: Drafting };

export function duoTable(
  [first, second]: readonly [Side, Side],
  compared: readonly Compared[],
  { fold, drafting }: Making,
): OutlineTable {
  const rows = compared
    .filter((each) => each.first === first && each.second === second)
    .map((each) => {
      const { topic, a, b, verdict } = pairCells(each, fold, drafting);
      return [topic, a, b, verdict];
    });
  return tableOf(`${COMPARED.pairsTitle}：${first.short}与${second.short}`, rows, [
    [COMPARED.topic, 12],
    [first.name, 32],
    [second.name, 32],
    [COMPARED.verdict, 24],
  ]);
}

/** A row for each two clauses, with the names of their sides before their words. */
function sharedTable(compared: readonly Compared[], { fold, drafting }: Making): OutlineTable {
  const rows = compared.map((each) => {
    const { topic, a, b, verdict } = pairCells(each, fold, drafting);
    return [topic, [words(`${each.first.name}：`), ...a], [words(`${each.second.name}：`), ...b], verdict];
  });
  return tableOf(COMPARED.pairsTitle, rows, [
    [COMPARED.topic, 12],
    [COMPARED.document, 32],
    [COMPARED.others, 32],
    [COMPARED.verdict, 24],
  ]);
}

export function leftoverTable(left: readonly Left[], drafting: Drafting): OutlineTable {
  const rows = left.flatMap(({ side, leftovers }) =>
    leftovers.map((leftover) => leftoverRow(side, leftover, drafting)),
  );
  return tableOf(COMPARED.leftTitle, rows, [
    [COMPARED.document, 14],
    [COMPARED.clause, 20],
    [COMPARED.kept, 48],
    [COMPARED.remark, 18],
  ]);
}

function leftoverRow({ name }: Side, { task, isWhole, places, matters }: Leftover, drafting: Drafting): Part[][] {
  const said = joinedBy(
    '；',
    places.map((place) => stated(wordsClaim(task, place), drafting)),
  );
  const about = matters.length === 0 ? '' : `含${matters.map((each) => MATTERS[each]).join('、')}。`;
  return [
    [words(name)],
    [words(task.clause.label), ...(task.clause.heading === '' ? [] : stated(headingClaim(task), drafting))],
    said,
    [words(`${isWhole ? COMPARED.whole : COMPARED.part}${about}`)],
  ];
}

type Column = readonly [title: string, width: number];

export function tableOf(title: string, rows: OutlineTable['rows'], columns: readonly Column[]): OutlineTable {
  return {
    kind: 'table',
    id: 'comparison',
    title,
    columns: columns.map(([name, width]) => ({ title: name, width })),
    rows,
  };
}
