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

  it.each<[sentence: string, name: string, population: string]>([
    ['全市花市覆盖率达到80%，山区县（市、区）花市覆盖率达到60%。', '花市覆盖率', '山区县(市、区)'],
    ['全省渡口达标率稳定在95%以上，沿江乡镇渡口达标率达到98%。', '渡口达标率', '沿江乡镇'],
    ['全县花农参保率达到90%，其中低收入家庭花农参保率达到100%。', '花农参保率', '低收入家庭'],
    ['花圃节水灌溉率达到65%，大型灌区花圃节水灌溉率达到80%。', '花圃节水灌溉率', '大型灌区'],
    ['我省渡船电动化比例达到50%，湖区县（市）渡船电动化比例达到70%以上。', '渡船电动化比例', '湖区县(市)'],
    ['全国花农人均收入达到3万元，脱困县花农人均收入达到2.4万元。', '花农人均收入', '脱困县'],
    ['绿化覆盖率达到40%，建成区绿化覆盖率达到45%。', '绿化覆盖率', '建成区'],
    ['全市困难花农帮扶率不低于95%，城市社区困难花农帮扶率不低于98%。', '困难花农帮扶率', '城市社区'],
  ])('is repeated for some of all it was told of before: %s', (sentence, name, population) => {
    const [all, some, ...others] = readIn(sentence);
    expect(others).toEqual([]);
    expect(all?.[1]).toBeNull();
    expect(some?.slice(0, 2)).toEqual([name, population]);
  });

  it.each<[sentence: string, ...names: string[]]>([
    ['能耗强度下降13%，二氧化碳排放下降18%。', '能耗强度', '二氧化碳排放'],
    ['绿化率达到40%，湿地保护率达到55%。', '绿化率', '湿地保护率'],
    ['规模以上花企达到30家。', '规模以上花企'],
    ['农村花市覆盖率达到60%，城区花市覆盖率达到80%。', '农村花市覆盖率', '城区花市覆盖率'],
    ['全区中小学近视率低于38%，其中小学近视率低于30%。', '全区中小学近视率', '小学近视率'],
    ['全市用水总量低于5亿立方米，花业用水总量低于3亿立方米。', '全市用水总量', '花业用水总量'],
    ['建成养老驿站3家、改造乡镇养老驿站5家。', '养老驿站', '乡镇养老驿站'],
    ['操作标准达标优良率达到50%。', '操作标准达标优良率'],
    ['新开工改造老旧花圃112个、惠及花农1.8万户。', '新开工改造老旧花圃', '惠及花农'],
  ])('is no other measure: %s', (sentence, ...names) => {
    expect(readIn(sentence).map(([name, population]) => [name, population])).toEqual(names.map((name) => [name, null]));
  });
});

describe('what is to be found everywhere', () => {
  it.each<[sentence: string, name: string, population: string | null]>([
    [
      '花园乡镇数量提高到全省乡镇总数的40%，有条件的省（自治区、直辖市）实现全覆盖。',
      '花园乡镇',
      '有条件的省(自治区、直辖市)',
    ],
    ['花艺驿站达到300个，具备条件的行政村基本实现全覆盖。', '花艺驿站', '具备条件的行政村'],
    ['花艺室达到120间，人口5000人以上的村全部覆盖。', '花艺室', '人口5000人以上的村'],
    ['花艺课程开设率达到70%，条件成熟的学校实现全覆盖。', '花艺课程开设率', '条件成熟的学校'],
    ['花农合作社达到60家，重点乡镇全覆盖。', '花农合作社', '重点乡镇'],
    ['花市覆盖率达到80%，城区实现全覆盖。', '花市覆盖率', '城区'],
    ['智慧渡口占全市渡口总数的60%，云屏市、松湾区率先实现全覆盖。', '智慧渡口', '云屏市、松湾区'],
    ['建成花艺书屋20家，实现各乡镇、行政村全覆盖。', '花艺书屋', '各乡镇、行政村'],
    ['有条件的县（市、区）实现花艺课程全覆盖。', '花艺课程', '有条件的县(市、区)'],
    ['花艺指导实现乡镇（街道）全覆盖。', '花艺指导', '乡镇(街道)'],
    ['花卉参保率达到85%，村卫生室实现全覆盖。', '村卫生室', null],
    ['建成花艺工坊30个，省级园林县城实现全覆盖。', '省级园林县城', null],
    ['行政村实现全覆盖。', '行政村', null],
  ])('is named by itself or by the phrase before, its places apart: %s', (sentence, name, population) => {
    expect(readIn(sentence).at(-1)?.slice(0, 3)).toEqual([name, population, 'all']);
  });
});
