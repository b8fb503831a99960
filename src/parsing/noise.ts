import type { NoiseReason } from '../clause.js';
import { foldWidth } from '../language/width.js';
import { isOrganisationName } from './organisation.js';

/** A piece of the decoded source that does not belong to the document. Offsets are into the decoded source. */
export type NoiseSpan = { readonly start: number; readonly end: number; readonly reason: NoiseReason };

/** Words of page furniture on government sites, in the singular positions they take: menus, tool bars, footers. */
const PAGE_WORDS =
  /^(?:长者专区|无障碍(?:浏览|阅读)?|政务新媒体|网站支持IPV6|本网站已支持IPv6|繁体|简体|登录|注册|首页|网站地图|加入收藏|设为首页|当前位置|您(?:当前)?的位置|智能问答|移动版|手机版|打印(?:本页)?|关闭(?:窗口|本页)?|已阅|收藏|分享(?:到)?|微信|微博|QQ空间|返回顶部|上一篇|下一篇|字体|大|中|小|字号|朗读|下载|纠错|点赞|阅读|导航)$/i;
const FOOTER_LINE =
  /^(?:扫一扫.{0,20}(?:页面|分享|查看|阅读)|版权所有.*|主办单位[:：]?.*|承办单位[:：]?.*|网站标识码.*|(?:[\u4e00-\u9fa5]?ICP备|[\u4e00-\u9fa5]?公网安备).*|责任编辑[:：].{0,12}|浏览次数[:：]?\s*\d*|阅读次数[:：]?\s*\d*|附件[:：]?)$/;
const SPAM_TOKEN =
  /(?:[0-9]{1,4}x?bet[0-9]{0,4}|x?bet[0-9]{2,4}|(?<![A-Za-z])[a-z0-9]{0,8}bet(?=体育|娱乐|平台|官网)|亚博|开云(?=体育)|澳门新?葡京|皇冠(?=体育|博彩)|时时彩|即时比分|博彩(?:网|平台)?)(?:体育|娱乐|平台|官网|网址|app|下载|投注|在线)*/gi;
/** A romanisation put behind a character by a scraper: 發(fā). */
const PINYIN_NOTE = /(?<=[\u4e00-\u9fff])[（(][a-z]*[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-z]*[)）]/g;
const ALIGNED_DATE = /^\s{4,}(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{6,8})\s*$/;

/** Finds what is to be taken out of a decoded source, in order, without overlaps. */
export function findNoise(source: string): NoiseSpan[] {
  const spans: NoiseSpan[] = [];
  if (source.startsWith('\ufeff')) spans.push({ start: 0, end: 1, reason: 'byte-order-mark' });
  const lines = linesOf(source);
  const body = lines.filter((line) => line.text.trim().length > 0);
  for (const [position, line] of body.entries()) {
    const reason = lineNoise(line.text, body.slice(Math.max(0, position - 2), position));
    if (reason !== null) {
      const start = Math.max(line.start, source.startsWith('\ufeff') ? 1 : 0);
      spans.push({ start, end: line.start + line.text.length, reason });
      continue;
    }
    for (const match of line.text.matchAll(SPAM_TOKEN)) spans.push(spanOf(line.start, match, 'injected-spam'));
    for (const match of line.text.matchAll(PINYIN_NOTE)) spans.push(spanOf(line.start, match, 'pinyin-note'));
  }
  return withoutOverlaps(spans);
}

type Line = { readonly start: number; readonly text: string };

function linesOf(source: string): Line[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { start, text };
    start += text.length + 1;
    return line;
  });
}

function lineNoise(raw: string, before: readonly Line[]): NoiseReason | null {
  const text = foldWidth(raw.replace('\ufeff', ''));
  const trimmed = text.trim();
  if (FOOTER_LINE.test(trimmed)) return 'page-footer';
  const words = trimmed.split(/[\s|>»/]+/).filter((word) => word.length > 0);
  const pageWords = words.filter((word) => PAGE_WORDS.test(word)).length;
  if (words.length >= 2 && pageWords >= words.length * 0.6) return 'navigation';
  if (isAlignedSignature(text)) return 'signature';
  if (ALIGNED_DATE.test(text) && before.some((line) => isAlignedSignature(foldWidth(line.text)))) return 'signature';
  return null;
}

/** Names of bodies set side by side or pushed to the right with spaces, as under a notice. */
function isAlignedSignature(text: string): boolean {
  const names = text.trim().split(/\s+/);
  if (!names.every(isOrganisationName)) return false;
  return names.length >= 2 || /^\s{4,}/.test(text);
}

function spanOf(lineStart: number, match: RegExpMatchArray, reason: NoiseReason): NoiseSpan {
  const start = lineStart + (match.index ?? 0);
  return { start, end: start + match[0].length, reason };
}

function withoutOverlaps(spans: readonly NoiseSpan[]): NoiseSpan[] {
  const kept: NoiseSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (span.end > span.start && (last === undefined || span.start >= last.end)) kept.push(span);
  }
  return kept;
}
