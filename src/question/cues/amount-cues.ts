import type { CueRow } from './cue.js';

export type AmountCue = 'amount' | 'share' | 'money' | 'how-many';

/** What is counted, apart from spans of time (when-cues) and from lists of points. */
const COUNTED =
  '(?:个(?!月|工作日|小时|星期|季度|方面)|家|所|处|名|人|位|户|项|条|级|成|种|类|件|次|张|点(?!钟|前|之前|以前|开始|截止|结束|上班|下班)|甲|台|辆|座|间|套|栋|层|亩|吨|度|里|公里|米|平|倍|折|分(?!钟)|回|遍|趟|批|期|届|样|床|份|块钱|[万亿千百](?=人|户|亩|吨|次|张|个)|比几|%|百分)';
const SUM =
  '(?:金额|资金|经费|预算|投资|费用|罚款|奖金|工资|补贴|补助|津贴|奖励|报销|待遇|[收交缴]费|保费|房租|租金|价款|定额|额度)';

/** How many, how much, what share of it. */
export const AMOUNT_CUES: readonly CueRow<AmountCue>[] = [
  {
    cue: 'how-many',
    pattern: /(?<!第)几|多少/,
    examples: ['要建几个社区食堂', '覆盖率多少'],
    counterExamples: ['谁牵头', '覆盖率的目标', '是第几次会议'],
  },
  {
    cue: 'amount',
    pattern: new RegExp(
      `多少(?!(?:个)?(?:工作日|天|日内|小时|分钟|个月|年|时间))|几多|(?<![哪这那近前后头十好第])几${COUNTED}|how (?:many|much|large|big|high)|how often`,
      'i',
    ),
    examples: [
      '要建几个社区食堂',
      '覆盖率多少',
      '惠及多少户',
      '几多床位',
      '要建几所',
      '服务几户',

      'How many beds are planned?',
    ],
    counterExamples: ['哪几个部门', '几个月办完', '多少天办完', '几点前报名', '多少个工作日', '是第几次会议'],
  },
  {
    cue: 'amount',
    pattern:
      /(?:目标|指标)(?:值|数)?(?:是|为|呢)?[？?。]?$|(?:目标|指标)(?:值|数)?(?:具体|到底)?(?:是|定)(?:在|到|为)?(?:什么|啥)?(?:数|水平)|目标值|指标值|数值|数量|硬指标|硬杠|(?:什么|啥|哪个|个)数(?:[？?。]|$)|(?:达到|做到|到|是)(?:个)?(?:什么|啥)(?:样的?)?(?:水平|规模)|多(?:大|高|宽|远|重|深)(?!家|夥|的?孩)|\btarget\b|\bratio\b/i,
    examples: ['老年科的设置率目标', '目标值', '要做到什么数', '面积要多大', '硬杠杠', 'the target for canteens'],
    counterExamples: ['目标任务由谁分解', '数字化怎么推进', '多长时间办完'],
  },
  {
    cue: 'amount',
    pattern:
      /比例|占比|比重|百分之几|百分之多少|(?:占|到|有)几成|几成|多大(?:的)?(?:比例|比重|份额)|percent|\b(?:proportion|rate)\b|(?:what|which|the) share|share of/i,
    examples: ['占几成', '做到多大比例', '占百分之几', '比重要求', 'what percentage of wards', 'coverage rate'],
    counterExamples: ['什么时候完成', '谁牵头'],
  },
  {
    cue: 'share',
    pattern:
      /比例|占比|比重|百分之(?:几|多少)|几成|多大(?:的)?(?:比例|比重|份额)|占[^，,。？?]{0,6}多少|(?:率|覆盖|比)[^，,。？?]{0,8}(?:多少|几)|percent|\b(?:proportion|rate|ratio)\b|(?:what|which|the) share|share of/i,
    examples: ['占几成', '多大比例的村要建', '覆盖率要到多少', '占了多少', 'what share'],
    counterExamples: ['要建几家', '补助多少钱', '谁牵头'],
  },
  {
    cue: 'money',
    pattern: new RegExp(
      `(?:多少|(?<!哪)几|几多)(?:个|块|大)?钱|金额|(?:多少|(?<!哪)几)(?:[万亿千百]*元|块(?=钱))|(?<!人口)(?:多少|几)(?:万|亿)(?!人|户|亩|吨|平|往|以上|次|个|家|张|名|件|公里|床|元?以上)|(?:补贴|补助|奖励|报销)标准|${SUM}[^，,。？?比占率增涨降幅成]{0,6}(?:多少|几[块千万亿元])(?!比|成|%|人|个|家|次|天|年)|(?:多少|几)(?:补贴|补助|津贴|奖金|奖励|资金|经费|工资|费用)|几个(?:亿|万)|(?:掏|砸|花|拨|罚|补|奖)(?:了|出|到)?(?:多少|几多)(?!时间|天|人|工夫|次|家|个)|(?:how much|what).{0,20}(?:money|cost|fee|fine|subsid|budget|fund|paid)|how many yuan`,
      'i',
    ),
    examples: [
      '补助多少钱',
      '一个人给几块钱',
      '罚款封顶多少',
      '省里掏多少',
      '投入几亿元',
      '奖励标准',
      '几多钱一个月',
      'how much money is set aside',
    ],
    counterExamples: ['报销比例是多少', '要建几家', '人口多少万往上的城市', '花多少时间', '覆盖多少万人'],
  },
];
