/** A comparison to be read: a topic a row in a few words, the targets, what one side alone says. The whole is in the sheet. */
import { indicatorNameClaim, targetClaim, targetDateClaim } from '../../briefing/claims-of.js';
import type { Block, OutlineTable, Part } from '../../briefing/outline.js';
import { words } from '../../briefing/parts.js';
import { bracketed } from '../../briefing/render/bracketed.js';
import type { Task } from '../../briefing/task.js';
import { type Drafting, nameOf, stated } from '../../briefing/task-parts.js';
import { isAccount } from '../../vocabulary/document.js';
import { abridgedPair, abridgedPlace } from './abridged.js';
import { type Comparison, duosOf, type Left } from './compare.js';
import { type Making, MOST_PAIRED, tableOf } from './comparison-tables.js';
import type { Compared } from './pair-items.js';
import type { Side } from './sides.js';
import type { TargetPair } from './target-pairs.js';
import { type Topic, topicsOf } from './topics.js';
import { briefVerdict, targetWords } from './verdict.js';
import { COMPARED, MATTERS } from './wording.js';

/** A cell has this share of the characters a row of other tables has: it stands beside its like. */
const CELL_SHARE = 0.5;
/** One line of its column. */
const MOST_OF_LINE = 32;

/** How much there is, then the tables; empty for fewer than two sides. */
export function briefTables({ sides, compared, left }: Comparison, making: Making): Block[] {
  if (sides.length < 2) return [];
  const parties = sides.length > MOST_PAIRED ? [null] : duosOf(sides);
  const tables = parties.flatMap((duo) => [topicTable(duo, compared, making), targetTable(duo, compared, making)]);
  const isTold = sides.some(({ tasks }) => tasks.some(({ document }) => isAccount(document.kind)));
  return [
    summaryLine(compared, left),
    ...(isTold ? [{ kind: 'line' as const, parts: [words(COMPARED.fromAccounts)] }] : []),
    ...tables.filter(({ rows }) => rows.length > 0),
    briefLeftovers(left, making.drafting),
  ];
}

/** `null`: of all sides, each named in its cell. */
type Duo = readonly [Side, Side] | null;

export function topicTable(duo: Duo, compared: readonly Compared[], making: Making): OutlineTable {
  const { own, between, heads, name } = partiesOf(duo, compared);
  const rows = topicsOf(own).map((topic) => topicRow(topic, name, making));
  return tableOf(`${COMPARED.pairsTitle}${between}`, within(rows, making.drafting), [
    [COMPARED.topic, 14],
    [heads[0], 34],
    [heads[1], 34],
    [COMPARED.verdict, 18],
  ]);
}

function targetTable(duo: Duo, compared: readonly Compared[], { drafting }: Making): OutlineTable {
  const { own, between, heads, name } = partiesOf(duo, compared);
  const rows = own.flatMap((each) => each.targets.map((target) => targetRow(each, target, name, drafting)));
  return tableOf(`${COMPARED.targetsTitle}${between}`, within(rows, drafting), [
    [COMPARED.indicator, 26],
    [heads[0], 28],
    [heads[1], 28],
    [COMPARED.verdict, 18],
  ]);
}

type Parties = {
  readonly own: readonly Compared[];
  readonly between: string;
  readonly heads: readonly [string, string];
  readonly name: Naming;
};

function partiesOf(duo: Duo, compared: readonly Compared[]): Parties {
  if (duo === null)
    return {
      own: compared,
      between: '',
      heads: [COMPARED.document, COMPARED.others],
      name: ({ name }) => [words(`${name}：`)],
    };
  const [first, second] = duo;
  return {
    own: compared.filter((each) => each.first === first && each.second === second),
    between: `：${first.short}与${second.short}`,
    heads: [first.name, second.name],
    name: () => [],
  };
}

type Row = OutlineTable['rows'][number];
type Naming = (side: Side) => readonly Part[];

function topicRow({ best, others }: Topic, name: Naming, { fold, drafting }: Making): Row {
  const { pair, first, second } = best;
  const { a, b } = abridgedPair(best, drafting.detail.rowChars * CELL_SHARE, drafting);
  const also = others.map(({ pair: { b: task, doubt }, second: side }) => {
    const label = side === second ? bare(task.clause.label) : `${side.short}${bare(task.clause.label)}`;
    return doubt === null ? label : `${label}${COMPARED.toCheck}`;
  });
  const see = also.length === 0 ? '' : `${COMPARED.also}${also.join('、')}`;
  return [
    nameOf(pair.a, drafting),
    [...name(first), ...a, words(bracketed(pair.a.clause.label))],
    [...name(second), ...b, words(`${bracketed(pair.b.clause.label)}${see}`)],
    [words(briefVerdict(best, fold))],
  ];
}

/** 一、 among others. */
const bare = (label: string) => label.replace(/、$/, '');

function targetRow({ pair, first, second }: Compared, target: TargetPair, name: Naming, drafting: Drafting): Row {
  const cell = (side: Side, task: Task, indicator: TargetPair['a']) => {
    const date = stated(targetDateClaim(task, indicator), drafting);
    return [
      ...name(side),
      ...date,
      ...(date.length === 0 ? [] : [words('，')]),
      ...stated(targetClaim(task, indicator), drafting),
      words(bracketed(task.clause.label)),
    ];
  };
  const doubt = pair.doubt === null ? '' : COMPARED.check;
  return [
    stated(indicatorNameClaim(pair.a, target.a), drafting),
    cell(first, pair.a, target.a),
    cell(second, pair.b, target.b),
    [words(`${doubt}${targetWords(target, [first.short, second.short])}`)],
  ];
}

/** A line a clause: its name and the weightiest of what no other side says. */
export function briefLeftovers(left: readonly Left[], drafting: Drafting): OutlineTable {
  const line = Math.min(MOST_OF_LINE, drafting.detail.rowChars * CELL_SHARE);
  const rows = left.flatMap(({ side, leftovers }) => {
    const own = leftovers.map(({ task, isWhole, places, matters }): Row => {
      const about = matters.map((each) => MATTERS[each]).join('、');
      return [
        [words(side.short)],
        [words(task.clause.label), ...(task.clause.heading === '' ? [] : nameOf(task, drafting))],
        abridgedPlace(task, places, line, drafting),
        [words(`${isWhole ? COMPARED.wholeClause : COMPARED.partOfClause}${about === '' ? '' : `，含${about}`}`)],
      ];
    });
    return within(own, drafting, left.length);
  });
  return tableOf(COMPARED.leftTitle, rows, [
    [COMPARED.document, 7],
    [COMPARED.clause, 30],
    [COMPARED.kept, 48],
    [COMPARED.remark, 15],
  ]);
}

/** As many as the detail allows; how many more there are is said in the last row. More than two sides share what two have. */
function within(rows: readonly Row[], { detail: { targetRows } }: Drafting, sides = 2): readonly Row[] {
  const most = Math.max(1, Math.floor((targetRows * 2) / Math.max(2, sides)));
  if (rows.length <= most + 1) return rows;
  const [row = []] = rows;
  const more = words(COMPARED.more(rows.length - most));
  return [...rows.slice(0, most), row.map((_, at) => (at === 1 ? [more] : []))];
}

function summaryLine(compared: readonly Compared[], left: readonly Left[]): Block {
  const topics = topicsOf(compared);
  const doubtful = topics.filter(({ best }) => best.pair.doubt !== null).length;
  const targets = compared.reduce((sum, each) => sum + each.targets.length, 0);
  const ofSides =
    left.length > MOST_PAIRED
      ? [COMPARED.leftOfOne(left.reduce((sum, { leftovers }) => sum + leftovers.length, 0))]
      : left.map(({ side, leftovers }) => COMPARED.leftOf(side.short, leftovers.length));
  const said = [COMPARED.topicsOf(topics.length, doubtful), COMPARED.targetsOf(targets), ...ofSides].join('；');
  return { kind: 'line', parts: [words(`${said}。${COMPARED.whereWhole}`)] };
}
