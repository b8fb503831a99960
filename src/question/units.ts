import type { Glossary } from './glossary.js';

/** A department a question names. `level` is 省, 市 or 县 where the question says it. */
export type UnitMention = {
  readonly name: string;
  readonly level: string | null;
  readonly start: number;
  readonly end: number;
  /** Known from the library alone and named as its documents print it: its words are part of the topic as well. */
  readonly isTopic: boolean;
};

/** Units named in a question by a name of theirs, whole or shortened; several where the short name fits several. */
export type NamedUnits = {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly asPrinted: boolean;
};

/** The units the documents of a library charge with something, as a question may name them. */
export type ChargedUnits = { readonly namedIn: (question: string) => readonly NamedUnits[] };

const LEVEL = /(?:国家|省|自治区|市|州|县|区|兵团)$/;
const WORD_CHARACTER = /[a-z0-9]/i;

/**
 * A department's canonical name, whatever its level and spelling: 市卫生健康委, 省卫健委 → 卫生健康委. A name the glossary does
 * not hold is its own canonical name without the level.
 */
export function canonicalUnit(name: string, glossary: Glossary): string {
  const bare = name.replace(
    /^(?:中共|国家)?[\u4e00-\u9fa5]{0,8}?(?:省委|市委|县委|区委|省|自治区|市(?!场)|州|县|区)(?=[\u4e00-\u9fa5]{2})/,
    '',
  );
  const known = [name, bare].flatMap((text) => glossary.units.get(text) ?? []);
  if (known[0] !== undefined) return known[0];
  for (const [surface, canonical] of glossary.units) if (name.endsWith(surface)) return canonical;
  return bare;
}

/** The departments named in a question, those of the glossary first, longest names first; an ambiguous name is each of its units. */
export function findUnits(question: string, glossary: Glossary, charged: ChargedUnits): UnitMention[] {
  const lower = question.toLowerCase();
  const found: UnitMention[] = [];
  const levelBefore = (at: number) => LEVEL.exec(question.slice(0, at))?.[0] ?? null;
  const take = (surface: string, name: string, isWord: boolean) => {
    for (let at = lower.indexOf(surface); at !== -1; at = lower.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      if (isWord && (WORD_CHARACTER.test(lower.charAt(at - 1)) || WORD_CHARACTER.test(lower.charAt(end)))) continue;
      if (found.some((other) => at < other.end && other.start < end)) continue;
      found.push({ name, level: levelBefore(at), start: at, end, isTopic: false });
    }
  };
  for (const [surface, name] of glossary.units) take(surface.toLowerCase(), name, false);
  for (const [surface, name] of glossary.englishUnits) take(surface, name, true);
  for (const { start, end, names, asPrinted } of charged.namedIn(question)) {
    if (found.some((other) => start < other.end && other.start < end)) continue;
    found.push(...names.map((name) => ({ name, level: levelBefore(start), start, end, isTopic: asPrinted })));
  }
  return found.sort((a, b) => a.start - b.start);
}
