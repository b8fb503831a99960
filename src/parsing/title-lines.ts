import { isBalanced } from '../language/balanced.js';
import { isOrganisationName } from '../language/organisation.js';
import { leadingRegion } from '../language/region-names.js';
import { withoutMaking } from './body-names.js';
import { isAddressee, isDateLine, isMetadataLine, isNumberLine, isStanding, signedLine } from './front-lines.js';
import { isProse, type Line } from './lines.js';
import { readMarker } from './numbering.js';

/** Words a title ends with, naming the kind of its text. */
const GENRE =
  /(?:方案|举措|意见|办法|规划|通知|计划|条例|规定|规则|细则|措施|要点|纲要|行动|决定|决议|公告|通告|通报|公示|公报|批复|复函|答复|的函|解读|说明|报告|指南|规范|标准|清单|章程|条文|制度|总结|汇报|纪要|法|解答|问答|答问|记者问|须知|指引|目录|名录|名单|[^图仪钟手]表|任务|安排|政策|倡议书?|预案|准则|协议|大纲|提纲|流程|合同|公约|守则|规程|导则|通则|基准|白皮书|一封信|讲话)$/;
const BRACKETED = /[(（][^()（）]{1,20}[)）]$/;
const LONGEST_LINE = 60;
const LONGEST_TITLE = 140;
const MOST_LINES = 6;
/** 重点举措 may head a list as well as a text. */
const SHORTEST_SURE = 6;
const LETTERHEAD = /文\s*件$/;
const ATTACHMENT = /^附\s*件\s*[\d一二三四五六七八九十]*\s*(?:[:：].*)?$/;
/** A line the format itself sets as a heading may be a headline of the press. */
const LONGEST_HEADING_LINE = 100;

/** `main` is the line that is the title where the range holds others too. */
export type TitleRange = { readonly start: number; readonly end: number; readonly main?: Line };

/** True where a text ends as titles do: with its kind, perhaps with （试行） or （2031年版） behind it. */
export function endsLikeTitle(text: string): boolean {
  const compact = text.replace(/\s+/g, '').replace(/[》”]$/, '');
  return GENRE.test(compact) || GENRE.test(compact.replace(BRACKETED, '')) || /\d+问$/.test(compact);
}

/** The words of the title's lines as one: breaks and letter spaces are layout, a gap between two bodies is kept out too. */
export function titleText(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.replace(/\s+/g, '')).join('');
}

/** The format itself says title (level 0) or there is a line that could be part of one. */
function canBeTitleLine(line: Line): boolean {
  const { text, folded, block } = line;
  const isWhole = text.length <= LONGEST_TITLE && /关于.{4,}的/.test(text) && endsLikeTitle(text);
  const longest = isWhole ? LONGEST_TITLE : block.kind === 'heading' ? LONGEST_HEADING_LINE : LONGEST_LINE;
  if (!isProse(line) || text.length > longest || LETTERHEAD.test(text) || ATTACHMENT.test(text)) return false;
  if (isAddressee(folded) || isDateLine(folded) || isMetadataLine(folded) || isNumberLine(folded)) return false;
  if (signedLine(folded) !== null || !/[\u3400-\u9fff]/.test(text) || isMenu(folded)) return false;
  if (block.level === 0) return true;
  return (
    !/[。;,:]$/.test(folded) && !/^\(.*\)$/.test(folded) && readMarker(line) === null && !/令$|^第\d+号$/.test(folded)
  );
}

/** A breadcrumb, the name of a site behind a page's title, or many short words side by side. */
function isMenu(folded: string): boolean {
  if (/^_|^[各市县区].*(?:…|\.{3})$|>>|[>›»].*[>›»]|^首页\s*[/\->›»]/.test(folded)) return true;
  const words = folded.trim().split(/[\s|]+/);
  const isToolbar =
    words.length >= FEWEST_BUTTONS && words.every(({ length }) => length > 1 && length <= LONGEST_BUTTON);
  return (
    isToolbar ||
    (words.length >= FEWEST_MENU_WORDS &&
      words.every((word) => word.length <= LONGEST_MENU_WORD) &&
      words.some((word) => word.length > 1))
  );
}

const FEWEST_MENU_WORDS = 6;
/** 收藏 我要咨询 在线办理 分享 */
const FEWEST_BUTTONS = 4;
const LONGEST_BUTTON = 5;

/** Runs of lines from `from` to `to` that could be one title each: broken where one is complete. */
export function titleRuns(lines: readonly Line[], from: number, to: number): TitleRange[] {
  const runs: TitleRange[] = [];
  let start = from;
  const close = (end: number): void => {
    const trimmed = withoutLetterhead(lines, start, end);
    if (trimmed.start < trimmed.end) runs.push(withoutLetterhead(lines, withoutMenu(lines, trimmed).start, end));
    start = end;
  };
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined || !(canBeTitleLine(line) || (index > start && goesOnInBrackets(lines, index)))) {
      close(index);
      start = index + 1;
    } else if (index > start && isComplete(lines.slice(start, index), line)) {
      close(index);
    } else if (index - start >= MOST_LINES) {
      close(index);
    }
  }
  close(to);
  return runs;
}

/** （试行） below a title, or the second name of a body below its first. */
function goesOnInBrackets(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || isStanding(line)) return line !== undefined;
  const name = /^[（(]([^（()）]{4,30})[）)]$/.exec(line.text.trim())?.[1] ?? '';
  return isOrganisationName(name) && isOrganisationName(lines[index - 1]?.text.replace(/\s+/g, '') ?? '');
}

/** A run that ends with its kind is whole, unless the next line goes on with it: 的通知, （试行）. */
function isComplete(run: readonly Line[], next: Line): boolean {
  const last = run.at(-1);
  if (/[！!？?]$/.test(last?.text ?? '')) return true;
  if (last === undefined || !endsLikeTitle(titleText(run)) || !isBalanced(titleText(run))) return false;
  if (isStanding(next) || /^[的及和与、（(]/.test(next.text) || KIND_BELOW.test(next.folded.replace(/\s+/g, '')))
    return false;
  return !(last.block.level === 0 && next.block.level === 0 && !endsLikeTitle(titleText(run)));
}

/** 甲办法 / 政策解读: the kind of a text that is about another, set below its name. */
const KIND_BELOW = /^(?:(?:政策|文件|条文)?(?:解读|问答|答记者问)|(?:编制|起草|修订)说明)$/;

/** Names of bodies above a title belong to it where it goes on with 关于; else they are its letterhead. */
function withoutLetterhead(lines: readonly Line[], start: number, end: number): TitleRange {
  const rest = lines.slice(start, end);
  const names = rest.findIndex((line) => !isNameLine(line));
  if (names === -1) return { start: end, end };
  const next = rest[names]?.folded.replace(/\s+/g, '') ?? '';
  return names > 0 && !/^(?:关于|印发|转发|批转|办公|的)/.test(next) ? { start: start + names, end } : { start, end };
}

/** Short words and names of collections above lines that are a title by themselves: 互动回应, 青澜省法规选编. */
function withoutMenu(lines: readonly Line[], { start, end }: TitleRange): TitleRange {
  let first = start;
  for (let next = start; next < end - 1 && isAbove(lines[next]); next += 1)
    if (isTitleBelow(lines[next], titleText(lines.slice(next + 1, end)))) first = next + 1;
  return { start: first, end };
}

function isAbove(line: Line | undefined): boolean {
  if (line === undefined || isNameLine(line)) return false;
  if (/关于|[的和与及、]$|^[印转批]发/.test(line.text)) return false;
  const words = line.text.trim().split(/\s+/);
  const isName = words.map((word) => isOrganisationName(word));
  // 云屏市人民政府 政务公开: the name of a site with its columns.
  if (
    words.length > 1 &&
    isName.includes(false) &&
    words.every((word, at) => isName[at] || word.length <= LONGEST_BUTTON)
  )
    return true;
  const isWord = line.block.level !== 0 && line.text.length <= LONGEST_MENU_WORD && leadingRegion(line.text) === null;
  return isWord || COLLECTION.test(line.text.trim());
}

/** What runs above each page of a collection, or above each page of a site. */
const COLLECTION =
  /(?:汇编|选编|公报|专刊|专栏|文件库|政策库|法规库|数据库|门户网站?|政务网)(?:\s*(?:\d{4}年)?第\d{1,3}期(?:[（(]总?第?\d{1,4}期[)）])?)?$/;

/** Below the name of a collection any title is one by itself. */
function isTitleBelow(above: Line | undefined, text: string): boolean {
  return isTitleByItself(text) || (COLLECTION.test(above?.text.trim() ?? '') && endsLikeTitle(text));
}

/** Complete, and opening as titles do: with its region or body, 关于, a year or a quotation. */
function isTitleByItself(text: string): boolean {
  return endsLikeTitle(text) && (/^(?:关于|《|“|(?:19|20)\d{2}年)|关于/.test(text) || leadingRegion(text) !== null);
}

const LONGEST_MENU_WORD = 8;

function isNameLine({ text }: Line): boolean {
  const compact = withoutMaking(text)
    .replace(/\s+/g, '')
    .replace(/^[（(](.*)[）)]$/, '$1');
  return isOrganisationName(compact) || text.trim().split(/\s+/).every(isOrganisationName);
}

/** How much a run looks like the title of its document; below 2 it is none. */
export function titleScore(run: readonly Line[], hint: string): number {
  const text = titleText(run);
  if (text.length < 4 || text.length > LONGEST_TITLE || isOrganisationName(text)) return 0;
  const plain = plainTitle(text);
  return (
    (endsLikeTitle(text) ? (text.length < SHORTEST_SURE ? 2 : 4) : 0) +
    (run.some(({ block }) => block.level === 0) ? 3 : 0) +
    (run.some(({ block }) => block.kind === 'heading' && block.level === 1) ? 1 : 0) +
    (/关于/.test(text) ? 1 : 0) +
    (hint !== '' && plain.length >= 6 && (hint.includes(plain) || plain.includes(hint)) ? 3 : 0)
  );
}

/** A title without quotes, brackets and space: two prints of one title are equal so. */
export function plainTitle(text: string): string {
  return text.replace(/[\s《》〈〉“”"‘’'「」()（）]/g, '');
}
