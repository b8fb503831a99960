import { describe, expect, it } from 'vitest';
import type { TableCell } from '../../office/table-file.js';
import { contextOf, fileOf, rowOf, sheetOf } from './progress.fixture.js';
import type { IndicatorRow, TaskRow } from './progress.js';
import { readProgress } from './read-progress.js';

type Plan = { readonly indicators?: readonly IndicatorRow[]; readonly tasks?: readonly TaskRow[] };

const NATION = { name: '全国', level: 'nation' } as const;

function read(rows: readonly (readonly (string | TableCell)[])[], { indicators = [rowOf()], tasks = [] }: Plan = {}) {
  const { values, tasks: told, problems } = readProgress(fileOf(sheetOf(rows)), contextOf(indicators, tasks));
  return { values: [...values.values()].map(({ text }) => text), told: [...told.values()].flat(), problems };
}

function ofNation(title: string): IndicatorRow {
  const row = rowOf();
  return { ...row, document: { ...row.document, title, region: NATION } };
}

describe('a row whose cells compete', () => {
  it('takes of two columns of values the one that does not repeat the target', () => {
    const { values } = read([
      ['指标', '数值', '数据'],
      ['县域内患者就诊率', '90%', '92.1%'],
    ]);
    expect(values).toEqual(['92.1%']);
  });

  it('has its date and its state where the columns hold them, whatever their titles are', () => {
    const { told, problems } = read(
      [
        ['事项', '进展情况', '完成没有', '到什么时候的数'],
        ['县医院门诊楼扩建工程', '主体封顶', '推进中', '2025年6月'],
      ],
      { indicators: [], tasks: [{ ...rowOf(), clause: { ...rowOf().clause, text: '推进县医院门诊楼扩建工程。' } }] },
    );
    expect(told).toMatchObject([{ name: '县医院门诊楼扩建工程', text: '主体封顶' }]);
    expect(problems).toEqual([]);
  });
});

describe('words of progress beside the heading of a task that a target is called by too', () => {
  const target = { name: '公共桥梁监督管理', comparator: 'all', value: '全覆盖', unit: null, hedges: [] } as const;
  const plan = (quote: string, heading: string): Plan => {
    const row = rowOf({ ...target, quote });
    const headed = { ...row, clause: { ...row.clause, heading } };
    return { indicators: [headed], tasks: [headed] };
  };
  const called = plan('公共桥梁监督管理实现全覆盖', '完善公共桥梁监督管理');
  const beside = (words: string, { heading, given }: { heading: string; given: Plan }) =>
    read(
      [
        ['任务', '进展'],
        [heading, words],
      ],
      given,
    );

  it.each(['已完成。', '正在推进', '印发通知，'])('are of the task: %s', (words) => {
    const { values, told, problems } = beside(words, { heading: '完善公共桥梁监督管理', given: called });
    expect([values, told.map(({ text }) => text), problems]).toEqual([[], [words], []]);
  });

  it('are of the task where its heading is all the target says', () => {
    const words = '公共桥梁监督管理实现全覆盖';
    const { values, told } = beside('已完成。', { heading: words, given: plan(words, words) });
    expect([values, told.map(({ text }) => text)]).toEqual([[], ['已完成。']]);
  });

  it('are of the target where they hold a figure of it, or where the row has the name of the target', () => {
    expect(beside('92%', { heading: '完善公共桥梁监督管理', given: called }).values).toEqual(['92%']);
    expect(beside('已完成', { heading: '公共桥梁监督管理', given: called }).values).toEqual(['已完成']);
  });
});

describe('two pieces of work of one clause', () => {
  it('are both told', () => {
    const text = '编制老年护理服务清单。建立家庭病床登记制度。';
    const { told, problems } = read(
      [
        ['任务', '进展'],
        ['老年护理服务清单', '已印发'],
        ['家庭病床登记制度', '正在起草'],
      ],
      { indicators: [], tasks: [{ ...rowOf(), clause: { ...rowOf().clause, text } }] },
    );
    expect(told.map((each) => each.text)).toEqual(['已印发', '正在起草']);
    expect(problems).toEqual([]);
  });
});

describe('a sheet that the line above its head says is a city’s', () => {
  const rows = [['芜湖市指标台账'], ['指标', '完成值'], ['县域内患者就诊率', '92%']];

  it('is of a plan of pilots, each of which carries it out', () => {
    expect(read(rows, { indicators: [ofNation('医疗服务改革试点工作方案')] }).values).toEqual(['92%']);
  });

  it('gives no value of another plan of the nation, row by row', () => {
    const { values, problems } = read(rows, { indicators: [ofNation('医疗服务改革意见')] });
    expect(values).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'other-place', lost: 'row', shown: '芜湖市指标台账' }]);
  });
});
