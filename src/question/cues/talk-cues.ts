import type { CueRow } from './cue.js';

export type TalkCue =
  | 'asks'
  | 'requests'
  | 'assent'
  | 'remark'
  | 'leans-on-before'
  | 'points-back'
  | 'points-at-unsaid'
  | 'asks-for-citation'
  | 'asks-of-us'
  | 'asks-of-bot'
  | 'objects';

/** How a message hangs together: what asks, what only nods, what leans on what was said before. */
export const TALK_CUES: readonly CueRow<TalkCue>[] = [
  {
    cue: 'asks',
    pattern:
      /谁|什么|哪|几|多少|怎么|怎样|如何|咋|啥|何时|多久|是否|吗|有没有|是不是|([要能会该算让准行])不\1|[看能会得行有用懂]不(?=$|[，,。？?\s])|(?<!^)是[^，,。？?]{2,16}还是|what|which|who|when|how|\b(?:can|could) (?:you|u|i|we)\b|^(?:can|could|does|do|did|is|are|will|should|must)\b/i,
    examples: ['谁牵头', '要不要交', '担责的是院长还是书记', 'Does it apply?'],
    counterExamples: ['我看文件好像定死了', '写进汇报表。'],
  },
  {
    cue: 'requests',
    pattern: /请|列|说|讲|给|报|写|对比|比较|告诉|介绍|梳理|汇总|总结|整理|查|找|tell|list|show|compare|give|[？?]/i,
    examples: ['介绍一下社区食堂', 'list the tasks'],
    counterExamples: ['谢了', '好的'],
  },
  {
    cue: 'assent',
    pattern: /^(?:对吧|对吗|对不对|是吧|是吗|没错吧|是不是|可以吗|行吗|行不行|靠谱不|不)[？?]?$/,
    examples: ['对吧？', '是不是'],
    counterExamples: ['是不是由民政局牵头', '谁牵头'],
  },
  {
    cue: 'remark',
    pattern:
      /^(?:我|俺|这儿?|这里)?(?:说|问|指|讲)的(?:就|也)?是(?!不是)[^？?谁啥几]{2,}$|(?:就行|就好|就够了?|即可|就可以|就成)(?:了|啦)?[。.！!]?(?:$|[，,])|^(?:请)?(?:点个名|[逐分]条列|列[个全出]|一[句条个]一[句条个]|归纳[几一成])[^，,？?]{0,6}[。.]?$/,
    examples: [
      '说的是云屏的旧厂房',
      '我问的是村里的。',
      '标题列出来就行，做课件用。',
      '一句话即可',
      '点个名。',
      '归纳几句',
    ],
    counterExamples: ['说的是谁', '这样就行吗', '交了表就能领吗', '列入名单的有几家', '覆盖率多少'],
  },
  {
    cue: 'remark',
    pattern:
      /(?:写|填|放|抄|贴|做)(?:进|到|在|成)?[^，,。？?]{0,8}(?:汇报|报告|表|材料|讲稿|台账|课件|PPT)[^，,。？?]{0,4}[。.]?$|(?:台账|汇报|报告|讲稿|课件)(?:里|上|中)?(?:要|得|用)|(?:都|也|全)(?:算上|算进[去来]|包括在内)|^(?:千万)?(?:别|不要)(?:把|漏|混|带上|掺)/i,
    examples: ['要写进汇报表。', '台账里要写单位', '做课件', '几类都算上。', '别把试点的混进来。'],
    counterExamples: ['报告由谁写', '材料交到哪儿', '要不要交材料', '表里有几项', '算不算在内'],
  },
  {
    cue: 'leans-on-before',
    pattern:
      /^(?:那|它|其(?!他|中)|这(?!份|个方案)|该|换成|换到|再|还有|另外|此外|\(?接上|（?接上|上述|前者|后者|同样|[^，,]{0,6}(?:是不是)?也(?:要|是|有|得|能|一样|同样)|and\b|what about|how about|then\b)|呢[？?。]?$|它的|这(?:个|项|条)(?:指标|任务|目标|比例|工作)?(?:的|是|呢|由|什么)|该项|上述|^同(?:样|一)|(?:在|这|那)里面|上一条|下一条|^比/i,
    examples: ['那望川呢', '换成松湾区', 'what about Wangchuan?', '还有吗'],
    counterExamples: ['这份方案讲了什么', '其他单位有哪些', '社区食堂谁牵头'],
  },
  {
    cue: 'points-back',
    pattern: /[这那该此](?:个|项|条)?(?:指标|任务|目标|比例|占比|比率|工作|要求|做法|数字|[率事数])/,
    examples: ['望川对这个占比怎么说', '那项工作谁管'],
    counterExamples: ['望川的占比', '工作由谁做'],
  },
  {
    cue: 'points-at-unsaid',
    pattern:
      /第[\d一二三四五六七八九十]+(?:项|条|点|款)|[这那该此](?:个|项|条|些|件)?(?:指标|任务|事|目标|工作|比例|要求|规定|政策)/,
    examples: ['第三条怎么说', '那事儿咋办'],
    counterExamples: ['谁牵头', '今天天气'],
  },
  {
    cue: 'asks-for-citation',
    pattern:
      /第几[条项款段]|哪一?[条项款段](?:里|写|规定|说)?[？?。]?$|在哪(?!年|天|月|一)|出处|依据(?:是|在|哪)|哪份(?:文件|材料)|^(?:是|又是)?什么(?:任务|工作|事|内容)[？?。]?$|原文(?:是|怎么|写|给|贴|摘)/,
    examples: ['分别在第几条', '出处呢'],
    counterExamples: ['在哪年完成', '谁牵头'],
  },
  {
    cue: 'asks-of-us',
    pattern: /你(?:是|叫|会|能)/,
    examples: ['你是谁', '你会写诗吗'],
    counterExamples: ['谁牵头', '请你列一下'],
  },
  {
    cue: 'asks-of-bot',
    // 你 where it is who is asked about, and not who is asked to tell.
    pattern:
      /(?<!麻烦|请|谢谢?|劳驾|辛苦|告诉|问问?|找)[你您](?!们|好|[给帮说讲看查列算数]|觉得|认为|知道|把|再|先|快|也?帮)|问你|(?:是|跟)[^，,。？?]{0,6}(?:机器人?|真人|人工智能|大?模型|(?<![a-z])(?:ai|gpt|bot)(?![a-z]))(?=$|[吗呢啊呀吧？?，,。\s]|还是)|(?:(?<![\p{Script=Han}])小|本)助[手理]|跟我(?:说话|聊)|[这那]个?玩意儿?|(?<![仓水金车国])库里|收录的|[能可以][问查](?:你|些)*(?:啥|什么|哪)|^(?:[这那]个?(?:东西|工具|软件|程序|应用|小程序|机器人)?)?(?:要|该|应该?)?(?:怎么|怎样|如何|咋)(?:使唤|使用|使|用|提问|问|操作|玩)(?:啊|呀|呢|的|它|这个)*[？?。\s]*$/iu,
    examples: [
      '你是谁',
      '你会写诗吗',
      '这玩意儿咋用',
      '本助手有什么功能',
      '怎么用啊',
      '库里有哪些文件',
      '跟我说话的是真人吗',
      '你是不是机器人',
    ],
    counterExamples: [
      '谁牵头',
      '请你列一下',
      '你知道谁牵头吗',
      '麻烦你查一下谁牵头',
      '医保基金怎么用',
      '手术机器人怎么收费',
      '人工智能辅助诊断是谁负责',
      '水库里有哪些鱼',
    ],
  },
  {
    cue: 'asks-of-bot',
    pattern:
      /^(?:is|are|am) .*\b(?:bot|robot|human|person|ai)\b|\b(?:what|wat|who|how|where|are|do|does|can|could|did)\b.*\b(?:yourself|your|you|u|this (?:bot|tool|app|thing)|it work)\b(?! (?:please |pls )?(?:tell|show|list|send|give|explain|find|look|check|summari[sz]e|compare|help))/i,
    examples: ['Who are you?', 'what can you do', 'how do I use this bot', 'Are you a robot?'],
    counterExamples: ['Could you tell me who leads it?', 'who leads it', 'Can you list the targets'],
  },
  {
    cue: 'objects',
    pattern:
      /不对(?!外|称|应|等|口)|(?:^|[，,。\s])这?不是(?:这|我|问)|(?:瞎|胡|乱)(?:说|扯|编|讲)|(?:答|搞|弄|说|记|看|回)[错岔混](?!误)|错[了啦](?:吧|啊|$|[，,。！!])|[岔偏]了|有误|(?:驴唇|牛头)不对马嘴|答非所问|文不对题|跑题|不沾边|没答到|没回答|\b(?:wrong|incorrect|mistaken|mixed up|not what i)\b|^no[,.!] /i,
    examples: ['答岔了吧', '你这数不对啊', '搞错年份了吧', "No, that's another city.", 'that is wrong'],
    counterExamples: ['不对外公布', '对口支援', '错峰接种', 'no target'],
  },
];
