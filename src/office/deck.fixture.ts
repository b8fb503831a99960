/** For tests: slides on the plan of a city that does not exist, with every kind of body, some of them too long. */
import type { Deck, Slide, SlideBody } from './deck.js';
import { BEDS, CANTEENS, PLAN, TASK } from './plan.fixture.js';

const footer = (place: string) => `${place}　望政办字〔2031〕7号`;

export const slideOf = (body: SlideBody, more: Partial<Slide> = {}): Slide => ({
  title: '题',
  body,
  footer: footer('二、（一）1'),
  notes: `依据：${PLAN}二、（一）1`,
  ...more,
});

export const deckOf = (...slides: readonly Slide[]): Deck => ({
  title: '社区养老服务实务培训',
  subtitle: '望川市民政局',
  slides,
  generatedAt: new Date('2032-04-05T06:07:08.900Z'),
});

export const sampleDeck: Deck = {
  ...deckOf(
    slideOf(
      { kind: 'points', points: ['社区食堂怎样建、由谁运营', '家庭照护床位建多少、何时建成', '遇到紧急情况找谁'] },
      { title: '今天学什么', footer: '' },
    ),
    slideOf(
      {
        kind: 'quote',
        quote: `${TASK}${CANTEENS}`,
        points: ['牵头：市民政局', '配合：市财政局、市商务局', '时限：到2033年'],
      },
      {
        title: '社区食堂：连锁化运营',
        notes: `${PLAN}二、（一）1\n“${TASK}${CANTEENS}”\n提问：本社区由哪家企业运营？`,
      },
    ),
    slideOf(
      {
        kind: 'table',
        columns: [
          { title: '任务', width: 30 },
          { title: '牵头单位', width: 20 },
          { title: '时限', width: 18 },
          { title: '要求', width: 32 },
        ],
        rows: [
          ['建设社区食堂', '市民政局', '到2033年', '覆盖率力争达到85%以上'],
          ['发展家庭照护床位', '市民政局', '到2034年', '1200张左右'],
          ['完善紧急呼叫服务', '市应急局', '原文未写期限', '全天候响应，接报后由社区网格员上门'],
        ],
      },
      { title: '三项任务由谁牵头' },
    ),
    slideOf(
      {
        kind: 'chart',
        unit: '张',
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
        kind: 'question',
        question: '社区食堂覆盖率的目标是多少，哪一年达到？',
        options: ['70%以上，2033年', '85%以上，2033年', '85%以上，2034年', '原文没有写'],
      },
      { title: '练一练', notes: `答案：B。${CANTEENS}` },
    ),
  ),
  title: '望川市社区养老服务提升行动实施方案培训',
  subtitle: '望川市民政局\n面向街道和社区工作人员',
};

const LONG_POINT = `${TASK}${CANTEENS}${BEDS}`;

/** Every kind of body with more than a slide holds. */
export const longDeck: Deck = {
  ...deckOf(
    slideOf(
      { kind: 'points', points: Array.from({ length: 12 }, (_, index) => `第${index + 1}条，${LONG_POINT}`) },
      { title: '要点多于一页' },
    ),
    slideOf({ kind: 'points', points: [LONG_POINT.repeat(20), 'w'.repeat(900)] }, { title: '一条长于一页' }),
    slideOf(
      { kind: 'quote', quote: LONG_POINT.repeat(12), points: ['牵头：市民政局', LONG_POINT] },
      { title: '引文长于一页', notes: `一\n二\n${LONG_POINT.repeat(8)}` },
    ),
    slideOf(
      {
        kind: 'table',
        columns: [
          { title: '条款', width: 15 },
          { title: '任务要求', width: 85 },
        ],
        rows: Array.from({ length: 30 }, (_, index) => [`（${index + 1}）`, index === 3 ? TASK.repeat(40) : TASK]),
      },
      { title: '表格多于一页' },
    ),
    slideOf(
      {
        kind: 'table',
        columns: Array.from({ length: 15 }, (_, index) => ({ title: `列${index + 1}`, width: 1 })),
        rows: [Array.from({ length: 16 }, (_, index) => `格${index + 1}`)],
      },
      { title: '列多于一页' },
    ),
    slideOf(
      {
        kind: 'chart',
        unit: '名',
        bars: Array.from({ length: 10 }, (_, index) => ({
          label: index === 2 ? `每百张养老床位配备的持证养老护理员（含${'兼职、'.repeat(8)}实习）` : `街道${index + 1}`,
          value: 10 + index * 3,
          shown:
            index === 4
              ? `${10 + index * 3}名（截至2031年底，来源为${'养老服务季报、'.repeat(3)}台账）`
              : `${10 + index * 3}名`,
        })),
      },
      { title: '柱子多于一页' },
    ),
    slideOf(
      { kind: 'question', question: LONG_POINT.repeat(3), options: Array.from({ length: 28 }, () => LONG_POINT) },
      { title: '选项多于一页' },
    ),
    slideOf(
      { kind: 'question', question: '问', options: Array.from({ length: 5 }, () => `${'W'.repeat(70)}${TASK}`) },
      { title: '长词' },
    ),
    slideOf(
      { kind: 'points', points: ['标题和页脚都很长'] },
      { title: LONG_POINT.repeat(4), footer: `${PLAN}二、（一）1`.repeat(12) },
    ),
  ),
  title: `关于${'进一步健全完善居家社区机构相协调的'.repeat(10)}养老服务体系的培训`,
  subtitle: LONG_POINT.repeat(6),
};
