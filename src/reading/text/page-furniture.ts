/** Words of page furniture on government sites: menus, tool bars, links below a text. */
const PAGE_WORD =
  /^(?:长者专区|长者模式|适老化|无障碍(?:浏览|阅读)?|政务新媒体|网站支持IPV6|本网站已支持IPv6|繁体(?:版|中文)?|简体(?:版|中文)?|登录|注册|首页|网站首页|网站地图|加入收藏|设为首页|当前位置|您(?:当前|现在)?的?位置|智能问答|移动版|手机版|打印(?:本页)?|关闭(?:窗口|本页)?|已阅|收藏|分享(?:到)?|微信|微博|QQ|QQ空间|返回顶部|上一篇|下一篇|字体|字号|大|中|小|视力保护色|朗读|语音播报|下载|纠错|点赞|阅读|导航|复制链接|附件下载|相关附件|相关链接|相关文件|相关解读|相关新闻|联系我们|首頁|關閉(?:窗口)?|列印|收藏本站|内容纠错|使用帮助|关于我们|隐私声明|网站建议|RSS)$/i;
/** Furniture by itself, whatever stands around it. */
const LONE_WORD =
  /^(?:网站首页|网站地图|加入收藏|设为首页|无障碍(?:浏览|阅读)|打印本页|关闭(?:窗口|本页)|返回顶部|附件下载|相关(?:附件|新闻|链接|稿件|阅读)|分享到|复制链接|视力保护色):?$/;
/** A button by itself: [打印], 【关闭窗口】. */
const BUTTON = /^[【[](?:打印|关闭|收藏|返回|分享|下载|字体)(?:本页|窗口|页面)?[】\]]$/;
const BREADCRUMB = /^[您你]?(?:当前|现在|目前|當前|現在)?(?:所在)?的?位置\s*:.*[>›»]/;
/** Above links to other texts. */
const LINKS_BELOW =
  /^(?:小编|编辑|相关|热门|精彩|更多|为您)?推荐(?:阅读|文章)?:?$|^(?:延伸|相关|扩展)阅读:?$|^往期(?:回顾|推荐|精彩):?$|^猜你喜欢:?$|^热门(?:标签|文章):?$/;
const ALWAYS =
  /^(?:扫一扫.{0,20}(?:页面|当前页|分享|查看|阅读|关注)|版权所有.*|网站标识码.*|(?:[\u4e00-\u9fff]?ICP备|[\u4e00-\u9fff]?公网安备).*|责任编辑:.{0,12}|(?:浏览|阅读|点击)(?:次数|量):?\s*\d*|[上下]一[篇条]:.{0,100}|[[【]?(?:版权|免责)声明[\]】:].*)$/;
const FOOTER =
  /^(?:附件:?|(?:主办|承办|技术支持|维护)(?:单位)?:.*|(?:网站)?地址:.*|(?:信息|文章)?来源:.{1,40}|(?:责任)?编辑:.{1,20}|邮编:.*|建议使用.{0,40}浏览器.{0,20})$/;
const MENU_ENTRY = /^[\u4e00-\u9fffA-Za-z]{2,8}$/;
const FEWEST_MENU_ENTRIES = 4;
/** What web pages say of themselves below a title; the first two of every page, the others of web pages alone. */
const INFO_LABEL =
  /(?:发[布表]|更新)(?:时间|日期|单位|机构|部门)|(?:信息|文章|稿件)?来源|作者|(?:责任)?编辑|字[号体]|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|数|量)?|访问(?:次数|量)|收藏|分享|打印/g;
const WEB_LABEL = /字[号体]\s*:|浏览|阅读|点击|访问|收藏|分享|来源\s*:|(?:发[布表]|更新)时间/;
const INFO_DATE = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/;
const MOST_NAMES = 40;
const LONGEST_INFO = 160;
/** What may stand among the links below a text, and elsewhere would be words of it. */
const LONGEST_LABEL = 16;
const NO_LABEL = /[。；;，,！!？?：:%（(〔]|^附件|\d年|^\d+$/;
const LONGEST = 300;

/** `line` in all of these: trimmed, in half-width forms. */
export function isAlwaysFurniture(line: string): boolean {
  return line.length <= LONGEST && ALWAYS.test(line);
}

/** True for what is furniture where nothing but furniture follows. */
export function isFooterFurniture(line: string): boolean {
  return line.length <= LONGEST && FOOTER.test(line);
}

/** True for a line that only says when and by whom a web page was put up. */
export function isPageInfo(line: string): boolean {
  if (line.length > LONGEST_INFO || !INFO_DATE.test(line) || !WEB_LABEL.test(line) || /[。；;！？]/.test(line))
    return false;
  const opens = line.search(INFO_LABEL) === 0 || line.search(INFO_DATE) === 0;
  const names = line
    .replace(INFO_DATE, '')
    .replace(INFO_LABEL, '')
    .replace(/[\s:|[\]()大中小+-]|\d+次?/g, '');
  return opens && names.length <= MOST_NAMES;
}

/** True for the heading of links to other texts. */
export function isHeadOfLinks(line: string): boolean {
  return line.length <= LONGEST_LABEL && LINKS_BELOW.test(line);
}

/** True for a short label: a link of a footer where furniture stands around it. */
export function isLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && !NO_LABEL.test(line);
}

/** Short names between pipes. By itself; with its like above or below it is the row of a table. */
export function isMenuBar(line: string): boolean {
  if (line.length > LONGEST || !/[|｜]/.test(line)) return false;
  const entries = line.split(/[|｜]/).map((entry) => entry.trim());
  return entries.length >= FEWEST_MENU_ENTRIES && entries.every((entry) => MENU_ENTRY.test(entry));
}

/** A menu, a tool bar or a breadcrumb: page words and little else. */
export function isNavigation(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = line.split(/[\s|>›»/:：【】[\]]+/).filter((word) => word.length > 0);
  if (words.length >= 2 && words.filter((word) => PAGE_WORD.test(word)).length >= words.length * 0.6) return true;
  if (BUTTON.test(line) || LONE_WORD.test(line) || BREADCRUMB.test(line)) return true;
  if (!/^(?:网站)?首页$/.test(words[0] ?? '')) return false;
  return /[>›»]/.test(line) ? words.length >= 2 : words.length >= 3 && line.includes('|');
}
