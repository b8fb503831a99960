import { isGrammar } from './content-words.js';

const SEGMENTER = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** Words of two characters and more that carry no topic. */
const FILLERS =
  /^(?:完成|达到|实现|做到|办完|要求|英文|英语|中文|回答|用英文|量化|定量|定性|主要|总体|这个|那个|这些|那些|这边|那边|这儿|那儿|这块|那块|这里|那里|事儿|事情|东西|情况|阵子|那阵子|时候|地方|咱们|我们|你们|他们|人家|自己|大家|别人|一个|一下|一点|一些|两个|几个|有点|真的|既然|如果|因为|所以|但是|而且|或者|还是|以及|关于|对于|通过|根据|按照|属于|作为|已经|正在|可以|能够|应该|需要|必须|打算|想要|希望|知道|觉得|说法|算是|就是|不是|是否|没有|什么|怎么|多少|哪些|哪个|现在|目前|今年|明年|去年|明天|今天|段落|字样|列出|写到|谈到|提到|提及|出现|写的|说的|一条|一项|条款|原文|标题|内容|年度|来着|到底|究竟|其实|大概|大约|左右|算在|里面|除了|出力|中的|里的|方案|文件|通知|计划|规划|新闻|报道|解读|材料|请找|找出|总结|概括|介绍|哪里|何处|讲讲|说说|说了算|表述|部分|哪儿|看来|局里|不清|不管|角色|形容|用词|词语|那句|条目|汇总|出来|事项|一览|要搞|类似|怎样|做法|打包票|靠谱)$/;

export type TopicWord = {
  readonly text: string;
  /** False for characters the dictionary left alone and we joined: 盖新 may be no word at all. */
  readonly certain: boolean;
};

/** 四项, 5个: a count is no topic. */
const COUNT = /^[\d一二三四五六七八九十两几]+(?:项|条|个|种|类|点|方面|句|家|大|所|名|处|次|份|位|年)?$/;

/**
 * The topic words of a text by the dictionary segmentation of ICU. Characters it leaves alone are joined in pairs with
 * their lone neighbours (门 急 → 门急); grammar characters, counts and fillers are dropped.
 */
export function topicWords(text: string): TopicWord[] {
  const words: TopicWord[] = [];
  let lone: string[] = [];
  const flush = () => {
    if (lone.length === 1) words.push({ text: lone[0] ?? '', certain: false });
    for (let index = 0; index + 1 < lone.length; index += 1)
      words.push({ text: `${lone[index]}${lone[index + 1]}`, certain: false });
    lone = [];
  };
  for (const { segment, isWordLike } of SEGMENTER.segment(text)) {
    const isLone = [...segment].length === 1 && /\p{Script=Han}/u.test(segment);
    if (isLone && !isGrammar(segment) && !COUNT.test(segment)) {
      lone.push(segment);
      continue;
    }
    flush();
    if (isWordLike !== true || isLone || FILLERS.test(segment) || COUNT.test(segment) || [...segment].every(isGrammar))
      continue;
    words.push({ text: segment.replace(/^[的了](?=.{2})/, ''), certain: true });
  }
  flush();
  return words.filter((word) => !FILLERS.test(word.text));
}
