/** Words of page furniture on government sites: menus, tool bars, links below a text. */
const PAGE_WORD =
  /^(?:长者专区|长者模式|适老化|无障碍(?:浏览|阅读)?|政务新媒体|网站支持IPV6|本网站已支持IPv6|繁体(?:版|中文)?|简体(?:版|中文)?|登录|注册|首页|网站首页|网站地图|加入收藏|设为首页|当前位置|您(?:当前|现在)?的?位置|智能问答|移动版|手机版|打印(?:本页)?|关闭(?:窗口|本页)?|已阅|收藏|分享(?:到)?|微信|微博|QQ|QQ空间|返回顶部|上一篇|下一篇|字体|字号|大|中|小|视力保护色|朗读|语音播报|下载|纠错|点赞|阅读|导航|复制链接|附件下载|相关附件|相关链接|相关文件|相关解读|RSS)$/i;
/** Furniture by itself, whatever stands around it. */
const LONE_WORD =
  /^(?:网站首页|网站地图|加入收藏|设为首页|无障碍(?:浏览|阅读)|打印本页|关闭(?:窗口|本页)|返回顶部|附件下载|相关附件|分享到|复制链接|视力保护色):?$/;
const BREADCRUMB = /^(?:您?(?:当前|现在|所在)?的?位置|当前位置)\s*:/;
const ALWAYS =
  /^(?:扫一扫.{0,20}(?:页面|分享|查看|阅读)|版权所有.*|网站标识码.*|(?:[\u4e00-\u9fff]?ICP备|[\u4e00-\u9fff]?公网安备).*|责任编辑:.{0,12}|(?:浏览|阅读|点击)(?:次数|量):?\s*\d*|[上下]一[篇条]:.{0,100})$/;
const FOOTER =
  /^(?:附件:?|(?:主办|承办|技术支持|维护)(?:单位)?:.*|(?:网站)?地址:.*|邮编:.*|建议使用.{0,40}浏览器.{0,20})$/;
const LONGEST = 300;

/** `line` in all of these: trimmed, in half-width forms. */
export function isAlwaysFurniture(line: string): boolean {
  return line.length <= LONGEST && ALWAYS.test(line);
}

/** True for what is furniture where nothing but furniture follows. */
export function isFooterFurniture(line: string): boolean {
  return line.length <= LONGEST && FOOTER.test(line);
}

/** A menu, a tool bar or a breadcrumb: page words and little else. */
export function isNavigation(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = line.split(/[\s|>»/:：【】[\]]+/).filter((word) => word.length > 0);
  if (words.length >= 2 && words.filter((word) => PAGE_WORD.test(word)).length >= words.length * 0.6) return true;
  if (LONE_WORD.test(line) || (BREADCRUMB.test(line) && line.includes('>'))) return true;
  return words.length >= 3 && /^(?:网站)?首页$/.test(words[0] ?? '') && /[|>»]/.test(line);
}
