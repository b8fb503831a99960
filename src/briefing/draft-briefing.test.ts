import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutlineTable } from './outline.js';
import { textOfParts } from './parts.js';
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
  const inSections = outline.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
  const table = [...inSections, ...outline.attachments.map((each) => each.table)].find((each) => each.id === id);
  if (table === undefined) throw new RangeError(`no table ${id}`);
  return table.rows.map((cells) => cells.map(textOfParts));
}

describe('the progress outline of a plan', () => {
  it('holds all 23 items of Liaocheng, each with its units, and says what it leaves out', async () => {
    const { outline, counts } = await plans.outlineOf(LIAOCHENG);
    const tasks = outline.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'task');
    expect(tasks.map(({ heading }) => heading.claim.citations[0].label)).toHaveLength(23);
    expect(counts).toEqual({ tasks: 23, indicators: 47, leftOut: 4, supplied: 0 });
    expect(outline.notCovered.map(({ heading }) => heading.claim.citations[0].label)).toEqual([
      '一、',
      '三、（一）',
      '三、（二）',
      '三、（三）',
    ]);
    expect(outline.withheld).toEqual([]);
  });

  it('holds every target read from Liaocheng, with its hedge', async () => {
    const { indicators } = await plans.library.facts();
    const own = indicators.filter(({ clauseId, achieved }) => clauseId.startsWith('liaocheng-2024-plan#') && !achieved);
    const rows = await tableOf('indicators', LIAOCHENG);
    expect(rows.map(([name]) => name)).toEqual(own.map(({ name }) => name));
    for (const [index, { hedges }] of own.entries())
      for (const hedge of hedges) expect(rows[index]?.[1]).toContain(hedge);
    expect(rows).toContainEqual([
      '县域内患者就诊率',
      '力争达到90%以上',
      '到2025年',
      '二、（一）3',
      '牵头单位：市卫生健康委',
      '【待填：指标当前值｜数据截止日｜来源】',
      '已到期，【待填：进度】',
    ]);
  });

  it('lists 31 rows for Hubei, and no unit of them is called the lead', async () => {
    const rows = await tableOf('ledger', HUBEI);
    expect(rows).toHaveLength(31);
    expect(new Set(rows.map(([, , lead]) => lead))).toEqual(new Set(['原文未明确']));
    expect(rows.find(([label]) => label === '（十六）')?.[3]).toBe('省卫健委');
  });

  it('marks what is overdue, and only that', async () => {
    const due = (await tableOf('ledger', HUBEI)).map(([, , , , text = '']) => text);
    expect(due.filter((text) => text.includes('到2025年'))).not.toHaveLength(0);
    for (const text of due) expect(text.includes('（已到期）')).toBe(/202[0-5]年/.test(text));
    expect(due).toContain('2026年');
  });
});

describe('the list of one unit', () => {
  it('holds the one task it leads and the five it shares in', async () => {
    const { outline } = await plans.outlineOf({ ...LIAOCHENG, template: 'unit-tasks', unit: '市医保局' });
    const labels = outline.sections.map(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'task' ? [block.heading.claim.citations[0].label] : [])),
    );
    expect(labels.slice(0, 2)).toEqual([
      ['二、（五）3'],
      ['二、（二）1', '二、（二）2', '二、（四）2', '二、（四）3', '二、（五）6'],
    ]);
  });

  it('is the same whichever way the unit is written', async () => {
    const labels = async (unit: string) =>
      (await tableOf('ledger', { ...LIAOCHENG, template: 'unit-tasks', unit })).map(([label]) => label);
    expect(await labels('医保局')).toEqual(await labels('市医保局'));
    expect(await labels('卫健委')).toEqual(await labels('市卫生健康委'));
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
    const rows = await tableOf('ledger', { documents: ['liaocheng-2024-plan', 'hubei-2024-plan'] });
    expect(rows).toHaveLength(54);
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
