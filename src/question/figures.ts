import { foldWidth } from '../language/width.js';

/** 65%, 240个, 9.3亿元, 1:0.53: a number with what it counts, a ratio, a day of a month. Document and clause numbers are not figures. */
const FIGURE =
  /(?<![第\d.])(?:\d+(?:\.\d+)?(?:%|[万亿]?(?:个|家|所|名|人|项|处|元|级|张|条|次)|[万亿])(?!\d)|\d+:\d+(?:\.\d+)?(?![\d分点])|\d{1,2}月\d{1,2}日)/g;
/** 3个、8个、125个分别数的是什么, 一个35%一个37%，哪个是…: several figures, each asked about. */
const EACH = /分别|各(?:是|指|代表|对应|数|自)|哪(?:个|一个)是|另(?:外)?一个|又是(?:什么|啥)/;
/** Behind a figure that is asked about, rather than asserted: 65%是…吗, 85%指什么, 90%以上有两处, 10亿分别是什么. */
const SUBJECT =
  /^(?:元|以上|以下|左右|的(?:指标|数字|数|要求|目标|规定|说法|比例|是))*(?:到底|究竟|具体|各|都|分别)*(?:是(?!吗|吧|不是|否)|指|说的|讲的|对应|代表|属于|有(?:[一二两三四五六七八九十]|几)处|出现在|算|针对|什么意思|哪来的|来自)/;
/** Before a figure that is asserted of something named: 就诊率达到95%. */
const PREDICATE = /(?:是|为|达到|达|到|超过|不低于|至少|规定|要求|定|占|约)$/;

/** The figures of a question, as written. */
export function figuresIn(text: string): string[] {
  return [...new Set([...foldWidth(text).matchAll(FIGURE)].map((match) => match[0]))];
}

/**
 * The figures whose meaning is asked for (65%是就诊率吗, 9.3亿、10亿分别是什么资金); empty where figures are only asserted.
 * A list of figures is asked about as its last one is.
 */
export function figuresAskedAbout(text: string): string[] {
  const folded = foldWidth(text);
  const matches = [...folded.matchAll(FIGURE)];
  if (new Set(matches.map((match) => match[0])).size > 1 && EACH.test(folded)) return figuresIn(folded);
  const asked: string[] = [];
  let laterAsked = false;
  for (const match of matches.reverse()) {
    const end = match.index + match[0].length;
    const behind = folded.slice(end);
    const isAsked: boolean = SUBJECT.test(behind) || (laterAsked && /^(?:元|以上|左右)?[、,和与及]/.test(behind));
    laterAsked = isAsked && !PREDICATE.test(folded.slice(0, match.index));
    if (laterAsked) asked.unshift(match[0]);
  }
  return [...new Set(asked)];
}
