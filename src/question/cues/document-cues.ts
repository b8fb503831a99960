import type { CueRow } from './cue.js';

export type DocumentCue = 'speaks-of-document' | 'speaks-of-plan' | 'issued-by-whom' | 'document-in-force';

/** What may be issued, be in force or lapse as a text; a certificate, a contract or a mortgage is none. */
const DOCUMENT =
  '(?:方案|文件|办法|通知|意见|规划|计划|规定|政策|条例|细则|决定|公告|批复|函|标准|指南|纲要|解读|说明|报道|通告|[〕\\]]\\d+号|\\d+号文?|文号|》|这(?:份|个)|那(?:份|个)|[发府]文|法)';
/** 方案里… speaks of what stands in it. */
const ITSELF = `${DOCUMENT}(?!里|中|上|内|规定|要求)`;
const WHEN = '(?:(?:什么|啥)(?:时候|时间)|何(?:时|年|日)|哪(?:一)?(?:天|年|日|月)|几(?:月几?)?号|几月|几时)';
const AUTHORS = '(?:哪(?:些|几?个|几?家|一家)|谁|几(?:个|家)|什么)(?:部门|单位|机关|政府|厅局|人)?';
const IN_FORCE = '(?:有效|作数|算数|认账|管用|接着用|用得上|好使|适用|现行|在(?:执行|用)|能?照着办)';
const STILL = '(?:还|仍|依然|仍然|是否|是不是|现在|目前|如今|眼下|到现在|继续|能)';

/** What a question asks of documents as such. */
export const DOCUMENT_CUES: readonly CueRow<DocumentCue>[] = [
  {
    cue: 'speaks-of-document',
    pattern: /方案|文件|材料|通知|办法|意见|规划|政策/,
    examples: ['这份文件讲的是什么', '松湾区的方案里有吗'],
    counterExamples: ['今天天气怎么样', '你会写诗吗'],
  },
  {
    cue: 'speaks-of-plan',
    pattern: /方案|规划|计划|\bplans?\b/i,
    examples: ['云屏、望川方案里怎么说', 'what does the plan say'],
    counterExamples: ['新闻里的望川怎么说', '讲的是什么'],
  },
  {
    cue: 'issued-by-whom',
    pattern: new RegExp(
      `${AUTHORS}(?:联合|共同|一起|一块)?(?:印发|发文|发布的|发的|下发|颁布|签发|出台的|出的文)|(?!标准|政策|规定)${ITSELF}[^，,。？?]{0,6}${AUTHORS}(?:联合|共同|一起|来)?(?:发布|出台|制定|编制|写|编|发|定)的?|(?:印发|发文|制定|发布)(?:机关|单位|部门)|哪(?:个|里|家)?(?:州|省|市|县|地|单位|部门)(?:写|编|出|发)的|(?:谁|哪(?:个|家)(?:单位|部门)?)(?:写|编|定|发|印)的|who issued|issued by`,
      'i',
    ),
    examples: [
      '谁印发的',
      '哪几个部门联合发文',
      '这份办法是谁制定的',
      '方案由哪家编制',
      '哪个州写的',
      '谁印的',
      '印发机关',
      'who issued the plan',
    ],
    counterExamples: ['总规由谁编制', '转诊标准谁来定', '补贴由谁发放', '文号是什么'],
  },
  {
    cue: 'document-in-force',
    pattern: new RegExp(
      `${ITSELF}[^，,。？?的]{0,8}(?:的)?(?:${STILL}${IN_FORCE}|失效|废止|作废|过期|效力|有效性)|${DOCUMENT}[^。？?]*[，,、](?:那|它|这个|那个)?${STILL}+${IN_FORCE}|^(?:那|它|这个)?${STILL}+${IN_FORCE}|有效性|(?:is|are|plan|document) .*(?:in force|valid)|still (?:in force|valid)`,
      'i',
    ),
    examples: [
      '这份方案还有效吗',
      '那份文现在还作数吗',
      '文号是啥，现在还作数不',
      '办法废止了没有',
      '《助餐办法》是否有效',
      '还有效吗',
      'is it still in force',
      '33号现在还能照着办吧',
    ],
    counterExamples: ['没有登记的抵押是否有效', '资格证还有效吗', '办法里合同是否有效', '文号是什么', '有效提升服务'],
  },
  {
    cue: 'document-in-force',
    pattern: new RegExp(
      `${ITSELF}[^，,。？?]{0,8}(?:有效期|有效到|失效(?:日期|时间)|管(?:几|多少)年|管到(?:哪|几|什么时候|啥时候)|到(?:哪一?[天年日]|什么时候)为止)|^(?:那|它)?(?:的)?有效期(?!内|满|届)|${ITSELF}[^，,。？?]{0,8}${WHEN}(?:开始|起|正式)*(?:生效|施行|实施|执行)|${WHEN}(?:开始|起|正式)*(?:生效|施行)|(?:生效|施行)(?:的)?(?:日期|时间|是${WHEN})|take effect|effective date|come into force`,
      'i',
    ),
    examples: [
      '这份办法的有效期多长',
      '通知有效到哪年',
      '有效期到哪天',
      '这文件管几年',
      '那份办法管到哪一年',
      '什么时候起施行',
      'when does it take effect',
    ],
    counterExamples: ['居住证有效期几年', '什么时候实施改造工程', '哪天印发的'],
  },
];
