import type { CueRow } from './cue.js';

export type WhoCue = 'who' | 'lead' | 'only' | 'with-whom';

/** What someone in charge does: 哪家管, 哪几家跟着干. Other 哪几家 list what is spoken of. */
const IN_CHARGE =
  '(?:(?:来|去|要|该|得|在|会)*(?:负责|主?管|主?抓|牵头|挑头|挂帅|打头|领头|出面|配合|跟着|一起|一块|参与|承担|承办|主办|主持|组织|起草|编|审|批|落实|说了算|担责|盯|执行|监督|受理|经办)|来(?:做|办|干|搞|弄))';
const UNIT = '(?:单位|部门|厅局|部委|委办局|局|委(?!托)|厅|办(?=公|来|管|负责|牵头))';
/** A body that is asked to lead by its nature, or a leave to lead (能不能牵头), is no question of who leads. */
const LEADS =
  '(?<!(?:能|可以|可否|准|允许|让)[^，,。？?]{0,6})(?:牵(?:的|了|过|起|个)?头|挑(?:的|了|起|个)?头|挂帅)(?!(?:的)?(?:医院|机构|医疗|企业|学校))';

/** Who does it, leads it, shares in it. */
export const WHO_CUES: readonly CueRow<WhoCue>[] = [
  {
    cue: 'who',
    pattern: /谁(?!能(?!牵头|负责)|可以|才能|有资格|符合|都|也|更|多|少|高|低|先|早|晚|快|强|的(?:更|多|高))/,
    examples: ['社区食堂谁牵头', '总规是谁来编', '这个数找谁要', '最后谁点头批', '这事儿归谁管', '该谁来抓'],
    counterExamples: ['云屏和望川谁多', '两个目标谁更高', '谁都可以报名吗', '谁能申请', '谁有资格报'],
  },
  {
    cue: 'who',
    pattern: new RegExp(
      `(?:哪(?:一?个|些|几个?|一?家|[一二两三四五六七八九十]+[个家]|一级)?|什么|啥)(?:牵头|责任|主管|主责|配合|行政|政府|职能|业务)?${UNIT}|哪(?:一?个|些|几个?)部(?![门分位队件])|(?:单位|部门|厅局)(?:都|各|分别|具体)?(?:是|有)(?:哪|什么|啥)|哪(?:方面负责|个?机构来)`,
    ),
    examples: [
      '由哪个部门负责',
      '哪些单位参与',
      '哪几个部门负责起草',
      '哪个局管这个',
      '最后递给哪个部',
      '啥部门管',
      '责任单位是哪些',
      '哪个厅抓的',
      '什么部门批',
    ],
    counterExamples: ['哪个委托书要盖章', '部门预算多少', '有哪些保障措施'],
  },
  {
    cue: 'who',
    pattern: new RegExp(
      `哪(?:一|几|些|[两三四五六七八九十])?(?:家|方|头|个?口|级(?:政府)?)${IN_CHARGE}|哪(?:一?个|些|几个?|一?家)?(?:机构|机关|科室|处室)${IN_CHARGE}`,
    ),
    examples: [
      '归哪家管，哪家来管',
      '哪家挂帅、哪几家跟着干',
      '哪几家要配合',
      '哪一家牵头',
      '哪级审批',
      '请哪家机构来做',
    ],
    counterExamples: ['新建的妇幼院是哪几家', '哪几家医院试点', '哪一级能报销', '哪些科室比较弱'],
  },
  {
    cue: 'who',
    pattern:
      /(?:由|归(?:口)?(?:到|给|属)?|找|交给)(?:哪(?:一|几|些|[两三])?(?:家|个?(?:单位|部门|局|委|厅|办|机构)|级|方(?!面)|头)|哪(?=管|负责|抓|来|[？?。]|$)|什么(?:单位|部门|机构|人))|归口|归[^，,。？?]{2,10}(?:局|委|办|厅|部|部门)(?:来)?(?:管|盯|抓|负责|牵头)/,
    examples: ['由哪家办', '归哪家管', '归哪个局挑头', '找哪个单位办', '归口在哪里', '这块是不是归民政局管'],
    counterExamples: ['由哪天开始算', '归档怎么做', '找哪些方面的资料', '由哪几块来分担', '靠哪些保障来确保'],
  },
  {
    cue: 'who',
    pattern: new RegExp(
      `${LEADS}|主责|责任(?:厅局|科室|方|单位|部门|主体|人)(?!制)|负责(?:单位|部门|人)|(?:配合|主管|主办|承办|协办|主要负责)(?:单位|部门)|带头(?:的|单位)`,
    ),
    examples: ['牵头单位', '配合单位', '写明挑头的', '主办单位', '要写牵头和配合', '责任人'],
    counterExamples: ['民营医院能不能牵头组建', '牵头医院要做什么', '责任制怎么落实', '可以自己挑头吗'],
  },
  {
    cue: 'who',
    pattern:
      /(?:which|what) (?:department|agency|agencies|bureau|unit|authority|office|body)|who (?:leads|is responsible|takes|is in charge|runs|does)|\bwho\b(?! (?:can|may|qualif))|whose (?:job|task|responsib)|responsible (?:for|department|unit)|in charge of|lead (?:department|unit|agency)|\bleads\b/i,
    examples: [
      'Who leads the programme?',
      'Which department is responsible?',
      "who's in charge of canteens",
      'lead agency',
    ],
    counterExamples: ['leading hospitals', 'what is the whole plan', 'how many beds'],
  },
  {
    cue: 'lead',
    pattern: new RegExp(`${LEADS}|主责|主要负责(?:单位|部门)|带头(?:的|单位)|\\bleads?\\b|\\bleading\\b`, 'i'),
    examples: ['谁牵头', '哪家挑头', '挂帅的是哪家', '是民政局牵的头吧', 'who leads it'],
    counterExamples: ['谁配合', '牵头医院有几家', '能不能牵头'],
  },
  {
    cue: 'only',
    pattern:
      /(?:只|仅|光)(?:由|有|归|写|是(?!想|问|要|说)|挂|列)|单独(?:由|负责|承担|牵头|扛|管|干)|独自|独家|唯一|一家(?:单独|独自)?(?:扛|包|管|负责|承担|说了算)|没(?:有)?(?:写|列)?(?:责任|配合|牵头|(?:其他|其它|别的)[^，,。？?]{0,8}(?:单位|部门|厅局|分担|参与))|\bonly\b|\balone\b/i,
    examples: [
      '只由一家单位负责的有哪些',
      '只挂民政局一家的',
      '没有其他厅局分担',
      '民政局单独扛的',
      'led by one unit alone',
      '没别的部门参与的',
    ],
    counterExamples: ['社区食堂由谁来办', '只是想问一下时间', '没有其他要求了吗', '一家人怎么申请'],
  },
  {
    cue: 'with-whom',
    pattern:
      /(?:跟|和|与|同|会同|征求(?:了|过)?)(?:了|过)?(?:哪(?:些|几个?|几家)|谁|什么)(?:单位|部门|厅局|方面|人)?(?:一起)?(?:[^，,。？?]{0,6})(?:会签|协商|商量|对接|沟通|会商|征求|意见)/,
    examples: ['跟哪些部门会签过', '和哪几家商量过', '征求了哪些部门的意见'],
    counterExamples: ['哪些部门负责', '和望川比谁多', '与谁无关'],
  },
];
