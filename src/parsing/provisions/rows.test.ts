import { describe, expect, it } from 'vitest';
import { figuresIn, parseText, rowsOf, unitsOf } from './provisions.fixture.js';

const table = (lines: string) => parseText(`附件1\n\n云屏市花市工作表\n${lines}`);

describe('columns of values', () => {
  it('are figures of what the row names, in the unit of its column', () => {
    const parsed = table(
      '序号\t指标\t单位\t2032年\t2035年\t属性\n1\t花市覆盖率\t%\t≥60\t80\t预期性\n2\t花农人数\t万人\t1.5\t2\t约束性',
    );
    expect(rowsOf(parsed)).toEqual([
      ['花市覆盖率', 'at-least', '60%', 2032],
      ['花市覆盖率', 'exactly', '80%', 2035],
      ['花农人数', 'exactly', '1.5万人', 2032],
      ['花农人数', 'exactly', '2万人', 2035],
    ]);
  });

  it('are measured against a column of what is so already', () => {
    const parsed = table('指标\t2030年基期值\t2035年目标值\n花市覆盖率（%）\t40\t80');
    expect(rowsOf(parsed)).toEqual([['花市覆盖率', 'exactly', '80%', 2035]]);
    expect(figuresIn(parsed)[0]?.base).toEqual({ text: '2030年基期值', year: 2030, value: '40' });
  });

  it('have the unit of their own header', () => {
    expect(rowsOf(table('摊位\t租金（元/月）\t押金（元）\n甲等\t300\t500\n乙等\t200\t300'))).toEqual([
      ['租金', 'exactly', '300元/月', null],
      ['押金', 'exactly', '500元', null],
      ['租金', 'exactly', '200元/月', null],
      ['押金', 'exactly', '300元', null],
    ]);
  });

  it('are due by the row’s own date', () => {
    for (const due of ['2031年11月底', '2031', '2031.11'])
      expect(rowsOf(table(`项目\t目标\t完成时限\n花市改造\t12所\t${due}`))).toEqual([
        ['花市改造', 'exactly', '12所', 2031],
      ]);
  });

  it('are due in the last year of the row’s own span, whatever else is told in years', () => {
    const spans = table(
      '项目\t使用年限\t建设内容\t建设年限\t受益人口（万人）\n滨河花市\t30年\t新建驿站12座\t2031—2032年\t4.2',
    );
    expect(rowsOf(spans)).toEqual([
      ['受益人口', 'exactly', '4.2万人', 2032],
      ['驿站', 'exactly', '12座', 2032],
    ]);
  });

  it('stand alone where their unit begins with a figure of its own', () => {
    expect(rowsOf(table('指标\t2032年目标值\n花粉过敏率（1/10万）\t12.0'))).toEqual([
      ['花粉过敏率', 'exactly', '12.0', 2032],
    ]);
  });

  it('are bounded by the words of the cell', () => {
    expect(
      rowsOf(
        table(
          '指标\t2035年目标值\n花市覆盖率\t不低于60%\n损耗率\t≤5%\n花农人数\t3000人左右\n因灾损失占比（%）\t低于1\n花农满意度（%）\t90及以上',
        ),
      ),
    ).toEqual([
      ['花市覆盖率', 'at-least', '60%', 2035],
      ['损耗率', 'at-most', '5%', 2035],
      ['花农人数', 'about', '3000人', 2035],
      ['因灾损失占比', 'below', '1%', 2035],
      ['花农满意度', 'at-least', '90%', 2035],
    ]);
  });

  it('are none of numbers that count the rows, telephones and remarks', () => {
    expect(rowsOf(table('序号\t单位\t联系电话\n1\t市文旅局\t88001234\n2\t市教育局\t88005678'))).toEqual([]);
  });
});

describe('a cell that holds a sentence', () => {
  it('is read as one, with the date of its row', () => {
    expect(rowsOf(table('项目\t目标\t完成时限\n校园花市\t改造12所花市、培育花农300人次\t2031年11月底'))).toEqual([
      ['花市', 'exactly', '12所', 2031],
      ['花农', 'exactly', '300人次', 2031],
    ]);
  });

  it('is not read a second time as a value', () => {
    expect(rowsOf(table('项目\t目标\t完成时限\n城区花市\t覆盖率达到60%\t2032年6月底'))).toEqual([
      ['覆盖率', 'exactly', '60%', 2032],
    ]);
  });
});

describe('columns of bodies', () => {
  it('charge those they name, in the role of the header', () => {
    const parsed = table(
      '序号\t任务\t牵头单位\t配合单位\t完成时限\n1\t建设花市\t市文旅局\t市教育局、市体育局\t2031年6月底前\n2\t改造花圃\t市林业局\t各县（市、区）人民政府\t2031年12月',
    );
    expect(unitsOf(parsed)).toEqual([
      ['市文旅局:lead', '市教育局:supporting', '市体育局:supporting'],
      ['市林业局:lead', '各县（市、区）人民政府:supporting'],
    ]);
  });

  it('charge the bodies of a list of duties', () => {
    expect(
      unitsOf(table('部门\t职责与任务\n市水务局\t负责滨河花市防洪安全；指导堤顶路改造。\n市林业局\t负责花圃修复。')),
    ).toEqual([['市水务局:in-charge'], ['市林业局:in-charge']]);
  });

  it('charge a body in the role its own duty opens with', () => {
    expect(
      unitsOf(
        table(
          '部门\t职责\n市文旅局\t牵头花市工作，组织验收。\n市委宣传部\t配合开展宣传。\n市水务局\t指导护岸修缮，牵头巡查。',
        ),
      ),
    ).toEqual([['市文旅局:lead'], ['市委宣传部:supporting'], ['市水务局:in-charge']]);
  });

  it('charge nobody where no column says what for', () => {
    expect(unitsOf(table('单位\t联系电话\n市文旅局\t88001234'))).toEqual([]);
  });
});
