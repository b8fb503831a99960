/** Two documents side by side: parts whose headings and words come closest stand in one row. Pure. */
import { similarity } from '../../training/similarity.js';
import type { Clause } from '../../vocabulary/clause.js';

/** What stands under one heading of the first level; the heading is empty for what stands before any. */
export type Section = { readonly heading: string; readonly clauses: readonly Clause[] };

export type AlignedRow = { readonly left: Section | null; readonly right: Section | null };

/** Less alike than this and two parts are not of one matter. */
const LEAST = 0.15;

/** In the order of the first document; what the second has alone stands behind the row its neighbour before it is in. */
export function alignSections(left: readonly Section[], right: readonly Section[]): AlignedRow[] {
  const pairs = left
    .flatMap((one, i) => right.map((other, j) => ({ i, j, likeness: likenessOf(one, other) })))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i);
  const rightOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of pairs) {
    if (rightOf.has(i) || taken.has(j)) continue;
    rightOf.set(i, j);
    taken.add(j);
  }
  const rows: AlignedRow[] = [];
  const lonely = right.map((_, j) => j).filter((j) => !taken.has(j));
  const addLonely = (before: number) => {
    for (let j = before + 1; lonely[0] === j; j += 1)
      rows.push({ left: null, right: right[lonely.shift() ?? j] ?? null });
  };
  addLonely(-1);
  for (const [i, section] of left.entries()) {
    const j = rightOf.get(i);
    rows.push({ left: section, right: j === undefined ? null : (right[j] ?? null) });
    if (j !== undefined) addLonely(j);
  }
  return [...rows, ...lonely.map((j) => ({ left: null, right: right[j] ?? null }))];
}

/** 重点任务 and 主要任务 share little but what stands beneath them. */
function likenessOf(one: Section, other: Section): number {
  if (one.heading === '' || other.heading === '') return one.heading === other.heading ? 1 : 0;
  return (similarity(one.heading, other.heading) + similarity(wordsOf(one), wordsOf(other))) / 2;
}

function wordsOf({ clauses }: Section): string {
  return clauses.map(({ text }) => text).join('');
}

export function sectionsOf(clauses: readonly Clause[]): Section[] {
  const sections: { heading: string; clauses: Clause[] }[] = [];
  for (const clause of clauses) {
    const heading = clause.headingPath[0] ?? '';
    const last = sections.at(-1);
    if (last?.heading === heading) last.clauses.push(clause);
    else sections.push({ heading, clauses: [clause] });
  }
  return sections;
}
