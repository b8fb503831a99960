import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTarget } from '../vocabulary/provision.js';
import type { OutlineTable, Stated } from './outline.js';
import { textOfParts } from './parts.js';
import { readTarget } from './progress/target.js';
import { handInMarkdown } from './render/markdown.js';
import { openShippedPlans, type ShippedPlans } from './shipped-plans.fixture.js';

let plans: ShippedPlans;

beforeAll(async () => {
  plans = await openShippedPlans();
}, 60_000);

afterAll(() => plans.close());

const LIAOCHENG = { documents: ['liaocheng-2024-plan'] };
const HUBEI = { documents: ['hubei-2024-plan'] };

async function tableOf(id: OutlineTable['id'], request: Parameters<ShippedPlans['outlineOf']>[0]) {
  const { outline } = await plans.outlineOf(request);
  const inText = [...outline.opening, ...outline.sections.flatMap(({ blocks }) => blocks)];
  const tables = [
    ...inText.filter((block) => block.kind === 'table'),
    ...outline.attachments.map(({ table }) => table),
    ...outline.workbook,
  ];
  const table = tables.find((each) => each.id === id);
  if (table === undefined) throw new RangeError(`no table ${id}`);
  return {
    outline,
    titles: table.columns.map(({ title }) => title),
    rows: table.rows.map((cells) =>
      Object.fromEntries(table.columns.map(({ title }, at) => [title, textOfParts(cells[at] ?? [])])),
    ),
  };
}

const labelsOf = (places: readonly { readonly heading: Stated }[]) =>
  places.map(({ heading }) => heading.claim.citations[0].label);

describe('the progress outline of a plan', () => {
  it('accounts for all 23 items of Liaocheng, and says what it leaves out', async () => {
    const { outline, counts } = await plans.outlineOf(LIAOCHENG);
    expect(new Set(labelsOf(outline.tasks)).size).toBe(23);
    expect(counts).toMatchObject({ tasks: 23, indicators: 47, leftOut: 4, supplied: 0 });
    expect(labelsOf(outline.notCovered)).toEqual(['一、', '三、（一）', '三、（二）', '三、（三）']);
    expect(outline.withheld).toEqual([]);
  });

  it('has a paragraph a chapter, and 40 blanks at most', async () => {
    const { outline } = await plans.outlineOf(LIAOCHENG);
    const text = handInMarkdown(outline);
    expect(text).toContain('（一）优化资源配置，提升医疗卫生服务能力');
    expect(text).toContain('部署5个方面23项任务，量化目标29项');
    expect(text.split('【待填').length - 1).toBeLessThanOrEqual(40);
  });

  it('has a row for every target of Liaocheng that can be counted, with its hedge, or names it as left out', async () => {
    const { indicators } = await plans.library.facts();
    const own = indicators.filter(
      (each) => each.clauseId.startsWith('liaocheng-2024-plan#') && isTarget(each) && readTarget(each).kind !== 'text',
    );
    const { rows, outline } = await tableOf('indicators', LIAOCHENG);
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const { clauseId, start, end } of own)
      expect(outline.sources.some((each) => each.clauseId === clauseId && each.start < end && start < each.end)).toBe(
        true,
      );
    for (const row of rows) {
      const read = own.filter(({ name, population }) => `${population ?? ''}${name}` === row.指标);
      expect(read.some(({ hedges }) => hedges.every((hedge) => row.目标?.includes(hedge)))).toBe(true);
    }
    expect(rows).toContainEqual({
      指标: '县域内患者就诊率',
      目标: '力争达到90%以上',
      期限: '到2025年',
      条款: '二、（一）3',
      责任单位: '市卫生健康委',
      当前值: '',
      数据截止日和来源: '',
      进度: '',
    });
  });
});

describe('the ledger of a plan', () => {
  it('lists 31 rows for Hubei, and has no column of leads where the plan names none', async () => {
    const { rows, titles } = await tableOf('ledger', { ...HUBEI, template: 'weekly' });
    expect(rows).toHaveLength(31);
    expect(titles).toEqual(['条款', '任务', '责任单位', '时限', '进展']);
    expect(rows.find(({ 条款 }) => 条款 === '（十六）')?.责任单位).toBe('省卫健委');
    const { titles: named } = await tableOf('ledger', { ...LIAOCHENG, template: 'weekly' });
    expect(named).toContain('牵头单位');
  });

  it('marks what is overdue, and only that', async () => {
    const due = (await tableOf('ledger', { ...HUBEI, template: 'weekly' })).rows.map(({ 时限 = '' }) => 时限);
    expect(due.filter((text) => text.includes('到2025年'))).not.toHaveLength(0);
    for (const text of due) expect(text.includes('（已到期）')).toBe(/202[0-5]年/.test(text));
    expect(due).toContain('2026年');
  });
});

describe('the list of one unit', () => {
  it('holds the one task it leads and the five it shares in', async () => {
    const { rows } = await tableOf('unit-tasks', { ...LIAOCHENG, template: 'unit-tasks', unit: '市医保局' });
    expect(rows.map(({ 条款, 职责 }) => [条款, 职责])).toEqual([
      ['二、（五）3', '牵头'],
      ['二、（二）1', '参与'],
      ['二、（二）2', '参与'],
      ['二、（四）2', '参与'],
      ['二、（四）3', '参与'],
      ['二、（五）6', '参与'],
    ]);
  });

  it('names the unit in full and counts its tasks', async () => {
    const { outline } = await plans.outlineOf({ ...LIAOCHENG, template: 'unit-tasks', unit: '医保' });
    expect(outline.title).toBe('聊城市医疗保障局落实《聊城市进一步完善医疗卫生服务体系的实施方案》任务清单');
    expect(handInMarkdown(outline)).toContain('涉及聊城市医疗保障局的任务6项，牵头1项、参与5项。');
  });

  it('is the same whichever way the unit is written', async () => {
    const labels = async (unit: string) =>
      (await tableOf('unit-tasks', { ...LIAOCHENG, template: 'unit-tasks', unit })).rows.map(({ 条款 }) => 条款);
    expect(await labels('医保局')).toEqual(await labels('市医保局'));
    expect(await labels('卫健委')).toEqual(await labels('市卫生健康委'));
  });

  it('says for each of two units what it does', async () => {
    const { rows } = await tableOf('unit-tasks', {
      ...LIAOCHENG,
      template: 'unit-tasks',
      unit: '市医保局、市财政局',
    });
    const units = rows.map(({ 承担单位 = '' }) => 承担单位);
    expect(units.every((text) => /^市(?:医保局|财政局)(?:牵头|参与|列名负责)/.test(text))).toBe(true);
    expect(units.some((text) => text.includes('；'))).toBe(true);
  });
});

describe('a narrowed outline', () => {
  it('keeps to a part, a topic or a window of years, and names why the rest is out', async () => {
    const part = await plans.outlineOf({ ...LIAOCHENG, part: '二、（三）' });
    expect(part.counts.tasks).toBe(4);
    const topic = await plans.outlineOf({ ...LIAOCHENG, template: 'topic', topic: '家庭医生签约' });
    expect(topic.outline.notCovered.length + topic.counts.tasks).toBe(27);
    const due = await plans.outlineOf({ ...HUBEI, from: 2026, to: 2026 });
    expect(due.outline.notCovered.filter(({ why }) => why === 'deadline')).toHaveLength(31 - due.counts.tasks);
    expect(due.counts.tasks).toBeGreaterThan(0);
  });

  it('draws on two plans at once without mixing them', async () => {
    const documents = ['liaocheng-2024-plan', 'hubei-2024-plan'];
    const { rows } = await tableOf('ledger', { documents, template: 'weekly' });
    expect(rows).toHaveLength(54);
    const { outline } = await plans.outlineOf({ documents });
    const groups = outline.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'group'));
    expect(groups.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining([
        '《聊城市进一步完善医疗卫生服务体系的实施方案》（聊政办字〔2024〕10号）',
        '《关于进一步完善医疗卫生服务体系的实施方案》（鄂卫发〔2024〕25号）',
      ]),
    );
  });
});

describe('what cannot be drafted', () => {
  it.each([
    [{ template: 'progres' }, { status: 'unknown-template', nearest: expect.arrayContaining(['progress']) }],
    [
      { documents: ['hubei-2024'] },
      { status: 'unknown-document', nearest: expect.arrayContaining(['hubei-2024-plan']) },
    ],
    [{ documents: [] }, { status: 'no-document' }],
    [{ documents: ['national-2024-reform-news'] }, { status: 'not-a-plan' }],
    [
      { ...LIAOCHENG, unit: '市医保险局' },
      { status: 'unknown-unit', nearest: expect.arrayContaining(['市医保局']) },
    ],
    [
      { ...LIAOCHENG, template: 'unit-tasks' },
      { status: 'needs', what: 'unit' },
    ],
    [
      { ...LIAOCHENG, template: 'topic' },
      { status: 'needs', what: 'topic' },
    ],
    [{ ...LIAOCHENG, unit: '市科协', part: '二、（五）' }, { status: 'empty' }],
    [{ region: '西藏' }, { status: 'unknown-document' }],
  ])('is said with what to try: %j', async (request, expected) => {
    expect(await plans.draft(request)).toMatchObject(expected);
  });

  it('finds a plan by its number, its title or its region', async () => {
    for (const request of [
      { documents: ['鄂卫发[2024]25号'] },
      { documents: ['关于进一步完善医疗卫生服务体系的实施方案'] },
      { region: '湖北' },
    ])
      expect((await plans.outlineOf(request)).documents.map(({ id }) => id)).toEqual(['hubei-2024-plan']);
  });
});
