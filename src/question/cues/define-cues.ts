import type { CueRow } from './cue.js';

export type DefineCue = 'define';

/** Nouns of a relation: 条件是什么 asks for the conditions, not for what a condition is. */
const OF_RELATION =
  '(?:目标|指标|任务|条件|措施|流程|程序|步骤|要求|原因|理由|依据|时限|期限|标准|内容|特点|亮点|职责|做法|重点|范围|对象|方式|题目|标题|名称|名字|文号|字号|日期|时间|单位|部门|机关|材料|后果|结果|进展|关系)(?:具体|主要|分别|到底|究竟|都|各|又)*';

/** What something means. */
export const DEFINE_CUES: readonly CueRow<DefineCue>[] = [
  {
    cue: 'define',
    pattern: new RegExp(
      `(?<!${OF_RELATION})是(?:什么|啥)(?!时|日子|单位|部门|机构|地方|人|原因|样|水平|程度|数|条件|标准|级别)|(?:什么|啥)是|(?:什么|啥)叫|何谓`,
    ),
    examples: ['什么是三进', '三进是什么', '啥叫三进', '何谓托育', '三进是啥', '啥是三进'],
    counterExamples: ['是什么时候', '条件是什么', '是啥部门', '目标具体是什么', '谁牵头'],
  },
  {
    cue: 'define',
    pattern:
      /(?:什么|啥)(?:意思|概念|说法|含义)|(?:指|代表)(?:的)?(?:是)?(?:什么|啥|哪)|解释(?:一?下|下)|(?:怎么|咋|如何)(?:定义|解释|理解|界定)|是个(?:什么|啥)|含义|定义|界定|全称|中文(?:名|是|叫)|简称/,
    examples: ['三进啥意思', '三进指什么', '到底是个什么概念', '怎么理解三进', '三进是个啥分', '全称', '怎么界定托育'],
    counterExamples: ['怎么推进三进', '谁指导', '是什么时候'],
  },
  {
    cue: 'define',
    pattern:
      /[“"「][^”"」]{2,12}[”"」][，,]?(?:到底|究竟|具体)[^，,。？?]{0,6}(?:什么|啥|哪(?!一?[年天日月里儿家]|个(?:部门|单位)))/,
    examples: ['“三进”到底进啥', '老说“两个放开”，究竟放开哪些'],
    counterExamples: ['“三进”由谁牵头', '“三进”什么时候完成'],
  },
  {
    cue: 'define',
    pattern: /stand(?:s)? for|what (?:is|does|do|are)\b.*\b(?:mean|stand)|definition|meaning of|\bdefine/i,
    examples: ['What does DRG stand for?', 'definition of day care', 'what is meant by it, what does it mean'],
    counterExamples: ['what are the steps', 'who leads'],
  },
  {
    cue: 'define',
    pattern:
      /(?:指|圈|说|讲)的?(?:到底|究竟|具体)*(?:是)?(?:谁(?!的)|哪(?:一)?(?:种|类|些)(?:人|东西|事|情形|家庭|对象)?)(?:[？?，,。]|$)|[”"」](?:到底|究竟|具体)*(?:是)?(?:从)?几点(?:钟)?到|[”"」]?说成(?:是)?(?:什么|啥|哪)|[”"」](?:到底|究竟|具体)*(?:怎么|咋|如何)算(?:的)?[？?。]?$/,
    examples: [
      '“老住户”指哪种人',
      '“新摊主”到底圈的是谁',
      '“夜市时段”是几点到几点',
      '把“山货”说成是哪些东西',
      '“常住”咋算',
      '延期住户说的是谁',
    ],
    counterExamples: ['谁指导', '摊位几点到几点开', '指定哪些医院', '补贴怎么算', '这话是谁说的', '听谁的'],
  },
];
