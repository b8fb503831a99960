/** Which headings open before a clause, and how deep each stands. */
import type { Clause } from '../../vocabulary/clause.js';
import type { Span } from './span.js';

export type Heading = { readonly level: number; readonly text: string; readonly span: Span | null };

/** Deeper ones look alike. */
const DEEPEST = 5;

/**
 * `pending`: lines of headings since the clause before; their depth is that of their words in the clause's path. What of
 * the path is neither among them nor in `shown`, the path before, is a heading that no line has (the regions of a report).
 */
export function headingsAbove(
  { headingPath, heading: own }: Pick<Clause, 'headingPath' | 'heading'>,
  pending: readonly { readonly text: string; readonly span: Span }[],
  shown: readonly string[],
): Heading[] {
  const found: Heading[] = [];
  let depth = 0;
  for (const line of pending) {
    const at = headingPath.findIndex((name, index) => index >= depth && name !== '' && line.text.includes(name));
    depth = at === -1 ? depth : at + 1;
    found.push({ level: Math.min(Math.max(depth, 1), DEEPEST), ...line });
  }
  const common = headingPath.findIndex((name, index) => name !== shown[index]);
  const made = headingPath.flatMap((text, index) => {
    const isNew = common !== -1 && index >= common && text !== own;
    const isPrinted = found.some((each) => each.text.includes(text));
    return isNew && !isPrinted && text !== '' ? [{ level: Math.min(index + 1, DEEPEST), text, span: null }] : [];
  });
  return [...found, ...made].sort((a, b) => (a.span === null || b.span === null ? a.level - b.level : 0));
}
