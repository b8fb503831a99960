import type { Intent } from '../vocabulary/answer.js';

/** What a part of a question asks for. Several can hold at once; `main` decides how the answer is put together. */
export type Wants = {
  readonly main: Intent;
  readonly amount: boolean;
  readonly money: boolean;
  readonly who: boolean;
  readonly when: boolean;
  readonly list: boolean;
  readonly define: boolean;
  readonly compare: boolean;
  readonly lead: boolean;
  readonly only: boolean;
  /** What was reached, as opposed to what is aimed at. */
  readonly actual: boolean;
  /** Every region that …: 哪些省, 哪些地方. */
  readonly eachRegion: boolean;
};

const PATTERNS = {
  money:
    /多少钱|几个钱|金额|多少(?:万|亿)?元|多少(?:万|亿)(?!人)|(?:补贴|补助|奖励|报销)(?:标准|多少)|how much money|how many yuan/i,
  amount:
    /(?:目标|指标)(?:值|数)?(?:是|为)?[？?。]?$|多少|(?<!哪)几(?:个|家|所|处|名|人|项|条|级|成|种|类|件|次|张|点|甲|%|百分)|比例|占比|百分之几|目标值|指标值|数值|数量|硬指标|硬杠|how (?:many|much)|what (?:percentage|share|proportion|ratio)|\btarget\b|\brate\b/i,
  who: /谁(?!更)|哪(?:个|些|几个?|家|[一二两三四五六七八九十]+个)?(?:单位|部门|厅局|局|委|厅|机构来|方面负责)|(?:单位|部门|厅局)(?:是|有)哪|牵头(?!(?:的)?(?:医院|机构|医疗))|主责|责任(?:厅局|科室|方)|责任单位|责任部门|负责单位|负责部门|归口|由哪|归哪|归谁|配合单位|(?:which|what) (?:department|agency|agencies|bureau|unit|authority)|who (?:leads|is responsible|takes)|responsible (?:for|department|unit)|lead (?:department|unit|agency)|\bleads\b/i,
  lead: /牵头(?!(?:的)?(?:医院|机构|医疗))|主责|\bleads?\b|\bleading\b/i,
  when: /什么时候|何时|哪(?:一)?年|哪天|几月|几号|时间(?:要求|节点|点|表)?(?:是|为|$|？|\?)|时限|期限|截止|多久|几年|到期|日期|为期|几年期|when\b|by what|deadline|\bdate\b|which year/i,
  list: /哪(?:些|几|四|三|两|五|六|八)|有哪|各是什么|哪(?:个|类|种)?(?:方面|科|地方|项)|列出|罗列|逐条|逐项|全部列|清单|分别(?:是|有|指)|包括(?:哪|什么)|都有|有什么|捋|梳理|名单|what are|which\b.*\b(?:are|provinces|regions|departments)|list\b/i,
  define:
    /是什么(?:意思)?|什么是|什么叫|啥意思|是啥|指(?:的)?(?:是)?(?:什么|啥|哪)|何谓|怎么(?:定义|解释|理解)|含义|定义|全称|中文(?:名|是|叫)|stand(?:s)? for|what (?:is|does)\b.*\b(?:mean|stand)|definition|meaning of/i,
  compare:
    /区别|差别|不同|异同|对比|比较|相比|一样|相同|一致|谁更|哪个更|各(?:自|怎么)|分别(?:怎么|是怎么|如何)|vs|versus|differ|compare|compared/i,
  how: /怎么|怎样|如何|咋|流程|步骤|程序|办法|措施|how (?:does|do|is|are|will|to)/i,
  yesNo:
    /吗|(?<![什怎多这那])么(?:？|\?|$)|是不是|能不能|可不可以|有没有|对吧|对不对|没错吧|是吧|不(?:？|\?)|行不行|让不让|要不要|算不算|^(?:is|are|does|do|can|will)\b/i,
  actual:
    /(?:目前|现在|当前|截至(?:目前|现在)?|到现在).{0,24}(?:达到|完成|实现|建成|做到|开设|建了|有)(?:了)?(?:多少|几|没|吗)|(?:达到|完成|实现|建成|做到|开设)了(?:多少|几|没|吗)|实际(?:值|完成|达到|做到|上)|实际[\u4e00-\u9fa5]{0,8}(?:率|数)?(?:是|为|有|了)(?:多少|几)|已经?(?:完成|达到|建成|实现|做到)(?:了)?(?:多少|几|没|吗|情况)?|完成(?:得|了)(?:怎么样|多少|如何|吗|没)|完成情况|进展(?:如何|怎么样|到)|实际做到|达到了(?:多少|吗)|actual(?:ly)?|so far|current(?:ly)?|achieved/i,
  eachRegion:
    /哪(?:些|几个|几|个|[两三四五六七八九十]个)(?:省|地方|地区|省份|省区|区域|市|自治区)|(?:地区|省份?|地方)(?:全部|都)?(?:列|有)|(?:几|多少)个(?:省|地区|地方)|(?:列出|找出|列举).{0,40}(?:地区|省份?|地方)|which (?:provinces|regions|places)|what (?:provinces|regions)/i,
  only: /只(?:由|有|归|写|是)|仅(?:由|有|写)|单独(?:由|负责)|独自|没有(?:责任|配合|牵头)|\bonly\b|\balone\b/i,
  metadata:
    /文号|发文字号|落款|(?:发文|印发|发布|出台).{0,4}(?:在前|在后|更早|更晚|谁先|谁早)|(?:谁|哪个|哪份|哪一份)(?:先|更早|在前)(?:发文|印发|发布|出台)|(?:哪个|哪份).{0,6}(?:发文|印发|发布|出台)(?:在|得|更|比较)?(?:前|早|先|晚|后)|发文(?:日期|时间|机关|单位)|印发(?:日期|时间|机关|单位|的)?(?:是|？|\?|$|哪|什么)|(?:什么时候|何时|哪天|哪年)(?:印发|发布|出台|公布|发)|(?:哪些|哪个|谁|几个)(?:部门|单位|机关)?(?:联合)?(?:印发|发布|发的|制定|出台|写的|编制)|有效期|是否有效|还有效|生效|document number|issue(?:d)? (?:date|by|on)|who issued|when was .* (?:issued|published)|哪(?:个|里|家)?(?:州|省|市|县|地|单位|部门)(?:写|编|出|发)的/i,
} as const;

/** Reads what a (part of a) question asks for; `hasUnit` and `hasYear` tell whether it names a department or a year. */
export function readWants(question: string, context: { hasUnit: boolean; hasYear: boolean; hasLabel: boolean }): Wants {
  const is = (name: keyof typeof PATTERNS) => PATTERNS[name].test(question);
  const flags = {
    amount: is('amount') || is('money'),
    money: is('money'),
    who: is('who'),
    when: is('when'),
    list: is('list'),
    define: is('define'),
    compare: is('compare'),
    lead: is('lead'),
    only: is('only'),
    actual: is('actual'),
    eachRegion: is('eachRegion'),
  };
  return { main: mainIntent(question, flags, context, is), ...flags };
}

const UNIT_TASKS =
  /(?:负责|牵头|承担|参与|配合|任务|职责|干|做|管|要做)(?:的)?(?:.{0,6}(?:任务|工作|事项|事|哪|什么|啥|几|多少))?|(?:哪|什么|啥).{0,4}(?:任务|工作|活|事)|responsibilities|tasks|what (?:must|does|should|is)/i;
const ALL_TASKS =
  /哪(?:几|些)?(?:条|项)|几(?:条|项)|条目|(?:所有|全部|都|逐条|统统).{0,8}(?:任务|工作|事项|条|项)|汇总|列出|捋|梳理/;
const DATED_TASKS =
  /(?:底|末|年)(?:之?前|内)?.{0,8}(?:完成|实现|达到|做到|办完|要).{0,10}(?:什么|哪|啥|几|任务|目标|工作)|(?:哪|什么|啥).{0,6}(?:任务|目标|工作|指标|要求).{0,14}(?:底|末|年)(?:之?前|内|的|要|完成)|(?:到|至).{0,10}年.{0,6}(?:目标|任务)(?:有哪|是什么|都有|$)|有没有到.{0,16}年|\d{4}年.{0,6}(?:有|要|的)?(?:哪些|什么|哪几).{0,8}(?:目标|指标|任务|要求)/;

function mainIntent(
  question: string,
  flags: Omit<Wants, 'main'>,
  context: { hasUnit: boolean; hasYear: boolean; hasLabel: boolean },
  is: (name: keyof typeof PATTERNS) => boolean,
): Intent {
  if (context.hasLabel) return 'lookup';
  if (is('metadata')) return 'metadata';
  if (context.hasUnit && ALL_TASKS.test(question)) return 'unit-duties';
  if (context.hasUnit && UNIT_TASKS.test(question) && (flags.list || flags.amount || /什么|啥|哪/.test(question)))
    return 'unit-duties';
  if (context.hasYear && DATED_TASKS.test(question)) return 'deadline-tasks';
  if (flags.eachRegion) return 'list';
  if (flags.compare) return 'compare';
  if (flags.define && !flags.amount) return 'define';
  if (flags.who) return 'who';
  if (flags.amount) return 'amount';
  if (flags.when) return 'when';
  if (flags.list) return 'list';
  if (is('how')) return 'how';
  return is('yesNo') ? 'yes-no' : 'general';
}
