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
    pattern:
      /^(?:请|麻烦|劳驾|帮忙|帮我|帮|你|您|再|那|可以|能不能|能否|我想|想|我要|要|把){0,4}(?:(?:这|那)(?:几|一|两)?(?:条|个|句)|上面|刚才|对应|引用|相关|完整)?的?(?:原文|全文|原话|原句|条文|条款|条款原文|条文原文)(?:内容)?(?:都|也|再|完整|全部){0,2}(?:(?:给我?)?(?:发|贴|复制|粘贴|拿|列|摘|展示|显示|拷|抄)(?:出来|过来|上来|给我|给|我|一下|一份|下|来){0,3})?(?:看看|看一?下|看)?(?:吧|呗|啊|呢|吗|哈|谢谢){0,2}[。.！!？?~～\s]*$/,
    examples: ['原文发我', '把原文贴出来', '请把上面的条款原文发给我', '原文呢？', '全文'],
    counterExamples: ['原文是什么意思', '全文讲什么', '聊城方案的原文', '原文里谁牵头', '条款由谁解释'],
  },
  {
    cue: 'wants-source-text',
    pattern:
      /^(?:请|麻烦|劳驾|帮忙|帮我|帮|你|您|再|可以|能不能|能否|我想|想|我要){0,4}(?:(?:发|贴|给|看|要|摘|列|复制|出示|展示)(?:出|一下|一份|下|个|我|给我|看看|一?下){0,3})(?:(?:这|那)(?:几|一|两)?(?:条|个|句)|上面|刚才|对应|引用|相关|完整)?的?(?:原文|全文|原话|原句|条文|条款|条款原文|条文原文)(?:内容)?(?:吧|呗|啊|呢|吗|哈|谢谢){0,2}[。.！!？?~～\s]*$/,
    examples: ['发全文', '给我看看原文', '请贴一下原文', '我想看对应的原文'],
    counterExamples: ['发文机关是谁', '给出聊城方案的原文', '看一下条款由谁解释'],
  },
  {
    cue: 'wants-source-text',
    pattern:
      /^(?:please |can you |could you )?(?:(?:show|send|give|paste|post|quote)(?: me| us)? )?(?:the |its |that )?(?:full |original |source |exact |whole |cited ){1,2}(?:text|wording|clauses?)(?: here)?(?: please)?[.!?\s]*$/i,
    examples: ['send me the full text', 'Source text please', 'show the cited clauses'],
    counterExamples: ['show the targets', 'what does the full text say on canteens'],
  },
];
