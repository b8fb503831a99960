import type { CueRow } from './cue.js';

export type ReachCue = 'actual';

const DONE = '(?:达到|完成|实现|建成|做到|开设|办成|落地|到位)';

/** What was reached, as opposed to what is aimed at. */
export const REACH_CUES: readonly CueRow<ReachCue>[] = [
  {
    cue: 'actual',
    pattern:
      /(?:目前|现在|当前|截至(?:目前|现在)?|到现在|眼下|如今).{0,24}(?:达到|完成|实现|建成|做到|开设|建了|有)(?:了)?(?:多少|几|没|吗)/,
    examples: ['目前建成了几家', '现在覆盖率达到多少', '截至目前完成多少'],
    counterExamples: ['到2033年要达到多少', '现在谁牵头'],
  },
  {
    cue: 'actual',
    pattern: new RegExp(
      `${DONE}了(?:多少|几|没|吗)|(?:已经?|早就)${DONE}(?:了)?(?:多少|几|没|吗|情况)?|达到了(?:多少|吗)`,
    ),
    examples: ['建成了多少', '完成了没', '已经实现了吗'],
    counterExamples: ['要完成多少', '建成多少家', '以及每市组建了几个集团'],
  },
  {
    cue: 'actual',
    pattern:
      /(?:落实|执行|实施)了?(?:没有?|吗)(?:[？?]|$)|(?:执行|落实)情况|现状(?:是|怎么样|如何|[？?]|$)|实际(?:值|完成|达到|做到|上)|实际[\u4e00-\u9fa5]{0,8}(?:率|数)?(?:是|为|有|了)(?:多少|几)|完成(?:得|了)(?:怎么样|多少|如何|吗|没|咋样)|完成情况|进展(?:如何|怎么样|到|咋样)|actual(?:ly)?|so far|current(?:ly)?|achieved/i,
    examples: ['实际完成多少', '进展怎么样', '完成得咋样', 'what was actually achieved'],
    counterExamples: ['从实际出发怎么做', '谁牵头'],
  },
];
