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
