import type { CueRow } from './cue.js';

export type MannerCue = 'how' | 'conditions' | 'reason' | 'where' | 'whether';

/** How, on what conditions, why, where, and whether at all. */
export const MANNER_CUES: readonly CueRow<MannerCue>[] = [
  {
    cue: 'how',
    pattern:
      /怎么|怎样|如何|咋|流程|步骤|程序|手续|(?<!管理|暂行|实施|试行|处理)办法|法子|措施|途径|做法|手段|(?:走|过|经)(?:什么|哪些|哪几|啥)(?:程序|关|道)|(?:怎么|咋)个|how (?:does|do|is|are|will|to|can|should)/i,
    examples: ['怎么推进助餐', '咋办理', '要走哪些程序', '办理手续', '拿啥手段', 'How is it paid?', '如何申请'],
    counterExamples: ['按照管理办法，谁牵头', '要建几家', 'how many beds'],
  },
  {
    cue: 'conditions',
    pattern:
      /条件|门槛|资格|前提|适用(?:对象|范围|人群|于(?:谁|哪|什么))|谁(?:能|可以|才能|有资格|符合)|对[^，,。？?]{1,8}(?:有|有没有|有无)(?:什么|啥)?(?:要求|限制|规定)(?:吗|么|没|[？?]|$)|who (?:can|may|qualif)|(?:有没有|有无|有什么|有啥|有哪些|啥|什么|哪些)限制|(?:符合|满足|达到)(?:什么|啥|哪些)|(?:什么|啥样?|哪些|哪类)(?:样的?)?(?:人|情形|情况|对象)下?(?:才[能可会]|能|可以|可|不能)|conditions?\b|eligib|qualif/i,
    examples: ['有没有限制条件', '申请要什么条件', '什么人才能申请', '门槛高吗', 'who is eligible'],
    counterExamples: ['谁牵头', '要建几家', '什么人负责', '哪些人才工程'],
  },
  {
    cue: 'reason',
    pattern:
      /为(?:什么|啥|何)|凭(?:什么|啥)|干(?:嘛|吗)要|原因|(?<![管办治])理由(?!哪|谁|什么(?:单位|部门|人))|(?:怎么|咋)(?:考虑|想)的|背景(?:是)?(?:什么|啥)|何以|(?:什么|啥)(?:依据|道理|缘由)|图(?:个)?(?:什么|啥)|出于(?:什么|啥|何)|\bwhy\b|\breasons?\b/i,
    examples: ['为什么要建社区食堂', '为啥定在2033年', '凭啥不给报', '出于什么考虑', 'why is this needed'],
    counterExamples: ['社区管理由谁来做', '怎么建社区食堂', '因此要做到多少'],
  },
  {
    cue: 'where',
    pattern:
      /哪(?:里|儿)|何处|(?:什么|啥)地方|(?:哪个|什么|啥)(?:窗口|平台|网站|系统|渠道|地址)|在哪(?!些|几|一?[个年天月条项款段份家])|到哪(?!些|几|一?[个年天月条项款段份家步级])|去哪(?!些|几|一?[个年天月条项款段份家])|\bwhere\b/i,
    examples: ['交到哪里', '去哪儿报', '公开在什么地方', '设在哪', 'where to apply'],
    counterExamples: ['在哪年完成', '有哪些', '到哪一步'],
  },
  {
    cue: 'whether',
    pattern:
      /吗|(?<![什怎多这那要])么(?:？|\?|。|$)|是不是|能不能|可不可以|有没有|有无|是否|能否|可否|对吧|对不对|没(?:记|说|弄|搞)?错吧|是吧|让不让|难道|不是.{0,20}[吗吧]/,
    examples: ['能不能跨市结算', '可以跨区办吗', '是否要交费', '有没有补助', '没记错吧', '能否续期', '必须写么？'],
    counterExamples: ['怎么办理', '有什么要求', '谁牵头'],
  },
  {
    cue: 'whether',
    pattern:
      /([\u4e00-\u9fa5])不\1|不(?:？|\?|。|$)|没(?:有)?(?:？|\?|$)|(?<![说列讲谈下看给查来写报])吧(?:？|\?|。|$)|(?:行|成|可以|好|对)(?:不|么|吧)/,
    examples: [
      '归不归民政管',
      '自己去申成不成',
      '还作数不',
      '民营的能牵头不',
      '不会不管吧',
      '写了没',
      '还掏不掏，掏多少',
    ],
    counterExamples: ['列一下吧', '不动产登记怎么办', '没有责任单位的有哪些'],
  },
  {
    cue: 'whether',
    pattern: /是[^，,。？?]{1,12}还是[^，,。？?]{1,12}|^(?:is|are|does|do|can|will|may|must|should|has|have|could)\b/i,
    examples: ['担责的是院长还是书记', 'Is it allowed?', 'Can private clinics join?', '是牵头还是配合'],
    counterExamples: ['它还是由民政局管', 'what is the target', '是什么'],
  },
];
