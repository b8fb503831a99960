import type { CueRow } from './cue.js';

export type ListCue =
  | 'list'
  | 'each-region'
  | 'members-of-term'
  | 'members'
  | 'parts'
  | 'divides-into'
  | 'places-in-text'
  | 'names-of-things'
  | 'which-places';

/** What a question says of things told one by one. */
export const LIST_CUES: readonly CueRow<ListCue>[] = [
  {
    cue: 'list',
    pattern:
      /哪(?:些|几|[两三四五六七八九十]|\d+)|有哪|哪(?:个|类|种)?(?:方面|科|地方|项)|都?有(?:些|点)?(?:什么|啥|何)|包括(?:哪|什么|啥)|包含(?:哪|什么|啥)|都有|各(?:是|叫|有)(?:什么|啥|哪)|分别(?:是|有|指|叫)|(?:都|各)(?:是|叫)(?:些)?(?:什么|啥|哪)|(?:带|交|要|备|提交|准备|提供)(?:些)?(?:什么|啥)(?:材料|资料|证件|手续|东西)/,
    examples: [
      '有哪些保障措施',
      '有啥要求',
      '哪几样',
      '统了哪六样',
      '各叫啥名',
      '分别是什么',
      '包含什么',
      '有什么奖励',
      '哪九项',
    ],
    counterExamples: ['谁牵头', '哪年完成', '覆盖率多少'],
  },
  {
    cue: 'list',
    pattern:
      /列(?:出|举|全|明|清|一下|个|给)|请列|罗列|逐(?:条|项|个|一)|挨个|一[条句]一[条句个]|一一|(?<![安健完齐])全部?(?:都|给我)?列(?![入为车])|清单|名单|捋|梳理|盘点|数一数|what are|which\b.*\b(?:are|provinces|regions|departments|measures)|\blist\b|enumerate/i,
    examples: [
      '列一下',
      '请列全',
      '逐条讲',
      '挨个说',
      '梳理任务',
      '给个清单',
      'list the measures',
      '一句一条给我',
      '全列',
      '全都列给我',
    ],
    counterExamples: ['系列活动谁办', '谁牵头', '下列情形外', '安全列为重点', '没有全列入'],
  },
  {
    cue: 'list',
    pattern:
      /(?:任务|条件|措施|步骤|要求|内容|特点|亮点|职责|做法|重点|对象|方式|材料)(?:具体|主要|分别|到底|究竟|都|各|又)*(?:是|为)(?:些)?(?:什么|啥)/,
    examples: ['主要任务是什么', '申请条件是啥', '重点都是些啥'],
    counterExamples: ['三进是什么', '目标是多少'],
  },
  {
    cue: 'each-region',
    pattern:
      /(?<!用在|体现在|表现在)哪(?:些|几个?|(?<!在哪)个|[两三四五六七八九十]个)(?:省|地方|地区|区域|市(?!场)|州(?!县)|自治区)|(?:地区|省份?|地方)(?:全部|都)?(?:列|有)|(?:几|多少)个(?:省|地区|地方)|(?:列出|找出|列举).{0,40}(?:地区|省份?|地方)|which (?:provinces|regions|places)|what (?:provinces|regions)/i,
    examples: ['哪些地方提到了', '哪几个省在试', '哪个地方提到', '几个省有', 'which provinces mention it'],
    counterExamples: ['社区食堂由谁来办', '示范项目在哪个市', '哪个市场准入', '结果用在哪些地方', '有哪些措施'],
  },
  {
    cue: 'members-of-term',
    pattern: /哪[一二两三四五六七八九十几]|包括|指/,
    examples: ['两个放开是哪两个', '三进包括什么'],
    counterExamples: ['有哪些保障措施', '谁牵头'],
  },
  {
    cue: 'members',
    pattern: /名单|名称|逐项|包括|具体(?:内容|指|是)|哪[几些一二三四五六七八九十两]/,
    examples: ['五大中心具体是什么', '十二个县的名单'],
    counterExamples: ['五大中心由谁建', '建到什么程度'],
  },
  {
    cue: 'parts',
    pattern: /几(?:大)?(?:个方面|项|条|点|块|部分|方面|板块|类)|哪[几些](?:大)?(?:个方面|项|条|点|块|板块|部分|方面)/,
    examples: ['从哪几个方面推进', '分几块讲', '有几大板块', '哪几部分'],
    counterExamples: ['要建几个食堂', '谁牵头'],
  },
  {
    cue: 'divides-into',
    pattern: /分(?:为|成|了)?(?:哪)?几(?:大)?(?:个)?(?:块|条|点|项|部分|方面|板块|章|节)/,
    examples: ['全文分几大块', '分成几个方面', '主体分哪几大板块'],
    counterExamples: ['有几个方面', '分别是什么'],
  },
  {
    cue: 'places-in-text',
    pattern:
      /(?:材料|文件|文本|资料|方案)(?:里|中|当中)?.{0,14}哪(?:[些几]|[两三四五六])(?:处|个?地方|条|款|段)|哪[几些](?:处|条款|段落)|哪几条(?:里|中)?(?:都)?(?:提|写|讲|说)到/,
    examples: ['材料里哪几处写到助餐', '哪几条提到助餐'],
    counterExamples: ['助餐怎么做', '哪些地方试点'],
  },
  {
    cue: 'names-of-things',
    pattern: /名称|名单|名字/,
    examples: ['12家医院的名单', '两个县叫什么名字'],
    counterExamples: ['一共几家', '谁牵头'],
  },
  {
    cue: 'which-places',
    pattern:
      /哪(?:[几些两三四五六七八九十]+|一)?个?(?:试点|示范|其他|国家级)?(?:城市|市|县|区(?!别)|州|旗|乡镇)(?!级|域|直|场)|(?:城市|市|县|区|旗)(?:都|各|分别)?(?:是|有|为|叫)哪[几些]|which (?:other )?(?:cities|counties|districts)/i,
    examples: ['哪几个县试点', '示范项目在哪个市', 'which cities take part'],
    counterExamples: ['哪些区别', '哪级医院', '谁牵头'],
  },
];
