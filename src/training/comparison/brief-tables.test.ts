import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftedOutline } from '../../briefing/draft-briefing.js';
import type { Block, OutlineTable } from '../../briefing/outline.js';
import { claimsOfParts, textOfParts } from '../../briefing/parts.js';
import { openShippedPlans, type ShippedPlans } from '../../briefing/shipped-plans.fixture.js';
import { openStudy } from '../open-study.js';

const LIAOCHENG = 'liaocheng-2024-plan';
const HUBEI = 'hubei-2024-plan';
let plans: ShippedPlans;
let drafted: DraftedOutline;

beforeAll(async () => {
  plans = await openShippedPlans('prompts/training', openStudy({ edition: 'trainer', seed: 1 }));
  drafted = await plans.outlineOf({ template: 'comparison', documents: [LIAOCHENG, HUBEI] });
}, 240_000);

afterAll(() => plans.close());

function blocksOf({ outline }: DraftedOutline): readonly Block[] {
  return outline.sections[0]?.blocks ?? [];
}

function tableIn(blocks: readonly Block[], title: string): OutlineTable {
  const table = blocks.filter((block) => block.kind === 'table').find((each) => each.title.startsWith(title));
  if (table === undefined) throw new RangeError(title);
  return table;
}

const rowsOf = ({ rows }: OutlineTable) => rows.map((cells) => cells.map(textOfParts));
const topics = () => rowsOf(tableIn(blocksOf(drafted), '主题对照'));

describe('the paper of a comparison', () => {
  it('keeps to ten pages', () => {
    expect([drafted.isWithin, (drafted.pages?.all ?? 0) <= 10]).toEqual([true, true]);
  });

  it('says first how much there is, and where all of it stands', () => {
    const [first] = blocksOf(drafted);
    const said = first?.kind === 'line' ? textOfParts(first.parts) : '';
    expect(said).toContain(`对得上的主题${topics().length}个`);
    expect(said).toContain('全文见电子表格');
  });

  it('has a row a topic: a clause, the one nearest to it, and which others speak of it', () => {
    const labels = tableIn(blocksOf(drafted), '主题对照').rows.map(
      ([, a = []]) => claimsOfParts(a)[0]?.citations[0].label,
    );
    expect(new Set(labels).size).toBe(labels.length);
    const row = topics().find(([, own = '']) => own.endsWith('（二、（二）4）'));
    expect(row?.[2]).toMatch(/（十四）另见（十一）、（十八）$/);
  });

  it('says in a few words what is the same, what one side alone writes, and what a person is to look at', () => {
    const verdicts = topics().map(([, , , verdict = '']) => verdict);
    expect(Math.max(...verdicts.map(({ length }) => length))).toBeLessThan(60);
    for (const words of ['文字相同', '写法不同', '另写明', '人工核对']) expect(verdicts.join()).toContain(words);
  });

  it('holds targets against each other, with their dates and clauses', () => {
    const row = rowsOf(tableIn(blocksOf(drafted), '可比指标')).find(([name]) => name?.includes('安宁疗护'));
    expect(row).toEqual([
      '安宁疗护病区',
      expect.stringMatching(/^到2025年，.*至少设置1处.*（二、（二）4）$/),
      expect.stringMatching(/至少设立1个.*（十一）$/),
      expect.stringContaining('数值相同'),
    ]);
  });

  it('tells of what one side alone says in a line a clause, cut behind no date', () => {
    const rows = rowsOf(tableIn(blocksOf(drafted), '各方独有内容'));
    for (const [, , said = ''] of rows) expect(said).not.toMatch(/20\d\d年……$/);
    const [first, second] = ['聊城', '湖北'].map((side) => rows.filter(([name]) => name === side).length);
    expect(Math.min(first ?? 0, second ?? 0)).toBeGreaterThan(20);
  });

  it('leaves nothing out of the workbook: every pair there is, and every leftover in whole', () => {
    const [pairs, left] = drafted.outline.workbook;
    expect(pairs?.rows.length).toBeGreaterThan(topics().length);
    const whole = left?.rows.map((cells) => cells.map(textOfParts)) ?? [];
    expect(whole.length).toBe(rowsOf(tableIn(blocksOf(drafted), '各方独有内容')).length);
    expect(whole.map((cells) => cells.join('')).join('')).not.toContain('……');
  });
});

describe('what only tells of others', () => {
  it('may be a side, named as what it is and never ranked', async () => {
    const told = await plans.outlineOf({
      template: 'comparison',
      documents: ['shandong-2023-interpretation', LIAOCHENG],
    });
    const table = tableIn(blocksOf(told), '主题对照');
    expect(table.columns[1]?.title).toBe('山东（解读）');
    expect(JSON.stringify(told.outline)).not.toContain('要求更严');
    expect(blocksOf(told).some((block) => block.kind === 'line' && textOfParts(block.parts).includes('不作依据'))).toBe(
      true,
    );
  });

  it('may be what a report tells of some regions, and is asked back where it tells of none', async () => {
    const documents = ['national-2024-reform-news', HUBEI];
    const two = await plans.outlineOf({ template: 'comparison', documents, region: '浙江、安徽' });
    const titles = two.outline.workbook.map(({ title }) => title);
    expect(titles.slice(0, -1)).toEqual(expect.arrayContaining(['主题对照：浙江（报道）与湖北']));
    expect(titles.join()).not.toContain('福建');
    expect(await plans.draft({ template: 'comparison', documents, region: '望川' })).toMatchObject({
      status: 'unknown-document',
      wanted: '望川',
    });
  });

  it('is no plan to be taught from', async () => {
    const draft = await plans.draft({ template: 'session', documents: ['national-2024-reform-news'] });
    expect(draft.status).toBe('not-a-plan');
  });
});
