import type { CueRow } from './cue.js';

export type DutyCue =
  | 'unit-tasks'
  | 'every-task'
  | 'tasks-due'
  | 'open-question'
  | 'not-as-lead'
  | 'leads-besides-unit'
  | 'lead-without-others'
  | 'several-leads'
  | 'says-a-role'
  | 'unit-in-charge';

/** What a question says of tasks and of the part units take in them. */
export const DUTY_CUES: readonly CueRow<DutyCue>[] = [
  {
    cue: 'unit-tasks',
    pattern:
      /负责|牵头|挑头|承担|参与|配合|任务|职责|干|做|管|分(?:到|给|派)|摊(?:上|到)|扛|派(?:了|给)|压(?:了|在)|(?:什么|啥|哪)(?:些|几|一)?(?:项|件|样|个)?(?:任务|工作|活|事)|responsibilities|tasks|what (?:must|does|should|is)/i,
    examples: ['民政局负责哪些', '民政局摊上哪项活', '给民政局派了啥', '民政局有哪些事', 'what tasks does it have'],
    counterExamples: ['民政局在哪', '覆盖率多少'],
  },
  {
    cue: 'every-task',
    pattern:
      /哪(?:几|些)?(?:条|项|件|样)|几(?:条|项|件)|条目|(?:所有|全部|都|逐条|统统).{0,8}(?:任务|工作|事项|条|项)|汇总|列出|列全|捋|梳理/,
    examples: ['民政局有哪几条', '捋一下民政局的', '民政局的任务全部列项', '民政局担哪几件'],
    counterExamples: ['民政局在哪', '谁牵头'],
  },
  {
    cue: 'tasks-due',
    pattern:
      /(?:底|末|年)(?:之?前|内)?.{0,8}(?:完成|实现|达到|做到|办完|要).{0,10}(?:什么|哪|啥|几|任务|目标|工作)|(?:哪|什么|啥).{0,6}(?:任务|目标|工作|指标|要求).{0,14}(?:底|末|年)(?:之?前|内|的|要|完成)|(?:到|至).{0,10}年.{0,6}(?:目标|任务)(?:有哪|是什么|都有|$)|有没有到.{0,16}年|\d{4}年.{0,6}(?:有|要|的)?(?:哪些|什么|哪几).{0,8}(?:目标|指标|任务|要求)/,
    examples: ['2033年底前要完成什么', '2033年有哪些目标'],
    counterExamples: ['覆盖率要达到多少', '谁牵头'],
  },
  {
    cue: 'open-question',
    pattern: /什么|啥|哪/,
    examples: ['民政局做啥', '负责什么'],
    counterExamples: ['是不是民政局', '谁牵头'],
  },
  {
    cue: 'not-as-lead',
    pattern: /(?:不算|不含|不包括|不是|除(?:了|去|开)?|而非|只看责任|非)牵头|(?:作为|当|是|列为)(?:责任|配合)单位/,
    examples: ['市财政局作为责任单位的有哪些', '市财政局除了牵头的还参与哪些'],
    counterExamples: ['市财政局牵头哪些工作', '责任单位有哪些'],
  },
  {
    cue: 'leads-besides-unit',
    pattern:
      /(?:不含|不包括|不包含|不是|并非|非|除(?:了|开|去)?)(?:由|归|的)?[\u4e00-\u9fa5]{2,14}(?:局|委|办|厅|部|中心|院|队|会|社)/,
    examples: ['牵头单位不是市民政局的有哪些', '除了市财政局，还有谁牵头'],
    counterExamples: ['市民政局牵头哪些工作', '除此以外还有谁'],
  },
  {
    cue: 'lead-without-others',
    pattern: /(?:只|仅|光)(?:有|写了?|列了?|挂了?)(?:着)?牵头|没(?:有)?(?:写|列)?(?:明)?(?:责任|配合)|无责任单位/,
    examples: ['哪几项只写了牵头单位', '哪些任务没有责任单位', '没写责任单位的'],
    counterExamples: ['牵头单位是谁', '责任单位有哪些'],
  },
  {
    cue: 'several-leads',
    pattern: /(?:并列|共同|联合|双|[两二三]家).{0,8}牵头|牵头(?:单位|部门).{0,6}(?:不止|超过|多于)一/,
    examples: ['哪一项是两家并列牵头', '牵头单位不止一家的有哪些'],
    counterExamples: ['这项由谁牵头', '联合会诊怎么做'],
  },
  {
    cue: 'says-a-role',
    pattern: /牵头|挑头|责任|配合|担责|负责|归[^，,。？?]{2,10}(?:管|盯|抓)/,
    examples: ['只由一家牵头的有哪些', '配合的是谁', '水务局也要担责吗', '是不是归住建局盯'],
    counterExamples: ['由谁来办', '有多少张床位'],
  },
  {
    cue: 'unit-in-charge',
    pattern: /牵头|挑头|负责(?:单位|部门)|责任(?:单位|部门)|归口|lead|responsible|department/i,
    examples: ['牵头单位是谁', '谁挑头', 'which department is responsible'],
    counterExamples: ['谁是第一责任人', '谁来签字'],
  },
];
