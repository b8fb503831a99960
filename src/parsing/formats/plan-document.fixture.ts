/** For tests: plans of 一、（一）1. with a table, notes and an attachment. */
import fc from 'fast-check';
import { toHanNumeral } from '../../language/numerals.js';
import type { SampleCell, SampleDocument, SamplePiece } from './sample-document.fixture.js';
import { day, duty, goal, heading, headings, paragraph, sentence, task, unit } from './words.fixture.js';

const TITLES = [
  ['云屏市渡口便民服务实施方案'],
  ['云屏市渡口便民服务', '三年行动计划'],
  ['云屏市人民政府办公室', '关于推进渡口便民服务的', '实施意见'],
  ['青澜省云屏市沿岸航线布局规划（2031—2035年）'],
];

const item = fc.record({ heading, sentence, duty });
const section = fc.record({
  heading,
  isAlone: fc.boolean(),
  text: paragraph,
  more: fc.array(paragraph, { maxLength: 2 }),
  items: fc.array(item, { maxLength: 3 }),
  footnote: fc.option(sentence, { nil: undefined, freq: 3 }),
});
const part = fc.record({
  lead: fc.array(paragraph, { maxLength: 1 }),
  sections: fc.array(section, { maxLength: 3 }),
  items: fc.array(item, { minLength: 2, maxLength: 3 }),
});
const table = fc.record({
  rows: fc.array(fc.record({ task, goal, unit }), { minLength: 2, maxLength: 6 }),
  isMerged: fc.boolean(),
  isLong: fc.boolean(),
  note: fc.option(sentence, { nil: undefined }),
});
const plan = fc.record({
  title: fc.constantFrom(...TITLES),
  number: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
  addressee: fc.boolean(),
  preamble: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  titles: headings(4, 4),
  parts: fc.array(part, { minLength: 2, maxLength: 4 }),
  runsOn: fc.boolean(),
  table: fc.option(table, { nil: undefined, freq: 2 }),
  attachment: fc.option(fc.record({ parts: fc.array(paragraph, { minLength: 2, maxLength: 3 }), table }), {
    nil: undefined,
  }),
  day,
});

export type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

export const samplePlan: fc.Arbitrary<SampleDocument> = plan.map(writePlan);

function writePlan(tree: Plan): SampleDocument {
  const pieces: SamplePiece[] = [{ kind: 'title', lines: tree.title }];
  if (tree.number !== undefined) pieces.push({ kind: 'centred', text: `云政办发〔${tree.day[0]}〕${tree.number}号` });
  if (tree.addressee) pieces.push({ kind: 'flush', text: '各区人民政府，市政府各部门：' });
  for (const text of tree.preamble) pieces.push({ kind: 'paragraph', text });
  let running = 0;
  for (const [index, { lead, sections, items }] of tree.parts.entries()) {
    const own = `${index + 1}`;
    pieces.push(partOf(index + 1, tree.titles[index] ?? '附则', 'body'));
    for (const text of lead) pieces.push({ kind: 'paragraph', text });
    for (const [at, each] of sections.entries()) {
      running += 1;
      const value = tree.runsOn ? running : at + 1;
      pieces.push(...sectionOf(each, { value, scope: tree.runsOn ? 'all' : own, own: `${own}.${at}` }));
    }
    if (sections.length === 0) pieces.push(...itemsOf(items, own));
  }
  if (tree.table !== undefined) {
    pieces.push(partOf(tree.parts.length + 1, '任务分工', 'body'));
    pieces.push({ kind: 'paragraph', text: '各项任务的分工见下表。' }, tableOf(tree.table));
  }
  if (tree.attachment !== undefined) pieces.push({ kind: 'paragraph', text: '附件：云屏市渡口任务分工表' });
  pieces.push({ kind: 'right', text: '云屏市人民政府办公室' });
  pieces.push({ kind: 'right', text: `${tree.day[0]}年${tree.day[1]}月${tree.day[2]}日` });
  if (tree.attachment !== undefined) {
    pieces.push({ kind: 'flush', text: '附件' }, { kind: 'centred', text: '云屏市渡口任务分工表' });
    for (const [at, text] of tree.attachment.parts.entries()) {
      pieces.push(partOf(at + 1, `${['总则', '分工', '考核'][at]}要求`, 'attachment'), { kind: 'paragraph', text });
    }
    pieces.push(tableOf(tree.attachment.table));
  }
  return { pieces };
}

function partOf(value: number, text: string, scope: string): SamplePiece {
  const label = `${toHanNumeral(value)}、`;
  return { kind: 'paragraph', text, depth: 1, number: { list: 'part', scope, value, label } };
}

type Section = Plan['parts'][number]['sections'][number];

function sectionOf(
  { heading: title, isAlone, text, more, items, footnote }: Section,
  { value, scope, own }: { value: number; scope: string; own: string },
): SamplePiece[] {
  const number = { list: 'section', scope, value, label: `（${toHanNumeral(value)}）` } as const;
  const note = footnote === undefined ? {} : { footnote };
  const first: SamplePiece[] = isAlone
    ? [
        { kind: 'paragraph', text: title, number, depth: 2 },
        { kind: 'paragraph', text, ...note },
      ]
    : [{ kind: 'paragraph', text: `${title}。${text}`, number, ...note }];
  return [...first, ...more.map((each) => ({ kind: 'paragraph', text: each }) as const), ...itemsOf(items, own)];
}

function itemsOf(items: Section['items'], scope: string): SamplePiece[] {
  return items.map((each, at) => ({
    kind: 'paragraph',
    text: `${each.heading}。${each.sentence}${each.duty}`,
    number: { list: 'item', scope, value: at + 1, label: `${at + 1}.` },
  }));
}

function tableOf({ rows, isMerged, isLong, note }: NonNullable<Plan['table']>): SamplePiece {
  const header = ['序号', '任务', '目标', '牵头单位'].map((text) => ({ text }));
  const body = rows.map((row, at): SampleCell[] => {
    const last = row.unit;
    const goalText = isLong ? `${row.goal}，并于次年一季度前将完成情况报市渡运局汇总` : row.goal;
    const cells: SampleCell[] = [{ text: `${at + 1}` }, { text: row.task }, { text: goalText }];
    if (isMerged && at === 0) return [...cells, { text: last, rows: 2 }];
    return isMerged && at === 1 ? cells : [...cells, { text: last }];
  });
  return { kind: 'table', rows: [header, ...body], ...(note === undefined ? {} : { note: `注：${note}` }) };
}
