import type { NonEmpty } from '../../vocabulary/answer.js';

/** What is said to keep company rather than to ask of documents; those that want more of a reply stand first. */
export const SMALL_TALK = [
  'asks-what-we-do',
  'asks-who-we-are',
  'objects',
  'calls',
  'greets',
  'apologises',
  'thanks',
  'parts',
  'praises',
  'laughs',
  'acknowledges',
  'emoji',
] as const;

export type SmallTalk = (typeof SMALL_TALK)[number];

/**
 * Words of small talk, read where a message (or what is left of it) begins. A message is small talk where nothing but such
 * words and `AROUND` is left of it, so the counter-examples are whole messages that begin or end alike.
 */
export type SmallTalkRow = {
  readonly talk: Exclude<SmallTalk, 'emoji'>;
  readonly pattern: RegExp;
  readonly examples: NonEmpty<string>;
  readonly counterExamples: NonEmpty<string>;
};

/** What stands around such words and says nothing itself. */
export const AROUND =
  /^(?:你们|你|您|大家|各位|同志们?|小?助手|机器人|条文|老师|小?伙伴们?|朋友们?|亲|啊|呀|啦|了|哈|喔|呐|呢|吧|嘛|哟|喽|咯|呗|嘞|滴|哒|的|地|得|太|真是|真|非常|十分|万分|实在|特别|超级?|很|挺|这么|这样|这下|这就|这个|那就|那|我们|我|都|就|先|再|一下|过|可|已经?|全|大|也|是|so|very|much|really|you|all|a lot|a bunch|again|there|everyone|guys|team|bot|tiaowen|it|that|is|are|was|the|for|your|help)(?![a-z])/i;

export const SMALL_TALK_CUES: readonly SmallTalkRow[] = [
  {
    talk: 'thanks',
    pattern:
      /^(?:谢谢|谢了|谢啦|谢过|多谢|感谢|感激(?:不尽)?|感恩|拜谢|蟹蟹|辛苦|麻烦[你您]了?|让[你您]费心|费心|受累|劳烦|3q|thx|tks|tysm|thank you|thanks?|much appreciated|appreciated?|cheers)(?![a-z])/i,
    examples: ['谢谢', '太感谢您了！', '辛苦啦', 'Thanks a lot!', 'thx'],
    counterExamples: ['感谢信由谁发', '谢谢，那湖北呢？', '辛苦费多少', 'thanks, and who leads it?'],
  },
  {
    talk: 'acknowledges',
    pattern:
      /^(?:好|行|中|成|可以|嗯|恩|哦|噢|对|没错|收到|明白|知道|了解|懂|清楚|晓得|get到?|没问题|没事|没毛病|先这样|就这样|不用|不需要|算|等等|等一?下|稍等|取消|忽略吧?|okay|okk?|roger|got|understood|noted|sure|fine|alright|all right|will do|i see|copy|sounds good|never ?mind|wait|hold on|yes|yep|yeah|no problem|np)(?![a-z])/i,
    examples: ['好的', '收到，明白了', 'OK', '嗯嗯', '行吧，先这样', 'Got it'],
    counterExamples: ['好的医院怎么评定', '行政处罚谁做', '了解一下聊城的方案', '知道谁牵头吗', 'OK, who leads it?'],
  },
  {
    talk: 'laughs',
    pattern: /^(?:哈|呵呵|嘿嘿|嘻|hh+|h[ae](?:h[ae])+h?|2333*|lol|lmao|rofl|笑死|xswl|笑哭)(?![a-z])/i,
    examples: ['哈哈哈哈', '呵呵', 'hahaha', 'lol'],
    counterExamples: ['哈尔滨的方案', '嘿，谁牵头'],
  },
  {
    talk: 'praises',
    pattern:
      /^(?:厉害|牛[逼啊哇批]?|棒|赞|点赞|不错|好用|优秀|完美|给力|靠谱|有用|有帮助|强|绝|漂亮|nice|great|awesome|perfect|cool|well done|good (?:job|work|bot|one)|excellent|amazing|wonderful|brilliant|helpful)(?![a-z])/i,
    examples: ['太棒了', '真厉害啊', '这个好用', 'Great, well done!'],
    counterExamples: ['优秀医师怎么评', '强基层谁负责', '不错的做法有哪些'],
  },
  {
    talk: 'greets',
    pattern:
      /^(?:[你您]好|(?:大家|各位|老师)好|哈[喽啰罗]|嗨|嘿|早安|早上好|上午好|中午好|下午好|晚上好|早|新年好|(?:新年|节日|周末|中秋|国庆)(?:快乐|愉快)|hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|greetings)(?![a-z])/i,
    examples: ['你好', '大家早上好', 'Hello there', '嗨'],
    counterExamples: ['你好，聊城谁牵头', '早期筛查谁负责', 'hello, who leads it'],
  },
  {
    talk: 'parts',
    pattern:
      /^(?:再见|拜拜|拜|88|886|回头见|回见|明天见|下次见|回聊|下次再聊|晚安|下班|先走|先忙|去忙|good ?bye|bye(?: ?bye)?|see (?:you|ya)|good night|later|take care)(?![a-z])/i,
    examples: ['拜拜', '先下班了，再见', 'bye'],
    counterExamples: ['下班后能办吗', '再见证一次要什么材料'],
  },
  {
    talk: 'apologises',
    pattern:
      /^(?:对不起|抱歉|不好意思|打扰|[打发说问看]错|手滑|sorry|my bad|(?:my )?apologies|oops|excuse me)(?![a-z])/i,
    examples: ['不好意思，打扰了', '发错了', 'Sorry!'],
    counterExamples: ['不好意思，谁牵头', '写错了要重报吗'],
  },
  {
    talk: 'calls',
    pattern:
      /^(?:在吗|在么|在不在|在不|有人(?:在)?[吗么]|在线吗|喂|测试|试试|ping|test(?:ing)?|(?:is )?any(?:one|body) (?:there|here)|(?:are )?you there)(?![a-z])/i,
    examples: ['在吗？', '你在不在', '测试一下', 'Are you there?'],
    counterExamples: ['在吗，聊城谁牵头', '测试由谁做', '在不在名单里'],
  },
  {
    talk: 'objects',
    pattern:
      /^(?:不对|不是这个|不是我要的|答?错|答非所问|没用|没答到|没回答|胡说八?道?|瞎说|乱说|什么鬼|啥玩意儿?|离谱|无语|不行|不好用|看不懂|听不懂|that'?s (?:wrong|incorrect|not it)|wrong|incorrect|useless|not helpful|nonsense)(?![a-z])/i,
    examples: ['不对', '答错了', '答非所问啊', "that's wrong", '看不懂'],
    counterExamples: ['答错了扣几分', '不对外公布的有哪些', '看不懂的条款找谁问'],
  },
  {
    talk: 'asks-who-we-are',
    pattern:
      /^(?:[你您](?:是|到底是)?(?:谁|啥|什么(?:东西|机器人|模型|人|软件|助手)?)(?=$|[呀啊呢吗？?，,。！! ])|[你您]叫(?:什么|啥)(?:名字)?|[你您]是(?:机器人|真人|人工智能|ai|人|chatgpt|gpt|大?模型|deepseek)[吗么]|谁(?:开发|做|造)(?:了)?的?你|(?:做个|来个)?自我介绍|介绍(?:一下|下)?(?:你)?自己|who (?:are|r) you|what are you|what(?:'s| is) your name|are you (?:a |an )?(?:bot|robot|human|ai|person|real)|introduce yourself)(?![a-z])/i,
    examples: ['你是谁', '你叫什么名字呀', '你是机器人吗', 'Who are you?'],
    counterExamples: ['你是谁牵头都知道吗', '谁牵头', '介绍一下聊城的方案'],
  },
  {
    talk: 'asks-what-we-do',
    pattern:
      /^(?:[你您]?(?:都|还)?(?:能|会|可以)(?:帮我)?(?:做|干|帮(?:我|忙)?)(?:些|点)?(?:什么|啥|哪些事?情?)(?:事情?|忙)?|[你您](?:会|能)(?:什么|啥)|[你您]?(?:都)?有(?:什么|哪些|啥)(?:功能|用处|用|本事|技能)|[你您]是(?:干|做)(?:什么|啥|嘛)的?|(?:这个?|[你您])?(?:要|该)?(?:怎么|怎样|如何|咋)(?:使用|用|提问|问你?|操作|玩)(?:你|这个|它)?(?=$|[呀啊呢的？?，,。！! ])|使用(?:说明书?|方法|帮助|指南|教程)|(?:可以|能)(?:问|查)(?:你)?(?:些)?(?:什么|啥|哪些)(?:问题|文件|政策|内容|资料)?|帮助|求助|菜单|功能(?:介绍|列表|说明)?|指令|help(?: me)?(?=$|[!. ])|usage|commands?|what (?:can|do) you do|what can i ask(?: you)?|how (?:do|can|should) i use (?:this|it|you)|how (?:does (?:this|it)|do you) work|what(?:'s| is) this)(?![a-z])/i,
    examples: ['你能做什么', '怎么用啊', '帮助', '可以问你哪些问题', 'help', 'What can you do?', 'how does it work?'],
    counterExamples: [
      '医保基金怎么用',
      '怎么用好福彩公益金',
      '能做什么项目由谁定',
      '帮助残疾人的措施有哪些',
      'help desk targets',
    ],
  },
];
