import type { CueRow } from './cue.js';

export type ThreadCue = 'hands-over';

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
];
