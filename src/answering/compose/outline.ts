import type { Clause } from '../../vocabulary/clause.js';

/** A heading with all that stands under it; a clause without a heading above it is a node of its own. */
export type OutlineNode = {
  /** Empty for a clause that has none. */
  readonly heading: string;
  readonly clauses: readonly Clause[];
  readonly depth: number;
};

/** The name of an attached file stands where a heading may. */
const FILE = /\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)$/i;

/** The parts of a text, the outermost first: what stands before and behind it is none. */
export function outlineOf(clauses: readonly Clause[]): OutlineNode[] {
  const body = clauses.filter(
    ({ unit, headingPath }) =>
      unit !== 'front-matter' && unit !== 'preamble' && unit !== 'note' && !headingPath.some((each) => FILE.test(each)),
  );
  const parts = nodesAt(body, 0);
  const [only] = parts;
  const below = parts.length === 1 && only !== undefined ? childrenOf(only) : [];
  return below.length > 1 ? below : parts;
}

/** What stands right under a node; the node's own text, where it is one clause, is no child. */
export function childrenOf({ clauses, depth, heading }: OutlineNode): OutlineNode[] {
  const children = nodesAt(clauses, depth + 1).map((child) =>
    child.heading === heading ? { ...child, heading: '' } : child,
  );
  return children.length === 1 && children[0]?.heading === '' ? [] : children;
}

/** True where the node is divided under headings of its own, not only into clauses. */
export function hasSections({ clauses, depth }: OutlineNode): boolean {
  return clauses.some(({ headingPath, heading }) => {
    const below = headingPath[depth + 1];
    return below !== undefined && below !== heading;
  });
}

/** The node a heading opens, at any depth; null where none does. */
export function nodeNamed(nodes: readonly OutlineNode[], isNamed: (heading: string) => boolean): OutlineNode | null {
  for (const node of nodes) {
    if (node.heading !== '' && isNamed(node.heading)) return node;
    const below = node.clauses.length > 1 ? nodeNamed(childrenOf(node), isNamed) : null;
    if (below !== null) return below;
  }
  return null;
}

function nodesAt(clauses: readonly Clause[], depth: number): OutlineNode[] {
  const nodes: { heading: string; clauses: Clause[]; depth: number; key: string }[] = [];
  for (const clause of clauses) {
    const above = clause.headingPath[depth];
    const key = above ?? (clause.unit === 'table-row' ? tableOf(clause) : clause.id);
    const last = nodes.at(-1);
    if (last !== undefined && last.key === key) last.clauses.push(clause);
    else nodes.push({ heading: above ?? clause.heading, clauses: [clause], depth, key });
  }
  return nodes;
}

/** The rows of one table belong together: 表1·第2行 is of 表1. */
function tableOf({ documentId, label }: Clause): string {
  return `${documentId} ${label.split('·')[0] ?? ''}`;
}
