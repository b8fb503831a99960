import type { CueRow } from './cue.js';

export type FigureCue =
  | 'all-indicators'
  | 'in-per-cent'
  | 'in-numbers'
  | 'names-target'
  | 'names-deadline'
  | 'first-due'
  | 'last-due';

/** What a question says of indicators and of when they are due. */
export const FIGURE_CUES: readonly CueRow<FigureCue>[] = [
  {
    cue: 'all-indicators',
    pattern:
      /(?:所有|全部|一共|总共|都有|逐个|列出).{0,12}(?:指标|目标值|量化目标|百分比|数字)|(?:指标|量化目标|百分比|硬指标|定量目标).{0,6}(?:一共|总共|都|全部)?(?:有|是)?哪[几些]|有?哪[几些](?:个|项)?(?:量化|定量|硬性?|具体)?(?:指标|目标)/,
    examples: ['百分比指标一共有哪几个', '列出所有量化目标'],
    counterExamples: ['覆盖率的目标是多少', '有哪些保障措施'],
  },
  {
    cue: 'in-per-cent',
    pattern: /百分比|百分数|百分之/,
    examples: ['百分比指标有哪些', '占百分之几'],
    counterExamples: ['量化指标有哪些', '要建几个'],
  },
  {
    cue: 'in-numbers',
    pattern: /量化|定量|数值|数字(?!化|经济|政府|赋能)|硬指标/,
    examples: ['量化目标有哪些', '硬指标一共几个'],
    counterExamples: ['指标有哪些', '数字化有什么目标'],
  },
  {
    cue: 'names-target',
    pattern: /目标|指标|比例|数量|target|rate/i,
    examples: ['目标是什么，谁牵头', 'what is the target and who leads'],
    counterExamples: ['谁牵头', '什么时候完成'],
  },
  {
    cue: 'names-deadline',
    pattern: /时限|期限|deadline/i,
    examples: ['谁负责，时限到哪天', 'who leads and what is the deadline'],
    counterExamples: ['谁负责', '要建几个'],
  },
  {
    cue: 'first-due',
    pattern:
      /最(?:早|先|近)(?:的)?.{0,6}(?:到点|到期|完成|截止|节点|期限|实现|的是)|(?:节点|期限|时限|到期).{0,8}最(?:早|先|近)/,
    examples: ['最早到期的是哪一项', '哪项期限最近'],
    counterExamples: ['什么时候到期', '最晚完成的是哪项'],
  },
  {
    cue: 'last-due',
    pattern:
      /最(?:晚|后|远|迟)(?:的)?.{0,6}(?:到点|到期|完成|截止|节点|期限|实现|的是)|(?:节点|期限|时限|到期).{0,8}最(?:晚|远|迟)/,
    examples: ['最晚完成的是哪一项', '哪项时限最远'],
    counterExamples: ['什么时候到期', '最早完成的是哪项'],
  },
];
