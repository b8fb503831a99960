import type { CueRow } from './cue.js';

export type WhenCue = 'when' | 'duration' | 'day' | 'beginning';

/** When, by when, for how long. */
export const WHEN_CUES: readonly CueRow<WhenCue>[] = [
  {
    cue: 'when',
    pattern:
      /(?:什么|啥)(?:时候|时间|时节|日子)|何(?:时|年|月|日)|哪(?:一|个)?(?:年|天|日|月|季度)|几(?:月|号|时(?!间))(?!文)|几点(?:钟|前|之前|以前|开始|截止|结束|上班|下班)|多会儿/,
    examples: [
      '什么时候完成',
      '啥时候能办',
      '哪一年建成',
      '哪天截止',
      '几点前要报上名',
      '拖到几号',
      '是哪个月',
      '何年建成',
      '啥时间交',
    ],
    counterExamples: ['要建几家', '有几点要求', '那年的情况怎么样', '几号文'],
  },
  {
    cue: 'when',
    pattern:
      /时限|期限|截止|到期|日期|为期|(?<!第一)时间(?:要求|节点|点|表)?(?:是|为|定|$|？|\?)|完成时间|deadline|\bwhen\b|by what|\bdate\b|which (?:year|month|day)|what (?:year|day|month)|how soon|timeline/i,
    examples: ['完成时限', '截止日期', '时间节点是', 'When is the deadline?', 'which year', 'by what date'],
    counterExamples: ['第一时间上报', '谁牵头', 'who leads'],
  },
  {
    cue: 'when',
    pattern: /多久|(?<![近这那前后来十头过两]|未来|往后|今后|随后)几年|how long/i,
    examples: ['要多久', '为期几年', '几年建成', 'how long does it take'],
    counterExamples: ['近几年投入多少', '未来几年的目标', '长久机制'],
  },
  {
    cue: 'duration',
    pattern:
      /多久|多长(?:的)?(?:时间|期限)|(?:时间|期限|有效期)(?:是|要|有)?多长|多少(?:个)?(?:工作日|天|日|小时|分钟|个月|年|周|时间)|(?<![近这那后来十头过两]|(?<!提)前|未来|往后|今后)几(?:个)?(?:工作日|天|日(?!常)|小时|分钟|星期|周(?!岁)|月(?!份)|年)(?!代|级|前|来|底)|how long|how many (?:days|months|years|hours|weeks)/i,
    examples: [
      '几天办完',
      '多少个工作日到账',
      '最迟几天公开',
      '要多久',
      '几个月内',
      '得提前几个月申请',
      '多长时间',
      'how many days',
    ],
    counterExamples: ['近几年的情况', '几号截止', '要建几家', '这几天能办吗', '前几年的情况'],
  },
  {
    cue: 'day',
    pattern: /几月|几号(?!文)|哪(?:一)?(?:天|日)|具体(?:日期|日子)|what day|which day/i,
    examples: ['几月几号截止', '是哪一天', '拖到几号', 'which day'],
    counterExamples: ['哪一年建成', '几个月办完', '几号文'],
  },
  {
    cue: 'beginning',
    pattern: /开始|启动|起步|起始|从(?:哪|什么|啥|何|几)|(?:年|天|号|月|日|时候)起|begin|start|since/i,
    examples: ['从哪年起执行', '哪天起能报', '啥时候启动', 'when does it start'],
    counterExamples: ['什么时候完成', '哪年到期'],
  },
];
