import { describe, expect, it } from 'vitest';
import { conceptVariant } from '../../question/concepts.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Duty } from '../../vocabulary/provision.js';
import type { Task } from '../task.js';
import { stanceOf } from './stance.js';
import { topicsOf } from './topic.js';

const FAMILIES = new Map([
  ['医联体', { names: ['医联体', '医疗联合体'], holds: ['医共体'], near: ['分级诊疗'] }],
  ['医保', { names: ['医保'], holds: ['医保支付'], near: [] }],
  ['工资待遇', { names: ['工资待遇'], holds: ['薪酬'], near: [] }],
  ['医生', { names: ['医生'], holds: [], near: ['医院'] }],
  ['家庭医生', { names: ['家庭医生', '家医'], holds: [], near: [] }],
  ['养老', { names: ['养老'], holds: ['养老机构'], near: [] }],
  ['中医药', { names: ['中医药', '中医'], holds: [], near: [] }],
]);

const COMMON = { everyday: [], isEverywhere: () => false };

function stance(words: string, text: string, above: Partial<Pick<Clause, 'heading' | 'headingPath'>> = {}) {
  const topics = topicsOf(words, [], { families: FAMILIES, saidOf: () => [], isWritten: () => false, ...COMMON });
  const bracket = /（牵头单位.*?）/.exec(text);
  const duty = bracket && { start: bracket.index, end: bracket.index + bracket[0].length };
  const clause = { heading: '', headingPath: [], text, start: 0, ...above } as unknown as Clause;
  const found = stanceOf({ clause, duties: duty === null ? [] : [duty as Duty] } as unknown as Task, topics);
  return found?.kind === 'mentions' ? text.slice(found.place.start, found.place.end) : (found?.kind ?? null);
}

describe('a clause is about a topic', () => {
  it.each([
    ['whose heading it is', '办好国家试点。', { heading: '加强紧密型医联体建设' }],
    ['that alone stands in the heading above', '完善平台功能。', { headingPath: ['推进医联体建设'] }],
    [
      'that stands there among others, where its text speaks of it',
      '通过医联体帮扶，增强能力。',
      { headingPath: ['推进医联体建设，提升能力'] },
    ],
  ])('%s', (_, text, above) => expect(stance('医联体', text, above)).toBe('about'));

  it.each([
    ['a sentence of which it is the business', '推进区域医疗中心和医联体建设，加强重点专科建设。'],
    ['a part of it', '全面推进紧密型县域医共体建设。'],
    ['another name of it', '到2025年，探索对医疗联合体总额付费，加强监督考核。'],
    ['what half of its phrases say', '加强统筹，建立医联体理事会，完善医联体章程。'],
  ])('by %s', (_, text) => expect(stance('医联体建设', text)).toBe('about'));

  it('that is named again and again in a sentence', () => {
    const text = '支持现有国家级项目—麻醉科和中医重点专科—中医医院骨伤科、人民医院中医儿科和中医肛肠科建设，给予保障。';
    expect(stance('中医药', text)).toBe('about');
  });

  it.each([
    ['of partners something is done with', '养老', '支持有条件的卫生机构与养老机构、社区合作，开展服务。'],
    ['of a list of what is said of it', '工资待遇', '薪酬按照岗位、职责、业绩确定。'],
    ['of places it is done in', '医联体', '办好甲市、乙市、丙市医联体试点。'],
    ['behind a date within the sentence', '医保', '全面推行预约诊疗，优化服务流程，2024年底，实现医保结算。'],
    ['behind whom it is for', '中医药', '对符合条件的医院，中医药服务给予支持。'],
  ])('though it stands among words %s', (_, words, text) => expect(stance(words, text)).toBe('about'));

  it('in half of what it says', () => {
    const text = '完善机制，加强培训，探索中医药服务。优化流程，统筹资源，发展中医药文化。做好总结。';
    expect(stance('中医药', text)).toBe('about');
  });

  it.each(['医保/养老', '医保、养老', '医保和养老', '养老与医保建设'])(
    'by either part where several are asked for in one breath: %s',
    (words) => {
      expect(stance(words, '加强医保支付管理。')).toBe('about');
      expect(stance(words, '发展养老服务。')).toBe('about');
      expect(stance(words, '发展中医药服务。')).toBeNull();
    },
  );

  it('by what a compound ends in, where what stands before it is touched as well', () => {
    expect(stance('医生工资待遇', '推进公立医院薪酬制度改革。')).toBe('about');
    expect(stance('医生工资待遇', '推进学校薪酬制度改革。')).toBeNull();
  });
});

describe('a clause only mentions a topic', () => {
  it.each([
    ['in a long list', '医保', '落实签约居民在就医、转诊、用药、医保等方面的差异化政策。'],
    ['as what something else is measured by', '医联体', '增加医联体相关指标的权重。'],
    ['as a means', '医联体', '通过医联体等多种形式实现资源共享。'],
    ['in a later phrase', '医联体', '加强人才培养，完善机制，探索医联体人员统筹。'],
    ['by what is near it', '医联体', '健全分级诊疗制度。'],
  ])('%s', (_, words, text) => expect(stance(words, text)).toBe(text));

  it('and the sentence that does is told', () => {
    expect(stance('医联体', '加强培训。完善机制，参与医联体工作，做好服务。')).toBe(
      '完善机制，参与医联体工作，做好服务。',
    );
  });
});

describe('a clause has nothing to do with a topic', () => {
  it.each([
    ['a department of that name stands among others', '建立医保、公安、民政等部门信息共享机制。', {}],
    ['a department of that name is charged', '完善管理架构。（牵头单位：市医保局）', {}],
    [
      'a heading above names it among others and its text does not',
      '完善架构。',
      { headingPath: ['深化医保改革，提高质量'] },
    ],
  ])('where %s', (_, text, above) => expect(stance('医保', text, above)).toBeNull());
});

describe('a topic', () => {
  it('of a short name is not where that stands across two words', () => {
    expect(stance('家庭医生', '争创国家医学中心。')).toBeNull();
    expect(stance('家庭医生', '做实家医签约。')).toBe('about');
  });

  it('in an everyday word no plan writes is what plans have for it', () => {
    const variants = [conceptVariant('挂号', 1), conceptVariant('预约诊疗', 0.6)];
    const concept = { surface: '挂号', variants, weight: 3, known: true };
    const clause = { heading: '', headingPath: [], text: '推行预约诊疗。', start: 0 };
    const task = { clause, duties: [] } as unknown as Task;
    const read = (isWritten: boolean) =>
      topicsOf('挂号', [concept], { families: FAMILIES, saidOf: () => [], isWritten: () => isWritten, ...COMMON });
    expect(stanceOf(task, read(false))).toEqual({ kind: 'about' });
    expect(stanceOf(task, read(true))?.kind).toBe('mentions');
  });

  it('narrowed by what nobody knows is all that its head may be, for a yes or no', () => {
    expect(stance('包干医保', '加强医保支付管理。')).toBe('加强医保支付管理。');
  });

  it('is not touched by words that stand everywhere', () => {
    const sources = { families: FAMILIES, saidOf: () => [], isWritten: () => false, everyday: [] };
    const task = { clause: { heading: '', headingPath: [], text: '办好医院。', start: 0 }, duties: [] };
    const read = (isEverywhere: boolean) => topicsOf('医生', [], { ...sources, isEverywhere: () => isEverywhere });
    expect(stanceOf(task as unknown as Task, read(false))?.kind).toBe('mentions');
    expect(stanceOf(task as unknown as Task, read(true))).toBeNull();
  });

  it('is touched by what everyday words and papers have for it', () => {
    const everyday = [{ plain: '医保', plan: ['门诊报销'] }];
    const topics = topicsOf('医保', [], {
      families: FAMILIES,
      saidOf: () => [],
      isWritten: () => false,
      ...COMMON,
      everyday,
    });
    const task = { clause: { heading: '', headingPath: [], text: '提高门诊报销水平。', start: 0 }, duties: [] };
    expect(stanceOf(task as unknown as Task, topics)).toMatchObject({ kind: 'mentions', isNamed: false });
  });

  it('of several words is what the plan writes as one, not what has each of them somewhere', () => {
    const concepts = ['绿色', '矿山'].map((surface) => {
      return { surface, variants: [conceptVariant(surface, 1)], weight: 3, known: true };
    });
    const topics = topicsOf('绿色矿山', concepts, {
      families: FAMILIES,
      saidOf: () => [],
      isWritten: () => true,
      ...COMMON,
    });
    const kindOf = (text: string) => {
      const clause = { heading: '', headingPath: [], text, start: 0 };
      return stanceOf({ clause, duties: [] } as unknown as Task, topics)?.kind;
    };
    expect(kindOf('建设绿色矿山。')).toBe('about');
    expect(kindOf('矿山道路绿色照明。')).toBe('mentions');
  });

  it('is read from its concepts where the glossary knows no family of it', () => {
    const concept = { surface: '租金', variants: [conceptVariant('租金', 1)], weight: 3, known: true };
    const topics = topicsOf('租金', [concept], {
      families: FAMILIES,
      saidOf: () => [],
      isWritten: () => true,
      ...COMMON,
    });
    const task = {
      clause: { heading: '租金标准', headingPath: [], text: '', start: 0 },
      duties: [],
    } as unknown as Task;
    expect(stanceOf(task, topics)).toEqual({ kind: 'about' });
  });

  it('holds what the plans say it is made of', () => {
    const topics = topicsOf('医保', [], {
      families: FAMILIES,
      saidOf: () => ['门诊统筹'],
      isWritten: () => true,
      ...COMMON,
    });
    const task = { clause: { heading: '提高门诊统筹水平', headingPath: [], text: '', start: 0 }, duties: [] };
    expect(stanceOf(task as unknown as Task, topics)).toEqual({ kind: 'about' });
  });
});
