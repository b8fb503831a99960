import { describe, expect, it } from 'vitest';
import { matcherOf, type RowWords } from './match-indicator.js';
import { contextOf, corpusRows } from './progress.fixture.js';

const PLAN = corpusRows().filter(({ indicator }) => indicator.clauseId.startsWith('liaocheng-2024-plan#'));
const match = matcherOf(PLAN, contextOf([]).words);
const NOTHING = { key: '', clause: '', target: '', targetYear: null, deadline: '', year: null };
const nameOf = (name: string, more: Partial<RowWords> = {}) => {
  const found = match({ ...NOTHING, ...more, name });
  return found.kind === 'found' ? found.found.indicator.name : found.kind;
};

describe('a name written a little otherwise', () => {
  it.each([
    ['县域就诊率', '县域内患者就诊率'],
    ['患者就诊率', '县域内患者就诊率'],
    ['国家级重点专科', '国家临床重点(优势)专科建设'],
    ['公卫人员（每万人口）', '每万人口公共卫生人员数'],
    ['中医科设置（公立综合、妇幼、传染病医院）', '公立综合医院、妇幼保健院、传染病医院实现中医临床科室设置'],
    ['临清、莘县、冠县、茌平妇幼二甲', '临清市、莘县、冠县、茌平区妇幼保健院'],
    ['县域内的患者就诊率', '县域内患者就诊率'],
    ['1.居民健康素养水平', '居民健康素养'],
    ['聊城市居民健康素养', '居民健康素养'],
    ['重点人群家庭医生签约率', '重点人群签约率'],
    ['签约率（全人群）', '全人群签约率'],
    ['万人口全科医生数', '每万人口全科医生'],
    ['省级人才（新增）', '全市卫生健康领域力争新增省级人才'],
    ['电子病历应用平均水平', '二级及以上医疗机构电子病历系统应用平均水平'],
    ['国医堂覆盖率', '乡镇卫生院(社区卫生服务中心)“国医堂”'],
    ['建有康复医院或护理院的县（市、区）', '县(市、区)建成1所以上康复医院或护理院'],
  ])('%s: %s', (name, found) => {
    expect(nameOf(name)).toBe(found);
  });

  it('is settled by the target the row repeats, and contradicted by another', () => {
    expect(nameOf('签约率')).toBe('ambiguous-indicator');
    expect(nameOf('签约率', { target: '≥90%' })).toBe('重点人群签约率');
    expect(nameOf('居民健康素养', { target: '40%' })).toBe('target-differs');
    expect(nameOf('居民健康素养', { deadline: '到2030年' })).toBe('target-differs');
    expect(nameOf('居民健康素养', { target: '40%', targetYear: 2026 })).toBe('居民健康素养');
  });
});

describe('the name of another thing', () => {
  it.each([
    '县域内住院率',
    '市域内患者就诊率',
    '东阿县县域内患者就诊率',
    '县域内基层住院人次占比',
    '农村居民健康素养水平',
    '居民健康素养增长率',
    '65岁以上老年人签约率',
    '每千人口全科医生',
    '新增市级重点专科',
    '省级重点学科',
    '市级重点专科建设资金',
    '三级公立医院检查检验结果互认',
    '三级医院电子病历平均水平',
    '乡镇卫生院达到国家优质服务基本标准',
    '职工长期护理保险',
    '县级综合医院二级甲等',
    '床护比',
    '公立医院数字化',
    '县域内门诊人次占比',
  ])('is none: %s', (name) => {
    expect(nameOf(name)).toBe('unknown-indicator');
  });

  it.each(['全科医生', '县域内基层门急诊人次', '县级医院达到二级甲等', '签约率'])(
    'is asked about where a word that tells it apart is missing: %s',
    (name) => {
      expect(nameOf(name)).toBe('ambiguous-indicator');
    },
  );
});
