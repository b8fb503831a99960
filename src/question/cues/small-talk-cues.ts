import type { NonEmpty } from '../../vocabulary/answer.js';

/** What is said to keep company rather than to ask of documents; those that want more of a reply stand first. */
export const SMALL_TALK = [
  'passes-on',
  'wants-text',
  'asks-what-we-do',
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
  readonly talk: Exclude<SmallTalk, 'emoji' | 'passes-on' | 'wants-text'>;
  readonly pattern: RegExp;
  readonly examples: NonEmpty<string>;
  readonly counterExamples: NonEmpty<string>;
};

/** What stands around such words and says nothing itself. */
export const AROUND =
  /^(?:你们|你|您|大家|各位|同志们?|小?助手|机器人|条文|老师|小?伙伴们?|朋友们?|亲|啊|呀|啦|了|哈|喔|呐|呢|吧|嘛|哟|喽|咯|呗|嘞|滴|哒|的|地|得|太|真是|真|非常|十分|万分|实在|特别|超级?|很|挺|这么|这样|这下|这就|这个|那就|那|我们|我|都|就|先|再|一下|过|可|已经?|全|大|也|是|so|very|much|really|you|all|a lot|a bunch|again|there|everyone|guys|team|bot|tiaowen|it|that|is|are|was|the|for|your|my|me|i|or|an?|just|exactly|help)(?![a-z])/i;

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
      /^(?:好|行|中|成|可以|嗯|恩|哦|噢|对|没错|收到|明白|知道|了解|懂|清楚|晓得|get到?|没问题|没事|没毛病|妥|妥当|先这样|就这样|不用|不需要|算|等等|等一?下|稍等|取消|忽略吧?|okay|okk?|roger|got|understood|noted|sure|fine|alright|all right|will do|i see|copy|sounds good|never ?mind|wait|hold on|yes|yep|yeah|no problem|np)(?![a-z])/i,
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
      /^(?:厉害|牛[逼啊哇批]?|棒|赞|点赞|不错|好用|优秀|完美|给力|靠谱|666+|yyds|有用|有帮助|强|绝|漂亮|nice|great|awesome|perfect|cool|well done|good (?:job|work|bot|one)|excellent|amazing|wonderful|brilliant|helpful)(?![a-z])/i,
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
      /^(?:不对|不是这个|不是我要的|答?错|答非所问|没用|没答到|没回答|胡说八?道?|什么鬼|啥玩意儿?|离谱|无语|不行|不好用|看不懂|听不懂|that'?s (?:wrong|incorrect|not it)|wrong|incorrect|useless|not helpful|nonsense)(?![a-z])/i,
    examples: ['不对', '答错了', '答非所问啊', "that's wrong", '看不懂'],
    counterExamples: ['答错了扣几分', '不对外公布的有哪些', '看不懂的条款找谁问'],
  },
  {
    talk: 'asks-what-we-do',
    pattern:
      /^(?:帮助|求助|菜单|指令|用法|功能(?:介绍|列表|说明)?|使用(?:说明书?|方法|帮助|指南|教程)|help(?: me)?(?=$|[!. ])|usage|commands?)(?![a-z])/i,
    examples: ['帮助', '使用说明', 'help'],
    counterExamples: ['帮助残疾人的措施有哪些', '使用方法由谁定', 'help desk targets'],
  },
];
