import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOver } from '../../briefing/claims-of.js';
import { DETAILS } from '../../briefing/detail.js';
import type { DraftedOutline } from '../../briefing/draft-briefing.js';
import type { OutlineTable } from '../../briefing/outline.js';
import { textOfParts } from '../../briefing/parts.js';
import { openShippedPlans, type ShippedPlans } from '../../briefing/shipped-plans.fixture.js';
import { planTasks } from '../../briefing/task.js';
import { openStudy } from '../open-study.js';
import { compare } from './compare.js';
import { comparisonTables } from './comparison-tables.js';
import { sidesOf } from './sides.js';

const LIAOCHENG = 'liaocheng-2024-plan';
const HUBEI = 'hubei-2024-plan';
let plans: ShippedPlans;
let drafted: DraftedOutline;
let pairs: string[][];
let leftovers: string[][];

beforeAll(async () => {
  plans = await openShippedPlans('prompts/training', openStudy({ edition: 'trainer', seed: 1 }));
  drafted = await plans.outlineOf({ template: 'comparison', documents: [LIAOCHENG, HUBEI] });
  [pairs = [], leftovers = []] = drafted.outline.workbook.map(rowsOf);
}, 60_000);

afterAll(() => plans.close());

function comparisonsIn({ outline }: DraftedOutline): OutlineTable[] {
  const blocks = outline.sections.flatMap((section) => section.blocks);
  return blocks.filter((block) => block.kind === 'table').filter(({ id }) => id === 'comparison');
}

function rowsOf({ rows }: OutlineTable): string[][] {
  return rows.map((cells) => cells.map(textOfParts));
}

function pairOf(a: string, b: string): string[] | undefined {
  return pairs.find(([, one = '', other = '']) => one.endsWith(`（${a}）`) && other.endsWith(b));
}

describe('two plans side by side', () => {
  it('are named in the columns, with the topic first and the verdict last', () => {
    expect(drafted.outline.workbook.slice(0, 2).map(({ columns }) => columns.map(({ title }) => title))).toEqual([
      ['主题', '聊城（聊政办字〔2024〕10号）', '湖北（鄂卫发〔2024〕25号）', '异同'],
      ['方案', '条款', '只此一方写到的内容', '说明'],
    ]);
  });

  it('pair a clause with every clause that speaks of its topic, under whatever heading', () => {
    expect(pairOf('二、（四）3', '（三）')?.[1]).toContain('做实家庭医生签约服务');
    for (const other of ['（十一）', '（十四）', '（十八）']) expect(pairOf('二、（二）4', other)).toBeDefined();
  });

  it('say where the words are the same', () => {
    expect(pairOf('二、（四）1', '（二十四）')?.[3]).toContain('文字相同');
  });

  it('compare targets of one object, population and measure, each with its date', () => {
    const verdict = pairOf('二、（二）4', '（十一）')?.[3] ?? '';
    expect(verdict).toMatch(/可比指标：聊城[^；]*至少设置1处[^；]*湖北[^；]*至少设立1个[^。]*数值相同/);
    expect(pairOf('二、（四）2', '（十七）')?.[3]).toMatch(/可比指标：.*80%以上.*到2025年.*2024年底.*湖北.*时限更早/s);
  });

  it('hold a target against none of another object or population', () => {
    const compared = pairs
      .filter(([, , , verdict = '']) => verdict.includes('可比指标'))
      .map(([, , , verdict]) => verdict);
    expect(compared.length).toBeGreaterThan(1);
    expect(compared.filter((verdict = '') => /4级|1所|就诊率|数智/.test(verdict))).toEqual([]);
  });

  it('mark what hardly agrees for a person to check, and nothing else', () => {
    expect(pairOf('二、（三）3', '（六）')?.[3]).toMatch(/^人工核对/);
    expect(pairOf('二、（二）4', '（十四）')?.[3]).not.toContain('人工核对');
  });

  it('pair nothing that hardly agrees where both clauses have a nearer counterpart', () => {
    expect(pairOf('二、（一）6', '（十五）')).toBeUndefined();
    expect(pairOf('二、（五）5', '（十二）')).toBeUndefined();
  });

  it('list what only one of them says: whole clauses, and of the others what met nothing', () => {
    const said = (label: string) => leftovers.find(([, clause = '']) => clause.startsWith(label));
    expect(said('（二十一）')?.[2]).toContain('全省数智疾控标准化建设达到90%');
    expect(said('（二十一）')?.[3]).toMatch(/^没有可以确定相近的条款.*指标、时限/);
    expect(said('二、（二）4')?.[2]).toContain('50%以上的县（市、区）建成1所以上康复医院或护理院');
    expect(said('二、（二）4')?.[2]).not.toContain('安宁疗护病区');
  });

  it('rest on verbatim words alone', () => {
    expect(drafted.outline.withheld).toEqual([]);
  });

  it('are not made of one plan alone', async () => {
    expect(comparisonsIn(await plans.outlineOf({ template: 'comparison', documents: [HUBEI] }))).toEqual([]);
  });
});

describe('regions of a report', () => {
  async function tablesOf(regions: readonly string[]): Promise<OutlineTable[]> {
    const { library } = plans;
    const document = library.document('national-2024-reform-news');
    const clauses = await library.clausesOf(document.id);
    const { tasks, others } = await planTasks(document, library);
    const places = [...tasks, ...others].filter(({ clause: { region } }) => regions.includes(region ?? ''));
    const sides = sidesOf([document], places);
    const drafting = {
      claims: claimsOver(clauses, [document]),
      today: '2026-11-22',
      detail: DETAILS[0],
      cut: () => {},
    };
    return comparisonTables(compare(sides, library.glossary), { fold: library.glossary.fold, drafting });
  }

  it('stand side by side, each named as told by a report', async () => {
    const tables = await tablesOf(['浙江省', '安徽省']);
    expect(tables[0]?.columns.map(({ title }) => title)).toEqual(['主题', '浙江（报道）', '安徽（报道）', '异同']);
    expect(tables.flatMap(rowsOf).length).toBeGreaterThan(2);
  });

  it('have a table for every two of three, and one for all of them where there are more', async () => {
    const titles = async (regions: readonly string[]) => (await tablesOf(regions)).map(({ title }) => title);
    expect(await titles(['浙江省', '安徽省', '福建省'])).toEqual([
      '主题对照：浙江（报道）与安徽（报道）',
      '主题对照：浙江（报道）与福建（报道）',
      '主题对照：安徽（报道）与福建（报道）',
      '各方独有内容',
    ]);
    expect(await titles(['浙江省', '安徽省', '福建省', '江西省'])).toEqual(['主题对照', '各方独有内容']);
  });
});
