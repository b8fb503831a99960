/** For tests: a draft report on the plan of a city that does not exist, with every kind of block. */
import type { Inline, Line, Paper } from './paper.js';
import { BEDS, CANTEENS, NURSES, PLAN, TASK } from './plan.fixture.js';

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const blank = (words: string): Inline => ({ kind: 'blank', text: words });
export const note = (words: string): Inline => ({ kind: 'note', text: words });

const cited = (place: string, quote: string): Inline => note(`${PLAN}${place}：“${quote}”`);
const words = (...cells: string[]): Line[] => cells.map((cell) => [text(cell)]);

const PROGRESS = blank('【待填：进展情况｜数据截止日｜来源】');
const VALUE = blank('【待填：指标当前值｜数据截止日｜来源】');

export const samplePaper: Paper = {
  title: '望川市社区养老服务提升行动实施方案重点任务落实情况的汇报',
  subtitle: [[text('望川市民政局')], [text('（'), blank('【待填：填报日期】'), text('）')]],
  blocks: [
    { kind: 'paragraph', flush: true, line: [text('市推进社区养老服务工作领导小组：')] },
    {
      kind: 'paragraph',
      line: [
        text('按照“月调度、季通报”的要求，现将'),
        text('《望川市社区养老服务提升行动实施方案》'),
        text('涉及我局的重点任务落实情况汇报如下。以下任务、指标和期限均照录原文，进展由填报单位填写。'),
      ],
    },
    { kind: 'heading', level: 1, line: [text('一、总体情况')] },
    {
      kind: 'guidance',
      text: '用一段话说明牵头和参与的任务数、已完成和正在推进的任务数，不写评价性词句；数据注明截止日和来源。',
    },
    {
      kind: 'paragraph',
      line: [
        text('方案提出，坚持以老年人需求为导向，健全居家社区机构相协调的养老服务体系。'),
        cited('一', '坚持以老年人需求为导向，健全居家社区机构相协调的养老服务体系。'),
        text('我局牵头任务3项，参与任务2项，'),
        PROGRESS,
        text('。'),
      ],
    },
    { kind: 'heading', level: 1, line: [text('二、重点任务进展')] },
    { kind: 'heading', level: 2, line: [text('（一）织密服务网络')] },
    { kind: 'heading', level: 3, line: [text('1.建设社区食堂（二、（一）1）')] },
    { kind: 'heading', level: 4, line: [text('（1）任务要求')] },
    {
      kind: 'paragraph',
      line: [
        { kind: 'text', text: '任务要求：', bold: true },
        text(TASK),
        cited('二、（一）1', TASK),
        text(CANTEENS),
        cited('二、（一）1', CANTEENS),
      ],
    },
    { kind: 'paragraph', line: [{ kind: 'text', text: '完成时限：', bold: true }, text('到2033年。')] },
    { kind: 'paragraph', line: [{ kind: 'text', text: '进展情况：', bold: true }, PROGRESS] },
    { kind: 'heading', level: 2, line: [text('（二）主要指标')] },
    {
      kind: 'table',
      columns: [
        { title: '指标', width: 30 },
        { title: '目标', width: 22, align: 'center' },
        { title: '期限', width: 16, align: 'center' },
        { title: '当前值', width: 32 },
      ],
      rows: [
        [[text('社区食堂覆盖率')], [text('85%以上'), cited('二、（一）1', CANTEENS)], [text('到2033年')], [VALUE]],
        [[text('家庭照护床位')], [text('1200张左右'), cited('二、（一）2', BEDS)], [text('到2034年')], [VALUE]],
        [
          [text('每百张养老床位护理员')],
          [text('不少于12名'), cited('二、（二）1', NURSES)],
          [text('到2033年')],
          [text('11名'), note('数据来源：养老服务季报.xlsx，床位，第12行')],
        ],
      ],
    },
    { kind: 'heading', level: 1, line: [text('三、存在问题和下一步安排')] },
    { kind: 'guidance', text: '【写作提示】按“问题—原因—措施—时限”逐条写，每条对应一项任务。' },
    { kind: 'paragraph', line: [blank('【待填：措施】')] },
    { kind: 'attachment', label: '附表1', title: '任务台账' },
    {
      kind: 'table',
      columns: [
        { title: '条款', width: 12 },
        { title: '任务', width: 26 },
        { title: '牵头单位', width: 16 },
        { title: '责任单位', width: 22 },
        { title: '时限', width: 18, align: 'center' },
        { title: '进展', width: 20 },
      ],
      rows: [
        ['（一）1', '建设社区食堂', '市民政局', '市财政局、市商务局', '到2033年'],
        ['（一）2', '发展家庭照护床位', '市民政局', '市卫生健康委、市医保局', '到2034年'],
        ['（一）3', '完善紧急呼叫服务', '市应急局', '市民政局', '原文未写期限'],
        ['（二）1', '培养养老护理员', '市人力资源社会保障局', '市民政局、市财政局', '到2033年'],
        ['（二）2', '引进专业社工', '原文未明确', '市民政局、市委社会工作部', '原文未写期限'],
      ].map(([place = '', ...rest]) => [
        [text(place), cited(`二、${place}`, rest[0] ?? '')],
        ...words(...rest),
        [PROGRESS],
      ]),
    },
    { kind: 'attachment', label: '附表2', title: '本提纲未列入的条款' },
    { kind: 'paragraph', line: [text('所选文件的条款已全部列入。')] },
  ],
  properties: {
    subject: '季度汇报',
    keywords: ['望政办字〔2031〕7号', '社区养老'],
    generatedAt: new Date('2032-04-05T06:07:08.900Z'),
  },
};

/** A paper of one paragraph, or of the blocks given. */
export function paperOf(blocks: Paper['blocks'], title = '题'): Paper {
  const { properties } = samplePaper;
  return { title, subtitle: [], blocks, properties };
}

/** More than 60 pages with 300 notes. */
export function largePaper(): Paper {
  const blocks = Array.from({ length: 100 }, (_, index): Paper['blocks'] => [
    { kind: 'heading', level: 3, line: [text(`${index + 1}.任务`)] },
    {
      kind: 'paragraph',
      line: [
        ...[CANTEENS, BEDS, NURSES].flatMap((quote, at) => [
          text(TASK.repeat(2) + quote),
          cited(`二、（一）${at + 1}`, quote),
        ]),
        PROGRESS,
      ],
    },
  ]).flat();
  return { ...samplePaper, blocks };
}
