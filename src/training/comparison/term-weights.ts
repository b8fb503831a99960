/** What a text speaks of, as weighted terms: rare ones weigh more, as in BM25. */

import { characterPairs } from '../../language/character-pairs.js';
import { plainText } from '../../language/plain-text.js';
import type { Glossary } from '../../question/glossary.js';

export type Terms = ReadonlySet<string>;

/** A text's terms with their squared weights' root: what a cosine needs. */
export type Vector = { readonly terms: Terms; readonly norm: number };

/** Marks a topic of the glossary, by whichever of its names it is called. */
const TOPIC = '#';

/** Reads texts as terms: pairs of characters, words of one meaning folded into one, and the topics of the glossary. */
export function termReader({ fold, families }: Pick<Glossary, 'fold' | 'families'>): (text: string) => Terms {
  const wholes = new Map<string, string[]>();
  for (const { names, holds } of families.values())
    for (const part of holds) wholes.set(part, [...(wholes.get(part) ?? []), names[0] ?? '']);
  const topics = [...families]
    .filter(([name]) => name.length > 1)
    .map(([name, { names }]) => ({
      name: plainText(name),
      keys: [names[0] ?? '', ...names.flatMap((each) => wholes.get(each) ?? [])].map((each) => `${TOPIC}${each}`),
    }));
  return (text) => {
    const plain = plainText(text);
    const runs = fold(plain).split(/[^\p{Script=Han}a-z0-9]+/u);
    const terms = new Set(runs.flatMap((run) => [...characterPairs(run)]));
    for (const { name, keys } of topics) if (plain.includes(name)) for (const key of keys) terms.add(key);
    return terms;
  };
}

export type Weigh = (term: string) => number;

/** The weight of a term over the texts at hand, as BM25 has it: ln(1 + (N − n + ½) / (n + ½)). */
export function weigher(texts: readonly Terms[]): Weigh {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => {
    const count = counts.get(term) ?? 0;
    return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
  };
}

export function vectorOf(terms: Terms, weigh: Weigh): Vector {
  let squares = 0;
  for (const term of terms) squares += weigh(term) ** 2;
  return { terms, norm: Math.sqrt(squares) };
}

/** Cosine of two texts, in [0, 1]. */
export function likeness(a: Vector, b: Vector, weigh: Weigh): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small.terms) if (large.terms.has(term)) shared += weigh(term) ** 2;
  return shared / (a.norm * b.norm);
}
