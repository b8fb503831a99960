/** For tests: honest sentences in wording of their own; each passes whole. */
import type { ReplyRow } from './quotes.fixture.js';
import {
  BEDS,
  CANTEENS,
  CARERS,
  DUTY_OF_BEDS,
  DUTY_OF_CANTEENS,
  GOAL,
  HEMING,
  INSURANCE,
  SUBSIDY,
} from './quotes.fixture.js';

export const HONEST: readonly ReplyRow[] = [
  { name: 'the words of the text', text: '到2033年，社区食堂覆盖率力争达到85%以上。', cites: [CANTEENS] },
  { name: 'the date put last', text: '望川市的社区食堂覆盖率力争在2033年达到85%以上。', cites: [CANTEENS] },
  { name: 'a region in front', text: '望川市：到2034年建成家庭照护床位1200张左右。', cites: [BEDS] },
  { name: 'full-width digits', text: '到２０３４年，望川市将建成家庭照护床位１２００张左右。', cites: [BEDS] },
  { name: 'a thousands separator', text: '到2034年，建成1,200张左右家庭照护床位。', cites: [BEDS] },
  {
    name: 'who leads, as a sentence',
    text: '建设社区食堂由市民政局牵头，市财政局、市商务局为责任单位。',
    cites: [DUTY_OF_CANTEENS],
  },
  {
    name: 'who leads, as a label',
    text: '发展家庭照护床位的牵头单位是市民政局，责任单位为市卫生健康委和市医保局。',
    cites: [DUTY_OF_BEDS],
  },
  {
    name: 'figure and unit together',
    text: '社区食堂覆盖率力争达到85%以上，由市民政局牵头。',
    cites: [CANTEENS, DUTY_OF_CANTEENS],
  },
  {
    name: 'Arabic for Chinese numerals',
    text: '望川市为独居老年人安装一键呼叫设备，并建立15分钟响应机制。',
    cites: [['wangchuan#2.1.3', '为独居老年人安装一键呼叫设备，建立十五分钟响应机制']],
  },
  {
    name: 'Chinese for Arabic numerals',
    text: '长期护理保险试点期为3年，选取三个县（市、区）试点推进。',
    cites: [INSURANCE],
  },
  { name: '百分之 for %', text: '到2035年，青岚市社区养老设施覆盖率达到百分之九十二。', cites: [GOAL] },
  {
    name: 'a fraction in digits',
    text: '青岚市2/3以上社区设立老年课堂。',
    cites: [['qinglan#2.3', '三分之二以上社区设立老年课堂']],
  },
  {
    name: 'a ratio',
    text: '护理员与失能老年人的比例达到1:4。',
    cites: [['qinglan#2.3', '护理员与失能老年人比例达到1：4']],
  },
  {
    name: 'an exception kept',
    text: '青岚市对高龄老年人每月发放服务补贴200元，已享受居家照护补贴的家庭除外。',
    cites: [SUBSIDY],
  },
  {
    name: 'a prohibition in other words',
    text: '青岚市禁止将社区养老设施出租用于经营性活动。',
    cites: [['qinglan#2.1', '严禁将设施出租用于经营性活动']],
  },
  {
    name: 'an obligation',
    text: '青岚市新建住宅小区应当同步配建社区养老设施，配建面积不低于300平方米。',
    cites: [['qinglan#2.1', '新建住宅小区必须同步配建社区养老设施，配建面积不低于300平方米']],
  },
  {
    name: 'a permission with its condition',
    text: '有条件的街道可设置嵌入式养老机构。',
    cites: [['qinglan#2.1', '有条件的街道可以设置嵌入式养老机构']],
  },
  {
    name: 'units without a lead',
    text: '引进专业社工由市民政局、市委社会工作部按职责分工负责。',
    cites: [['wangchuan#2.2.2', '（市民政局、市委社会工作部按职责分工负责）']],
  },
  {
    name: 'that no lead is named',
    text: '引进专业社工由市民政局、市委社会工作部按职责分工负责，文件未明确牵头单位。',
    cites: [['wangchuan#2.2.2', '（市民政局、市委社会工作部按职责分工负责）']],
  },
  {
    name: 'a task in few words',
    text: '望川市支持社会工作服务机构承接养老项目，建立社工与志愿者联动机制。',
    cites: [['wangchuan#2.2.2', '支持社会工作服务机构承接养老项目']],
  },
  {
    name: 'a comparison of two cities',
    text: '社区食堂覆盖率，望川市力争达到85%以上，而鹤鸣市达到70%。',
    cites: [CANTEENS, HEMING],
  },
  {
    name: 'a statute by its article',
    text: '第五条规定，居家照护补贴标准为每人每月600元，由区县按月发放。',
    cites: [['statute#5', '补贴标准为每人每月600元，由区县按月发放']],
  },
  {
    name: 'a definition',
    text: '居家照护补贴是指对符合条件的失能老年人家庭按月发放的资金。',
    cites: [['statute#2', '居家照护补贴，是指对符合条件的失能老年人家庭按月发放的资金']],
  },
  {
    name: 'a condition of age',
    text: '申请居家照护补贴应当年满65周岁，并具有本市户籍。',
    cites: [
      ['statute#4', '年满六十五周岁'],
      ['statute#4', '具有本市户籍'],
    ],
  },
  {
    name: 'a term of validity',
    text: '该办法自2032年6月1日起施行，有效期至2037年5月31日。',
    cites: [['statute#7', '自2032年6月1日起施行，有效期至2037年5月31日']],
  },
  {
    name: 'a document number',
    text: '望川市方案的发文字号：望政办字〔2031〕7号，成文于2031年3月5日。',
    cites: [
      ['wangchuan#front', '望政办字〔2031〕7号'],
      ['wangchuan#front', '2031年3月5日'],
    ],
  },
  {
    name: 'two targets of one date',
    text: '到2035年，青岚市社区养老设施覆盖率达到92%，建成示范性社区养老服务中心45个。',
    cites: [GOAL],
  },
  { name: 'the later target', text: '青岚市到2037年建成120个左右老年友好社区。', cites: [GOAL] },
  { name: 'a rise in other words', text: '青岚市护理型床位占比到2037年提升至60%以上。', cites: [GOAL] },
  { name: 'staffing', text: '每百张养老床位配备护理员不少于12名，时间要求为2033年。', cites: [CARERS] },
  {
    name: 'a quote of other width',
    text: '到2033年，社区食堂覆盖率力争达到85%以上。',
    cites: [['wangchuan#2.1.1', '到 2033 年,社区食堂覆盖率力争达到８５％以上']],
  },
  {
    name: 'volunteering',
    text: '鹤鸣市推广“时间银行”模式，志愿服务时长可以兑换养老服务。',
    cites: [['hepu#2.2', '志愿服务时长可兑换养老服务']],
  },
  { name: 'money', text: '青岚市补贴资金总额不超过1.5亿元。', cites: [['qinglan#2.3', '补贴资金总额不超过1.5亿元']] },
];
