import type { CueRow } from './cue.js';

export type DocumentCue = 'speaks-of-document';

/** What a question says of documents as such. */
export const DOCUMENT_CUES: readonly CueRow<DocumentCue>[] = [
  {
    cue: 'speaks-of-document',
    pattern: /方案|文件|材料|通知|办法|意见|规划|政策/,
    examples: ['这份文件讲的是什么', '松湾区的方案里有吗'],
    counterExamples: ['今天天气怎么样', '你会写诗吗'],
  },
];
