import type { CueRow } from './cue.js';

export type ThreadCue = 'hands-over' | 'wants-source-text';

/** What a message says of the talk it stands in, with nothing of its own to look up; each pattern reads the whole message. */
export const THREAD_CUES: readonly CueRow<ThreadCue>[] = [
  {
    cue: 'hands-over',
    pattern:
      /^(?:请|麻烦|劳驾|帮忙|帮我|帮|你|您|来|给|能不能|能否|可以|大家){0,4}(?:(?:上面|上边|楼上|前面|刚才)?的?(?:这|那)?(?:个|条|位)?的?(?:问题|消息|提问|讨论)?)?(?:请|麻烦|帮忙|帮我|帮|你|您|来|给){0,3}(?:看看|看一?下|瞧瞧|瞧一?下|回答|回复|解答|答一?下|说说|查查|查一?下|怎么看|怎么说|怎么答|怎么回)(?:一下|下)?(?:(?:这|那|上面|上边|楼上|前面|刚才)(?:个|条|位)?的?)?(?:问题|消息|提问|讨论)?(?:吧|呗|啊|呢|吗|哈|谢谢|了){0,2}[。.！!？?~～\s]*$/,
    examples: ['帮忙看看', '请回答一下上面的问题', '这个怎么看？', '楼上这条帮忙查一下'],
    counterExamples: ['看看聊城的目标', '回答社区食堂谁牵头', '这个谁负责？', '帮忙查一下牵头单位'],
  },
  {
    cue: 'hands-over',
    pattern:
      /^(?:please |can you |could you )?(?:answer|check|look at|see|take a look(?: at)?|help(?: with)?)(?: (?:this|that|it|us|the (?:above|question|message)|above|one|please)){0,3}[.!?\s]*$|^(?:any idea|thoughts)[?\s]*$/i,
    examples: ['please answer this', 'take a look', 'Any idea?'],
    counterExamples: ['check the target for canteens', 'answer who leads it'],
  },
  {
    cue: 'wants-source-text',
    // Nothing but the characters of asking for it, of pointing back, and of what it is called.
    pattern:
      /^(?=.*(?:原文|全文|原话|原句|原样|原始|原条|怎么写的|怎么说的)|(?=.*(?:条文|条款|出处)).*[发贴给供摘抄])[请麻烦劳驾帮忙我你您再那可以能不否想要把将给发贴复制粘拿列摘展示显拷抄提供找调看一下份出来过上这该此几两条个句段面述刚才前对应引用相关完整的原文全话款出处依据答案回里内容都也部吧呗啊呢吗哈谢了是什怎么样写说始件在哪儿具体段落，,\s]{2,30}[。.！!？?~～\s]*$/,
    examples: [
      '原文发我',
      '把原文贴出来',
      '请把上面的条款原文发给我',
      '原文呢？',
      '全文',
      '发全文',
      '给我看看原文',
      '上面这条的出处发我看看',
      '请提供该条款',
      '那条原文怎么写的',
      '文件里具体怎么说的',
      '把那段话原样贴出来',
    ],
    counterExamples: [
      '原文是什么意思',
      '全文讲什么',
      '聊城方案的原文',
      '原文里谁牵头',
      '条款由谁解释',
      '发文机关是谁',
      '给出聊城方案的原文',
      '看一下条款由谁解释',
      '出处是哪个文件',
    ],
  },
  {
    cue: 'wants-source-text',
    pattern:
      /^(?=.*\b(?:full|original|source|exact(?:ly)?|whole|cited|verbatim)\b)(?=.*\b(?:text|wording|words|clauses?|passage|paragraph|sentence|say|verbatim)\b)(?:(?:please|pls|plz|can|could|you|i|show|send|give|paste|post|quote|see|get|me|us|the|its|that|this|full|original|source|exact|whole|cited|of|it|here|text|wording|words|clauses?|passage|paragraph|sentence|exactly|verbatim|what|does|do|did|say|says|in|thanks)\b[\s,]*){2,12}[.!?\s]*$/i,
    examples: [
      'send me the full text',
      'Source text please',
      'show the cited clauses',
      'show me the original text pls',
    ],
    counterExamples: ['show the targets', 'what does the full text say on canteens', 'full text of the Hubei plan'],
  },
];
