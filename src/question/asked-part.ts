/** 任务部分, 法律责任这一章, 组织实施那块: what stands before the word for a part is (the end of) its heading. */
const PART =
  /([\u4e00-\u9fa5]{2,10}?)(?:[这那]?(?:一|个)?)(?:部分|章(?!程)|节(?!点|约|能|日)|篇(?!幅)|板块|块(?!儿?钱))(?:里|中|的|归纳|讲|说|主要|都|写|具体|内容|有|[，,]|$)/u;
/** 主要特点分几条: what is divided is named before. */
const DIVIDED = /([\u4e00-\u9fa5]{2,10}?)(?:一共|总共|共)?分(?:为|成|了)?(?:几|多少)(?:条|点|项|个?方面)/u;
/** Words that stand before the part without naming it. */
const BEFORE = /^.*(?:的|里|中|[份个篇]|解读|方案|办法|意见|文件|条例|通知|纲要|规定)(?=[\u4e00-\u9fa5]{2})/u;

/** The part of a document a question names by its heading or the end of it; null where it names none. */
export function readAskedPart(question: string): string | null {
  const named = (PART.exec(question) ?? DIVIDED.exec(question))?.[1]?.replace(BEFORE, '');
  return named === undefined || named.length < 2 || COUNTED.test(named) ? null : named;
}

/** 分几部分, 哪一块 ask for parts and name none. */
const COUNTED = /[几哪各每]|多少|什么/;
