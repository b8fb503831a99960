import { describe, expect, it } from 'vitest';
import { figuresIn, planOf } from './provisions.fixture.js';

type Row = [name: string, population: string | null, comparator: string, value: string];

const readIn = (sentence: string): Row[] =>
  figuresIn(planOf(sentence)).map(({ name, population, comparator, value }) => [name, population, comparator, value]);

describe('one measure told of several', () => {
  it.each<[sentence: string, ...rows: Row[]]>([
    [
      '花市覆盖率城区、农村分别不低于90%、70%。',
      ['花市覆盖率', '城区', 'at-least', '90%'],
      ['花市覆盖率', '农村', 'at-least', '70%'],
    ],
    [
      '护花员配备率城镇社区达到100%、行政村达到90%。',
      ['护花员配备率', '城镇社区', 'exactly', '100%'],
      ['护花员配备率', '行政村', 'exactly', '90%'],
    ],
    [
      '生均场地面积达到小学4平方米、初中6平方米以上。',
      ['生均场地面积', '小学', 'at-least', '4平方米'],
      ['生均场地面积', '初中', 'at-least', '6平方米'],
    ],
    [
      '花农参保率市级、县级、乡级分别达到90%、85%、80%。',
      ['花农参保率', '市级', 'exactly', '90%'],
      ['花农参保率', '县级', 'exactly', '85%'],
      ['花农参保率', '乡级', 'exactly', '80%'],
    ],
    [
      '城区、乡镇花市覆盖率分别达到60%、70%。',
      ['花市覆盖率', '城区', 'exactly', '60%'],
      ['花市覆盖率', '乡镇', 'exactly', '70%'],
    ],
    [
      '镇、村两级服务站覆盖率分别达到100%和90%。',
      ['服务站覆盖率', '镇', 'exactly', '100%'],
      ['服务站覆盖率', '村', 'exactly', '90%'],
    ],
    [
      '百吨以上渡船检验率不低于97%，百吨以下渡船不低于95%。',
      ['检验率', '百吨以上渡船', 'at-least', '97%'],
      ['检验率', '百吨以下渡船', 'at-least', '95%'],
    ],
    [
      '一类渡口达标率不低于98%，二类渡口不低于95%，三类渡口不低于90%。',
      ['达标率', '一类渡口', 'at-least', '98%'],
      ['达标率', '二类渡口', 'at-least', '95%'],
      ['达标率', '三类渡口', 'at-least', '90%'],
    ],
    [
      '城区花市覆盖率达到90%，农村达到70%。',
      ['花市覆盖率', '城区', 'exactly', '90%'],
      ['花市覆盖率', '农村', 'exactly', '70%'],
    ],
    [
      '建成驿站30座，其中松湾区12座、云溪县8座。',
      ['驿站', null, 'exactly', '30座'],
      ['驿站', '松湾区', 'exactly', '12座'],
      ['驿站', '云溪县', 'exactly', '8座'],
    ],
    ['花农合格率、满意率均不低于95%。', ['花农合格率', null, 'at-least', '95%'], ['满意率', null, 'at-least', '95%']],
  ])('is named once and told whom it holds for: %s', (sentence, ...rows) => {
    expect(readIn(sentence)).toEqual(rows);
  });

  it.each<[sentence: string, ...names: string[]]>([
    ['能耗强度下降13%，二氧化碳排放下降18%。', '能耗强度', '二氧化碳排放'],
    ['绿化率达到40%，湿地保护率达到55%。', '绿化率', '湿地保护率'],
    ['规模以上花企达到30家。', '规模以上花企'],
    ['操作标准达标优良率达到50%。', '操作标准达标优良率'],
    ['新开工改造老旧花圃112个、惠及花农1.8万户。', '新开工改造老旧花圃', '惠及花农'],
  ])('is no other measure: %s', (sentence, ...names) => {
    expect(readIn(sentence).map(([name, population]) => [name, population])).toEqual(names.map((name) => [name, null]));
  });
});
