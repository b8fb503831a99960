import { foldWidth } from '../../language/width.js';
import { ownText, type Piece } from './piece.js';

/** Facts a site prints under a title, which are kept, and its counters and tools, which are not. */
const FACT =
  '(?:发布|发表|发文|成文|公布|更新|生成|印发)?(?:日期|时间)|(?:信息|文章|稿件|内容|新闻|数据)?(?:来源|出处)|发布(?:机构|单位|部门|机关|者|人)|作者|文号|发文字号';
const TOOL =
  '(?:责任)?编辑|(?:责任)?校对|审核|审稿|撰稿|供稿|摄影|通讯员|(?:浏览|访问|阅读|点击)(?:次数|量|数|人数)?|点击|阅读|人气|(?:浏览|显示)?(?:字体|字号)(?:大小)?|视力保护色|分享(?:到|至)?|打印|保存|收藏';
const NAMED = new RegExp(
  `(${FACT})\\s*:|(${TOOL})\\s*:|(打印|关闭|收藏|分享|纠错|字体|返回)(?=[\\s\\]】)]|本页|窗口|此页|页面|$)`,
  'g',
);
const LONGEST = 300;

/** A stretch of the line: a fact to keep, or a tool of the site. */
export type Segment = { readonly start: number; readonly end: number; readonly isKept: boolean };

/**
 * The stretches of a line such as `发布时间：2031-05-06　来源：云屏市教育局　浏览次数：12　【打印】`; null where it is no such
 * line: text before the first name, or no name at all.
 */
export function infoSegments(pieces: readonly Piece[]): Segment[] | null {
  const folded = foldWidth(ownText(pieces));
  if (folded.length > LONGEST || folded.includes('。')) return null;
  const edges = edgesOf(pieces);
  const found = [...folded.matchAll(NAMED)].filter(
    ({ index }) => edges.has(index) || !/[\u4e00-\u9fff]/.test(folded[index - 1] ?? ''),
  );
  const [first] = found;
  const opens = first !== undefined && /^[\s[\]【】()|\d:/年月日.-]*$/.test(folded.slice(0, first.index));
  if (!opens || (found.length < 2 && first[3] !== undefined)) return null;
  const segments = found.map((match, index): Segment => {
    const start = match.index;
    const end = found[index + 1]?.index ?? folded.length;
    const value = folded.slice(start + match[0].length, end);
    return { start, end, isKept: match[1] !== undefined && /[\p{L}\p{N}]/u.test(value) };
  });
  if (first.index === 0) return segments;
  const isDate = /\d{4}\s*[-年/.]\s*\d/.test(folded.slice(0, first.index));
  return [{ start: 0, end: first.index, isKept: isDate }, ...segments];
}

/** Where one element's text ends and the next one's begins. */
export function edgesOf(pieces: readonly Piece[]): ReadonlySet<number> {
  const edges = new Set<number>();
  let position = 0;
  for (const piece of pieces) {
    edges.add(position);
    if (piece.kind === 'text') position += piece.text.length;
  }
  return edges;
}

/** The pieces from `start` to `end` of their own text; what is dropped goes with the text before it. */
export function slicePieces(pieces: readonly Piece[], { start, end }: { start: number; end: number }): Piece[] {
  const sliced: Piece[] = [];
  let position = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      const isInside = position > start || (position === 0 && start === 0);
      if (isInside && position <= end) sliced.push(piece);
      continue;
    }
    const text = piece.text.slice(Math.max(0, start - position), Math.max(0, end - position));
    if (text !== '') sliced.push({ ...piece, text });
    position += piece.text.length;
  }
  return sliced;
}
