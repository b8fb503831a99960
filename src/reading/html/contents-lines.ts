import type { PageLine } from './page-line.js';
import { ownText } from './piece.js';

/** `第一章 总则......1`, dots and page. */
const LEADER = /(?<![\s.…·])[\s.…·]{2,}\d{1,4}$/;

/** Marks lines of a table of contents: each leads down the page, to the heading of the same words. */
export function withContents(lines: readonly PageLine[]): PageLine[] {
  const lastPlaces = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    if (!leadsDown(line)) lastPlaces.set(compact(ownText(line.pieces)), at);
  }
  return lines.map((line, at): PageLine => {
    const target = compact(ownText(line.pieces).replace(LEADER, ''));
    if (target === '' || line.table !== undefined || !leadsDown(line)) return line;
    return (lastPlaces.get(target) ?? -1) > at ? { ...line, kind: 'contents' } : line;
  });
}

/** True for a line that is links to places of the same page throughout. */
function leadsDown({ pieces }: PageLine): boolean {
  return pieces.every((piece) => piece.kind !== 'text' || /^#./.test(piece.link ?? ''));
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
