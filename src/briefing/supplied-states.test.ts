import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CellGiven, fileOf, sheetOf } from './progress/progress.fixture.js';
import { openShippedPlans, type ShippedPlans } from './shipped-plans.fixture.js';
import { type SuppliedData, suppliedData } from './supplied.js';
import { planTasks, type Task } from './task.js';

let plans: ShippedPlans;
let tasks: readonly Task[];

beforeAll(async () => {
  plans = await openShippedPlans();
  const document = plans.library.documents.find(({ id }) => id === 'liaocheng-2024-plan');
  if (document === undefined) throw new RangeError('the plan is not there');
  tasks = (await planTasks(document, plans.library)).tasks;
}, 60_000);

afterAll(() => plans.close());

const supply = (rows: readonly (readonly CellGiven[])[], today = '2026-11-22') =>
  suppliedData(fileOf(sheetOf(rows)), tasks, { today, glossary: plans.library.glossary });

function found(data: SuppliedData, name: string) {
  const task = tasks.find(({ indicators }) => indicators.some((each) => each.name === name));
  const indicator = task?.indicators.find((each) => each.name === name);
  if (task === undefined || indicator === undefined) throw new RangeError(name);
  return { given: data.of(indicator), state: data.stateOf(indicator) };
}

describe('where a target stands', () => {
  const HEAD = ['指标', '当前值', '数据截止日', '来源', '进度'];
  const stateOf = (value: string, asOf = '', today = '2026-11-22') =>
    found(supply([HEAD, ['居民健康素养', value, asOf]], today), '居民健康素养').state;

  it('is told by the value, its date and the date of the target', () => {
    expect(stateOf('38%')).toBe('reached');
    expect(stateOf('35%', '2025年三季度')).toBe('under-way');
    expect(stateOf('35%', '2025年底')).toBe('behind');
    expect(stateOf('35%')).toBe('behind');
    expect(stateOf('35%', '', '2025-06-30')).toBe('under-way');
    expect(stateOf('')).toBe('unreported');
  });

  it('is not what the user says where the figure says otherwise, and both are reported', () => {
    const data = supply([HEAD, ['居民健康素养', '35%', '', '', '已完成']]);
    expect(found(data, '居民健康素养').state).toBe('behind');
    expect(data.problems).toMatchObject([{ kind: 'state-differs', said: '已完成', value: '35%', target: '37%以上' }]);
  });
});

describe('what is printed of a value', () => {
  it('is the words of the user, with date and source apart', () => {
    const data = supply([
      ['重点指标完成情况（截至2025年9月底）'],
      ['指标名称', '完成情况', '数据来源'],
      ['县域就诊率', '约92％', '医保局'],
      ['健康素养水平', '38.1（2025年6月）', ''],
    ]);
    expect(found(data, '县域内患者就诊率').given).toMatchObject({
      value: { text: '约92％', origin: { row: 3 } },
      asOf: '2025年9月底',
      source: '医保局',
    });
    expect(found(data, '居民健康素养').given).toMatchObject({
      value: { text: '38.1%' },
      asOf: '2025年6月',
      source: null,
    });
    expect([data.used, data.rows, data.problems]).toEqual([2, 2, []]);
  });
});

describe('a sheet of the user’s own making', () => {
  const values = (data: SuppliedData) =>
    ['县域内患者就诊率', '居民健康素养'].map((name) => found(data, name).given?.value.text);

  it.each<[string, readonly (readonly CellGiven[])[], readonly (string | undefined)[]]>([
    [
      'lies on its side',
      [
        ['时间', '县域内患者就诊率', '居民健康素养（%）'],
        ['2024年底', '89%', 35],
        ['2025年三季度', '92.1%', 38],
      ],
      ['92.1%', '38%'],
    ],
    [
      'has a column for each date, of which the last that is filled counts, and none to come',
      [
        ['指标名称', '2024年', '2025年三季度', '2027年'],
        ['县域内患者就诊率', '89%', '92.1%', '95%'],
        ['居民健康素养', '35%', null, '40%'],
      ],
      ['92.1%', '35%'],
    ],
    [
      'has a head of two lines',
      [
        ['指标名称', '完成情况', { kind: 'merged', into: { row: 1, column: 2 } }],
        [{ kind: 'merged', into: { row: 1, column: 1 } }, '完成值', '较上年增减'],
        ['县域内患者就诊率', '92.1%', '2.3'],
        ['居民健康素养', '38%', '1'],
      ],
      ['92.1%', '38%'],
    ],
    [
      'has no head',
      [
        ['县域内患者就诊率', '92.1%'],
        ['居民健康素养', '38%'],
      ],
      ['92.1%', '38%'],
    ],
    [
      'lists several places, of which the plan’s own counts',
      [
        ['地区', '指标', '完成值'],
        ['东阿县', '县域内患者就诊率', '88%'],
        ['全市', '县域内患者就诊率', '92.1%'],
      ],
      ['92.1%', undefined],
    ],
  ])('is read where it %s', (_, rows, wanted) => {
    expect(values(supply(rows))).toEqual(wanted);
  });

  it('is not read where it is another place’s', () => {
    const data = supply([['东阿县指标完成情况'], ['指标', '完成值'], ['县域内患者就诊率', '92%']]);
    expect(data.used).toBe(0);
    expect(data.problems).toMatchObject([{ kind: 'other-place', lost: 'row', shown: '东阿县指标完成情况' }]);
  });
});

describe('words beside a figure that say it is of something else', () => {
  it.each([
    ['县域内患者就诊率', '93%', '东昌府区数据', 'other-place'],
    ['每万人口全科医生', '4.2人', '山东省平均', 'other-place'],
    ['省级重点专科', '12个', '当年新增数', 'other-span'],
    ['市级重点专科', '2025年新增18个', '', 'other-span'],
    ['电子病历系统应用平均水平', '4.3级', '仅三级医院', 'other-scope'],
    ['居民长期护理保险', '职工参保100%', '', 'other-scope'],
    ['医护比', '1.01:1', '', 'ratio-turned'],
  ])('%s %s %s: %s', (name, value, note, kind) => {
    const data = supply([
      ['指标', '完成值', '备注'],
      [name, value, note],
    ]);
    expect([data.used, data.problems.map((problem) => problem.kind)]).toEqual([0, [kind]]);
  });
});

describe('what is told of tasks', () => {
  it('is tied to them by clause or name, with what it rests on', () => {
    const data = supply([
      ['任务', '工作进展', '佐证材料'],
      ['提升县级医院能力', '8家县级医院完成提标。', '聊卫字〔2025〕3号'],
      ['二、（三）3', '组建3个创新平台', ''],
      ['加强财政审计', '已完成', ''],
    ]);
    const told = tasks.flatMap((task) => data.progressOf(task) ?? []);
    expect(told).toMatchObject([
      { text: '8家县级医院完成提标。', evidence: '聊卫字〔2025〕3号', origin: { row: 2 } },
      { text: '组建3个创新平台', evidence: null, origin: { row: 3 } },
    ]);
    expect(data.problems).toMatchObject([{ kind: 'unknown-indicator', why: 'task', shown: '加强财政审计' }]);
    expect([data.used, data.rows]).toEqual([2, 3]);
  });
});
