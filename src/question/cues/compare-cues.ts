import type { CueRow } from './cue.js';

export type CompareCue = 'compare' | 'every-side';

/** What a question says of several places or documents side by side. */
export const COMPARE_CUES: readonly CueRow<CompareCue>[] = [
  {
    cue: 'compare',
    pattern:
      /区别|差别|差异(?!化)|差在(?:哪|什么|啥)|差(?:了)?多少|相差|不同(?!级|层|类|地区|区域|人群|等级|病|阶段|规模|情形|情况|年龄|性质|的(?:级|层|类|人群|病|情))|不一样|异同|对比|对照(?!的|检查)|对(?:个|一)表|对得上|比一?(?:比|下)|(?:跟|和|与|同)[^，,。？?]{1,10}比(?=[，,？?]|起来|谁|哪|怎|如何|$)|(?:什么|啥)两样|[高低]多少|比较(?!大|好|多|高|低|少|难|重|快|慢|早|晚|严|远|近)|相比|一样|相同|(?<!保持|协商|意见|相)一致(?!性|同意|通过|行动)/,
    examples: [
      '两地有什么不同',
      '要求差在哪',
      '和望川对照一下',
      '比一比两个方案',
      '对得上吗',
      '口径一样吗',
      '做个对比',
    ],
    counterExamples: [
      '不同级别的医院怎么报',
      '这项工作比较难，谁牵头',
      '保持一致',
      '谁牵头',
      '差旅费怎么报',
      '还差哪几个县没有',
      '差异化政策有哪些',
      '促进的是哪两样',
      '望川的床位比到多少',
    ],
  },
  {
    cue: 'compare',
    pattern:
      /谁(?:更|多|少|高|低|先|早|晚|快|强|的?(?:更|多|高|严))|哪(?:个|边|家|地|头|里|方|省|市|县|份)(?:更|高|低|多|少|快|慢|早|晚|严|给得|定得)|孰|各(?:自|怎么|咋)|分别(?:怎么|是怎么|如何|咋)|vs|versus|differ|compare|(?:higher|lower|more|less|better) than|which .*(?:higher|lower|more|better)/i,
    examples: ['哪个更高', '哪边给得多', '谁多谁少', '各自怎么定的', 'Compare the two plans', '两地分别怎么规定'],
    counterExamples: ['谁牵头', '分别是什么', '哪个部门负责'],
  },
  {
    cue: 'every-side',
    pattern: /两(?:地|份|个(?:方案|文件|地方|市|省)|边|者|头|家)(?!单位|医院|部门|企业|机构|专)|各地/,
    examples: ['两地的覆盖率各是多少', '各地怎么规定', '两边都怎么要求', '两份文件怎么说'],
    counterExamples: ['云屏市的覆盖率', '两个中心怎么建', '两家医院谁牵头'],
  },
];
