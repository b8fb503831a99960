import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesIn, parseText, planOf, unitsOf } from './provisions.fixture.js';

const dutiesOf = (item: string) => dutiesIn(planOf(`办好各项事情。${item}`));

describe('a bracket', () => {
  it.each<[bracket: string, ...units: string[]]>([
    ['（市文旅局负责）', '市文旅局:in-charge'],
    ['（市文旅局牵头，市教育局配合）', '市文旅局:lead', '市教育局:supporting'],
    ['（市文旅局牵头，市教育局参与）', '市文旅局:lead', '市教育局:supporting'],
    ['（市文旅局主办，市教育局协办）', '市文旅局:lead', '市教育局:supporting'],
    ['（市文旅局牵头，市教育局按职责负责）', '市文旅局:lead', '市教育局:in-charge'],
    ['（市文旅局牵头，市教育局、市体育局按职责分工负责）', '市文旅局:lead', '市教育局:in-charge', '市体育局:in-charge'],
    [
      '（市文旅局、市教育局，各县人民政府按职责分工负责）',
      '市文旅局:in-charge',
      '市教育局:in-charge',
      '各县人民政府:in-charge',
    ],
    ['（市文旅局、市公安局指导）', '市文旅局:guiding', '市公安局:guiding'],
    ['（市统计局指导，各市人民政府负责落实）', '市统计局:guiding', '各市人民政府:in-charge'],
    ['（市文旅局会同市教育局、市体育局负责）', '市文旅局:in-charge', '市教育局:supporting', '市体育局:supporting'],
    ['（市文旅局牵头会同市教育局负责）', '市文旅局:lead', '市教育局:supporting'],
    ['（负责部门：市文旅局；适用范围：全市）', '市文旅局:in-charge'],
    ['（责任单位：市文旅局、各县人民政府）', '市文旅局:in-charge', '各县人民政府:in-charge'],
    ['（牵头单位：市文旅局；配合单位：市教育局）', '市文旅局:lead', '市教育局:supporting'],
    [
      '（牵头单位：市财政局；责任单位：市民政局、各县（市、区）人民政府）',
      '市财政局:lead',
      '市民政局:in-charge',
      '各县（市、区）人民政府:in-charge',
    ],
    ['（各县（市、区）人民政府负责）', '各县（市、区）人民政府:in-charge'],
    ['（各市人民政府、松湾区管委会负责）', '各市人民政府:in-charge', '松湾区管委会:in-charge'],
    ['（市委宣传部、团市委、市妇联负责）', '市委宣传部:in-charge', '团市委:in-charge', '市妇联:in-charge'],
    ['（市文旅局、市教育局按职责分工负责，2031年底前完成）', '市文旅局:in-charge', '市教育局:in-charge'],
    ['（市文旅局牵头；完成时限：2031年6月）', '市文旅局:lead'],
    ['〔市文旅局牵头，市教育局配合〕', '市文旅局:lead', '市教育局:supporting'],
    ['【市文旅局负责】', '市文旅局:in-charge'],
    ['[市文旅局负责]', '市文旅局:in-charge'],
    ['(市文旅局牵头, 市教育局配合)', '市文旅局:lead', '市教育局:supporting'],
  ])('is read in each spelling: %s', (bracket, ...units) => {
    expect(unitsOf(planOf(`办好各项事情。${bracket}`))).toEqual([units]);
  });

  it('may stand within a paragraph, and give no other provision', () => {
    const parsed = planOf('建场地（市文旅局牵头）。开展普查（市统计局负责），每年发布一次。');
    expect(unitsOf(parsed)).toEqual([['市文旅局:lead'], ['市统计局:in-charge']]);
    expect(planOf('办好各项事情。（市文旅局牵头；完成时限：2031年6月）').facts.map(({ kind }) => kind)).toEqual([
      'duty',
    ]);
  });

  it('names no lead where units share by division of duties', () => {
    expect(dutiesOf('（市财政局、市民政局按职责分工负责）').map(({ manner }) => manner)).toEqual(['按职责分工负责']);
  });

  it.each([
    ['（市商务局、市农业农村局等和各有关县级人民政府负责）', ['市商务局', '市农业农村局', '各有关县级人民政府']],
    ['（市文旅局、市教育局等部门按职责分工负责）', ['市文旅局', '市教育局']],
    ['（市文旅局、市教育局等负责）', ['市文旅局', '市教育局']],
  ])('keeps 等 apart from the names: %s', (bracket, names) => {
    const [duty] = dutiesOf(bracket);
    expect(duty?.units.map(({ name }) => name)).toEqual(names);
    expect(duty?.open).toBe(true);
  });

  it.each(['（含中医、妇幼保健）', '（详见附件）', '（2031年底前完成）', '（以下简称花市）', '（一）', '（不含税）'])(
    'is no duty where it says something else: %s',
    (bracket) => {
      expect(dutiesOf(bracket)).toEqual([]);
    },
  );
});

describe('列第一位者为牵头单位，下同', () => {
  it.each(['列第一位者为牵头单位，下同', '排第一位的为牵头单位，下同', '列首位的单位为牵头单位，下同'])(
    'holds from the clause that says so: %s',
    (rule) => {
      const parsed = parseText(`云屏市试行方案
一、任务
（一）灯会。（市商务局、市文旅局负责）
（二）花市。（市文旅局、市教育局负责。${rule}）
（三）花圃。（市交通局、市文旅局负责）`);
      expect(unitsOf(parsed)).toEqual([
        ['市商务局:in-charge', '市文旅局:in-charge'],
        ['市文旅局:lead', '市教育局:in-charge'],
        ['市交通局:lead', '市文旅局:in-charge'],
      ]);
    },
  );
});

describe('running text', () => {
  it.each<[sentence: string, ...duties: string[][]]>([
    ['由市文旅局牵头，市教育局配合。', ['市文旅局:lead', '市教育局:supporting']],
    ['建场地，由市文旅局会同市教育局负责。', ['市文旅局:in-charge', '市教育局:supporting']],
    ['市文旅局负责日常监督，市教育局负责培训。', ['市文旅局:in-charge'], ['市教育局:in-charge']],
    ['市文旅主管部门主管全市花市工作。', ['市文旅主管部门:lead']],
    ['在市文旅局指导下，各县人民政府组织实施。', ['市文旅局:guiding', '各县人民政府:in-charge']],
    ['花市由市文旅局负责管理，具体工作由花市服务中心承担。', ['市文旅局:in-charge'], ['花市服务中心:in-charge']],
    ['市文旅部门会同市教育部门制定花市目录。', ['市文旅部门:in-charge', '市教育部门:supporting']],
  ])('lays duties down too: %s', (sentence, ...duties) => {
    expect(unitsOf(planOf(sentence))).toEqual(duties);
  });

  it('names whole classes of bodies in statutes', () => {
    const parsed = parseText(`云屏市花市管理办法
第一条 为规范花市，制定本办法。
第二条 市、县（区）人民政府应当加强领导，负责统筹协调。
第三条 县级以上文旅主管部门负责本行政区域内花市的监督管理；公安、消防等部门按照各自职责做好相关工作。`);
    expect(unitsOf(parsed)).toEqual([
      ['市、县（区）人民政府:in-charge'],
      ['县级以上文旅主管部门:in-charge'],
      ['公安:in-charge', '消防:in-charge'],
    ]);
    expect(dutiesIn(parsed).map(({ open }) => open)).toEqual([false, false, true]);
  });

  it.each([
    '申请人应当对材料的真实性负责。',
    '花市经营者应当对商品质量负责。',
    '提供者应当对其提供的数据的真实性负责。',
    '市文旅局可以委托第三方机构负责评估。',
    '任何单位和个人有权监督。',
    '支持企业牵头组建联盟。',
    '允许协会牵头制定标准。',
    '鼓励企业负责人参加培训。',
    '主要负责人为第一责任人。',
    '实行首问负责制。',
    '谁主管谁负责。',
    '县级以上人民政府可以组织实施表彰。',
  ])('charges nobody with what is allowed, encouraged or answered for: %s', (sentence) => {
    expect(dutiesOf(sentence)).toEqual([]);
  });

  it('charges nobody in a report of what was done', () => {
    const parsed = parseText(
      '云屏市：花市开进社区\n2031-12-06 09:27:07 来源：云屏日报\n　　云屏日报12月6日电 花市由市文旅局负责管理。',
    );
    expect(dutiesIn(parsed)).toEqual([]);
  });
});

describe('an interpretation', () => {
  const INTRODUCTION = '《云屏市花市办法》政策解读\n\n二、起草过程\n市文旅局会同市教育局开展调研，市司法局负责审查。';

  it('charges those the document it tells of charges, not those who drafted it', () => {
    const parsed = parseText(
      `${INTRODUCTION}\n三、主要内容\n市文旅局牵头负责花市建设；市公安局负责秩序。市水务局会同市林业局每季度开展联合检查。`,
    );
    expect(unitsOf(parsed)).toEqual([
      ['市文旅局:lead'],
      ['市公安局:in-charge'],
      ['市水务局:in-charge', '市林业局:supporting'],
    ]);
  });
});

describe('lines of labels', () => {
  it('are one duty while they follow each other', () => {
    expect(unitsOf(planOf('建场地。\n牵头单位：市文旅局\n责任单位：市教育局、市体育局'))).toEqual([
      ['市文旅局:lead', '市教育局:in-charge', '市体育局:in-charge'],
    ]);
  });

  it('are none where they say whose page it is', () => {
    expect(dutiesOf('\n主办单位：云屏市人民政府办公室')).toEqual([]);
  });
});

describe('any list of bodies', () => {
  const PLACES = ['市', '省', '松湾区', '云屏市'];
  const FIELDS = ['教育', '文旅', '财政', '民政', '水利', '交通', '体育', '农业农村'];
  const body = fc
    .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...FIELDS))
    .map(([place, field]) => `${place}${field}局`);
  const bodies = fc.uniqueArray(body, { minLength: 1, maxLength: 5 });
  const brackets = fc.constantFrom<[string, string]>(['（', '）'], ['(', ')'], ['〔', '〕'], ['【', '】'], ['[', ']']);

  it('is read name by name, at its place, in each kind of bracket', () => {
    fc.assert(
      fc.property(body, bodies, brackets, (lead, others, [open, close]) => {
        fc.pre(!others.includes(lead));
        const parsed = planOf(`建场地。${open}${lead}牵头，${others.join('、')}按职责分工负责${close}`);
        expect(unitsOf(parsed)).toEqual([[`${lead}:lead`, ...others.map((name) => `${name}:in-charge`)]]);
        for (const { quote, start, end } of dutiesIn(parsed))
          expect(parsed.document.text.slice(start, end)).toBe(quote);
      }),
    );
  });

  it('is read alike in labels and in a table', () => {
    fc.assert(
      fc.property(body, bodies, (lead, others) => {
        fc.pre(!others.includes(lead));
        const expected = [[`${lead}:lead`, ...others.map((name) => `${name}:supporting`)]];
        const list = others.join('、');
        expect(unitsOf(planOf(`建场地。（牵头单位：${lead}；配合单位：${list}）`))).toEqual(expected);
        const table = parseText(`附件1\n\n云屏市花市任务分工表\n任务\t牵头单位\t配合单位\n建场地\t${lead}\t${list}`);
        expect(unitsOf(table)).toEqual(expected);
      }),
    );
  });
});
