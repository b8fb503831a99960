import { foldWidth } from '../../language/width.js';
import { isAlwaysFurniture, isFooterFurniture, isNavigation } from '../text/page-furniture.js';

const BUTTON =
  '[【[(]?(?:打印(?:本?页面?|此页|文章|本文)?|关闭(?:窗口|本?页面?|此页)?|加?入?收藏(?:本?页面?|此页|文章)?|纠错|返回(?:顶部|首页|上一?页|列表|目录)|下载(?:文字版|图片版|本文)?|朗读|分享)[】\\])]?';
/** Lines a site prints around a text, whole: tools, counters. */
const TOOLS = new RegExp(
  `^(?:${[
    `(?:${BUTTON}[\\s|、]*)+`,
    '扫一扫(?!.*[,;])',
    '扫(?:一扫|码|描二维码).{0,12}(?:页面?|打开|查看|分享|阅读|关注|进入|手机|微信|小程序|公众号|二维码).{0,8}',
    '.{0,4}(?:手机|微信)上?(?:打开|查看|扫一?扫|扫码).{0,10}',
    '分享(?:文章)?(?:到|至)\\s*:?.{0,20}|分享\\s*:(?:\\s*(?:微信|微博|QQ|空间))*',
    '(?:浏览|访问|阅读|点击)(?:次数|量|数|人数)\\s*:?\\s*[-\\d]*\\s*次?',
    '您?是?第\\s*[-\\d]*\\s*位访(?:问者|客)',
    '(?:字体|字号)(?:大小)?\\s*:?[\\s大中小默认标准特A+\\-[\\]【】()|]*',
    '(?:(?:A[+-]?|[大中小]|默认)\\s*){3,}',
  ].join('|')})$`,
);
const NEIGHBOUR = /^(?:[上下前后]一[篇条则页]|[上下]篇|[上下]条)\s*(?::|$|>|没有|无)/;
const SITE_FOOTER = /ICP备|公网安备|网站标识码|版权所有|copyright|技术支持\s*:/i;
const LONGEST_FOOTER = 300;
const RELATED =
  /^(?:(?:相关|关联|延伸|推荐|热门|热点|最新|更多|精彩)(?:的)?(?:链接|阅读|新闻|文章|解读|稿件|附件|推荐|文件|政策|信息|报道|资讯|内容|专题)+|(?:政策|文件|图文|文字|音频|视频|图片|专家)?解读|一图读懂|图解|猜你喜欢|友情链接|附件下载|打印|关闭)(?:\s*:)?(?:\s*(?:更多|more|>+))*$/i;

/** True for a line that is nothing but the site's frame, wherever it stands. */
export function isFrameLine(line: string): boolean {
  const folded = foldWidth(line).trim();
  if (isAlwaysFurniture(folded) || isNavigation(folded) || NEIGHBOUR.test(folded)) return true;
  return TOOLS.test(folded);
}

/** True for what stands around a title and says nothing: counters, rules, arrows. */
export function isIdle(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line) || /^[-\d]+\s*次$/.test(line.trim());
}

/** True for words only the foot of a site has. */
export function isSiteFooter(line: string): boolean {
  const folded = foldWidth(line).trim();
  return line.length <= LONGEST_FOOTER && (SITE_FOOTER.test(folded) || isFooterFurniture(folded));
}

/** True for the name of a list of links: frame where nothing but links stands below it. */
export function headsLinks(line: string): boolean {
  return RELATED.test(foldWidth(line).trim());
}
