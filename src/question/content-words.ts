/** Phrases that ask or address rather than name a topic; taken out before topics are looked for. Longest first where nested. */
/** 结余（资金）留用: what stands in brackets may be left out. */
const OPTIONAL = /\([^()、,，]{1,6}\)/g;
const DATES = /(?:到|至|截至)?(?:19|20)\d{2}年?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:年?底|年?末)?(?:之?前)?/g;
const ASKING = [
  /(?:多少|几)(?:万|亿)?(?:个|家|所|处|名|位|人|项|条|级|张|次|种|类|件|台|元)(?!医生|庭)/g,
  /请问|麻烦(?:您|你)?|帮(?:我|忙|咱)(?:们)?|告诉我|我想(?:知道|问|了解)(?:一下)?|想问(?:一下|问)?|问一下|查一下|看一下|说一下|讲一下|一下子?|给我|谢谢|拜托|你好|您好/g,
  /(?:要|应|需要?|必须|得|能|会)?(?:达到|做到|提高到|提升到|降到)(?:了)?(?:多少|几|什么程度)/g,
  /(?:都|各|分别|具体)*(?:是|为|有|指的?是?|包括|包含|叫)?(?:什么|哪些|哪(?:几|[一二两三四五六七八九十]+)(?:个|条|项|种|类|家|句|点|方面|位|大)?|哪个|哪(?=年|天|条|项|省|部)|啥|多少|几(?=个|家|所|处|名|人|项|条|级|成|种|年|点|月|号|甲))(?:意思|样|时候|程度|内容)?/g,
  /(?:由|归|是)?谁(?:来|去)?|怎么样?(?:个)?|怎样|如何|咋(?:样|整|办|说)?|为什么|为啥|何时|多久|是不是|有没有|能不能|可不可以|要不要|让不让|对不对|行不行|算不算|对吧|对吗|没错吧|是吧|是吗|吗(?=[？?，,。]|$)|呢(?=[？?，,。]|$)|吧(?=[？?，,。]|$)|嘛(?=[？?，,。]|$)/g,
  /(?:根据|按照?|依据)?(?:这(?:份|个|两份)|该|两份|本)?(?:文件|方案|规划|计划|政策|通知|材料|资料|解读稿?|新闻(?:报道|稿)?|报道|编制说明|起草说明)(?:里|中|上|内)?(?:面)?(?:的|对|说的?|提到的?|写的?|规定的?|要求的?|关于)?/g,
  /(?:怎么|是怎么|如何)?(?:规定|要求|表述|提到|写到|说到|谈到|涉及)(?:的|了|过)?(?=[？?，,。]|$|什么|哪)/g,
  /(?:明确)?(?:提到|写到|写明|说到|谈到|提出|出现|提及)(?:了|过|在)?/g,
  /(?:哪些|哪几个|哪几|哪[两三四五六七八九十]个|几个)?(?:省区|省份|省市|地区|地方|省)(?=[？?，,。\s]|$|明确|都?(?:在|有|提|写|谈|要|列)|的段落)|出现在|的工作(?=[？?，,。]|$)/g,
  /换成|接上题|接上文|那么?(?=[\u4e00-\u9fa5])|还有(?=[\u4e00-\u9fa5])|另外|此外|其中|全部列出来?|列出来?|罗列|逐条|逐项|所有|全都|分别|各自|具体|一共|总共|明天汇报|捋一遍/g,
  /(?:谁|哪家)?更(?:高|低|广|多|少|严)|有(?:什么|何)?(?:不同|区别|差别|差异|异同)|(?:的)?(?:不同|区别|差别|差异|异同)|相比|对比|比较|是否一致|一致|一样|相同/g,
  /牵头(?!(?:的)?(?:医院|机构|医疗))(?:单位|部门)?|责任(?:单位|部门)|负责(?:单位|部门|人)?|配合(?:单位|部门)?|主责(?:单位|部门)?|归口(?:管理)?|哪个(?:单位|部门)|(?:单位|部门)(?=[？?，,。、]|$|负责|牵头|承担|来|是)/g,
  /时间(?:要求|节点|表)?(?=是|为|[？?，,。]|$)|(?:完成)?(?:时限|期限|截止(?:时间|日期)?|到期)|什么时候|(?:目标|指标)(?:值|数值)?(?=是|为|[？?，,。]|$)|硬(?:性)?(?:指标|规定|杠杠)|数值|定义|含义|全称|意思/g,
  /(?<![\w-])(?:what|which|who|whom|when|where|how|many|much|is|are|was|were|does|do|did|the|a|an|of|in|on|for|to|by|and|or|be|with|within|at|from|under|according|plan'?s?|please|tell|me|about|can|will|should|must|this|that|it|its|their|there|any|has|have|had|get|give|say|says|said|s)(?![\w-])/gi,
];

/** Single characters that carry grammar, not topics. A pair with one of them counts only if the corpus knows the pair. */
const GRAMMAR = new Set(
  '或要是的了在有到和与及吗呢啥咋把被给让这那哪谁几多少不没个我你您咱们就都也还又去来着过得地之其该应需能会可吧啊说叫里中对为从向以所由再用很太嘛么请问想',
);

/** What is left of a question when the asking is taken out; pieces are parted by spaces. */
export function contentOf(question: string): string {
  let content = question.normalize('NFKC').replace(OPTIONAL, '').replace(DATES, ' ');
  for (const pattern of ASKING) content = content.replace(pattern, ' ');
  return content.replace(/[^\p{L}\p{N}%.·+\-/“”]+/gu, ' ').trim();
}

export function isGrammar(char: string): boolean {
  return GRAMMAR.has(char);
}
