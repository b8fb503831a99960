import type { CueRow } from './cue.js';

export type MeasureCue =
  | 'at-most'
  | 'at-least'
  | 'a-month'
  | 'a-year'
  | 'a-day'
  | 'a-time'
  | 'a-head'
  | 'a-household'
  | 'an-area';

/** How a figure is asked for: as a bound, and per what. */
export const MEASURE_CUES: readonly CueRow<MeasureCue>[] = [
  {
    cue: 'at-most',
    pattern:
      /最(?:多|高|大|长|晚|迟)|顶(?:多|格|天)|封顶|上限|撑死|不(?:能|得)?超过?(?:多少|几)|天花板|at most|maximum/i,
    examples: ['最多补多少', '封顶几万', '最迟几天', '上限是多少'],
    counterExamples: ['至少几家', '补多少', '谁牵头'],
  },
  {
    cue: 'at-least',
    pattern: /最(?:少|低|小|短|早)|起码|至少|不(?:能)?(?:少|低)于(?:多少|几)|下限|保底|底线|打底|at least|minimum/i,
    examples: ['起码几家', '至少要多少', '保底多少钱', '最少几天'],
    counterExamples: ['最多补多少', '补多少', '谁牵头'],
  },
  {
    cue: 'a-month',
    pattern: /每(?:个)?月|[一每](?:个)?月(?!份|底|初)(?!.{0,4}(?:完成|截止))|月月|按月/,
    examples: ['一个月给多少', '每月补几块'],
    counterExamples: ['哪个月截止', '一月份开始吗'],
  },
  {
    cue: 'a-year',
    pattern: /每(?:一)?年|(?<!哪|[\d第前])一年(?!级|内|前|后|期|多来)|年年|按年|逐年/,
    examples: ['一年给多少', '每年建几家'],
    counterExamples: ['哪一年完成', '一年级怎么报'],
  },
  {
    cue: 'a-day',
    pattern: /每(?:一)?[天日]|(?<!哪)一天(?!之内|内)|天天|按[天日]/,
    examples: ['一天认多少钱', '每天几次'],
    counterExamples: ['哪一天截止', '几天办完'],
  },
  {
    cue: 'a-time',
    pattern: /每(?:一)?[次顿餐趟场回](?!数)|(?<!第)一[次顿餐趟场回](?!性)/,
    examples: ['一顿补几块', '每次多少钱'],
    counterExamples: ['第一次报名', '一次性给多少'],
  },
  {
    cue: 'a-head',
    pattern: /每(?:一|个)?(?:人|位|名)(?!员)|一(?:个)?人(?!员)|人均|(?:按|每)人头/,
    examples: ['一个人给多少', '每人几块', '人均多少'],
    counterExamples: ['人员几名', '谁牵头'],
  },
  {
    cue: 'a-household',
    pattern: /每(?:一)?[户家](?![里的])|一户|户均|按户/,
    examples: ['一户给多少', '每家几块'],
    counterExamples: ['户口怎么迁', '要建几家'],
  },
  {
    cue: 'an-area',
    pattern: /每(?:一)?(?:亩|平|平米|平方米|公顷)|一(?:亩|平米?(?!台)|平方米?|公顷)/,
    examples: ['一亩补几块', '每平米多少钱'],
    counterExamples: ['平台怎么登录', '面积多大'],
  },
];
