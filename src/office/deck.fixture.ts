/** For tests: slides on the plan of a city that does not exist, with every kind of body. */
import type { Deck, Slide, SlideBody } from './deck.js';
import { BEDS, CANTEENS, PLAN, TASK } from './plan.fixture.js';

export const slideOf = (body: SlideBody, more: Partial<Slide> = {}): Slide => ({
  title: '题',
  body,
  footer: '二、（一）1',
  notes: `依据：${PLAN}二、（一）1`,
  ...more,
});

export const deckOf = (...slides: readonly Slide[]): Deck => ({
  title: '社区养老服务实务培训',
  subtitle: '望川市民政局',
  notes: PLAN,
  slides,
  generatedAt: new Date('2032-04-05T06:07:08.900Z'),
});

/** Every body is as full as it may be. */
export const sampleDeck: Deck = {
  ...deckOf(
    slideOf(
      {
        kind: 'agenda',
        goals: ['说得出方案的主要目标和数字', '找得到本单位的条款和责任', '分得清容易混淆的要求'],
        steps: [
          { name: '导入', time: '7分钟' },
          { name: '内容', time: '18分钟' },
          { name: '研讨', time: '9分钟' },
          { name: '测验', time: '9分钟' },
          { name: '小结', time: '2分钟' },
        ],
      },
      { title: '学习目标和时间安排（共45分钟）', footer: '' },
    ),
    slideOf(
      {
        kind: 'structure',
        roots: [
          { name: '望川市社区养老服务提升行动', branches: Array.from({ length: 9 }, (_, at) => `第${at + 1}项服务`) },
          { name: '云泽市', branches: ['食堂', '床位', '呼叫', '护理'] },
        ],
      },
      { title: '方案结构', footer: '' },
    ),
    slideOf(
      { kind: 'points', points: ['社'.repeat(33), '家'.repeat(33), '遇'.repeat(33)] },
      { title: '今天学什么', notes: `${PLAN}二、（一）1\n“${TASK}${CANTEENS}”\n提问：本社区由哪家企业运营？` },
    ),
    slideOf(
      {
        kind: 'table',
        columns: [
          { title: '任务', width: 1 },
          { title: '牵头单位', width: 1 },
          { title: '要求', width: 1 },
        ],
        rows: [
          ['建设社区食堂', '市民政局', '覆盖率力争达到85%以上'],
          ['发展家庭照护床位', '市民政局', '1200张左右'],
          ['完善紧急呼叫服务', '市应急局', '接报后由社区网格员上门'],
          ['配备护理员', '市卫生健康委', '不少于12名'],
        ],
      },
      { title: '四项任务由谁牵头' },
    ),
    slideOf(
      {
        kind: 'bars',
        bars: [
          { label: '家庭照护床位', value: 1200, shown: '1200张左右' },
          { label: '机构护理型床位', value: 860, shown: '860张' },
          { label: '日间照料床位', value: 0, shown: '原文未写' },
        ],
      },
      { title: '床位目标：家庭照护最多', notes: BEDS },
    ),
    slideOf(
      {
        kind: 'figures',
        figures: Array.from({ length: 5 }, (_, at) => ({ figure: `${at + 1}张以上`, label: `第${at + 1}类床位` })),
      },
      { title: '用数字说话' },
    ),
    slideOf(
      {
        kind: 'question',
        question: '社区食堂覆盖率的目标是多少，哪一年达到？',
        options: ['70%以上，2033年', '85%以上，2033年', '85%以上，2034年', '原文没有写'],
      },
      { title: '练一练', notes: `答案：B。${CANTEENS}` },
    ),
  ),
  title: '望川市社区养老服务提升行动实施方案培训',
};
