/** What everyday words mean in papers, and which words stand beside each other there; by the rows of the thesaurus. */

import type { Family, Glossary } from '../../question/glossary.js';
import type { ThesaurusRow } from '../../question/thesaurus.js';
import { familyAtEdge, familyOf } from './topic-names.js';

/** Words that share a row with any of the names: they touch it, and are never it by themselves. */
export function kinOf(names: readonly string[], rows: readonly ThesaurusRow[]): string[] {
  const kin = rows
    .map(({ plain, plan }) => [plain, ...plan])
    .filter((row) => row.some((word) => names.includes(word)))
    .flat();
  return [...new Set(kin)].filter((word) => word.length > 1 && !names.includes(word));
}

/** The words of papers for an everyday word. */
export function meantBy(word: string, rows: readonly ThesaurusRow[]): string[] {
  return [...new Set(rows.filter(({ plain }) => plain === word).flatMap(({ plan }) => plan))];
}

/** 钱从哪来 is of 资金: the family that no less than half of its words in papers name or belong to; null where none is. */
export function familyMeant(words: readonly string[], families: Glossary['families']): Family | null {
  const named = words.flatMap((word) => familyOf(word, families) ?? familyAtEdge(word, families) ?? []);
  const times = (family: Family) => named.filter(({ names: [name] }) => name === family.names[0]).length;
  const [most] = [...named].sort((a, b) => times(b) - times(a));
  return most !== undefined && times(most) >= 2 && times(most) * 2 >= words.length ? most : null;
}
