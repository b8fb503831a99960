import type { Glossary } from './glossary.js';

/** A department a question names. `level` is 省, 市 or 县 where the question says it. */
export type UnitMention = {
  readonly name: string;
  readonly level: string | null;
  readonly start: number;
  readonly end: number;
};

const LEVEL = /(?:国家|省|自治区|市|州|县|区|兵团)$/;
const WORD_CHARACTER = /[a-z0-9]/i;

/**
 * A department's canonical name, whatever its level and spelling: 市卫生健康委, 省卫健委 → 卫生健康委. A name the glossary does
 * not hold is its own canonical name without the level.
 */
export function canonicalUnit(name: string, glossary: Glossary): string {
  const bare = name.replace(
    /^(?:中共|国家)?[\u4e00-\u9fa5]{0,8}?(?:省委|市委|县委|区委|省|自治区|市|州|县|区)(?=[\u4e00-\u9fa5]{2})/,
    '',
  );
  const known = [name, bare].flatMap((text) => glossary.units.get(text) ?? []);
  if (known[0] !== undefined) return known[0];
  for (const [surface, canonical] of glossary.units) if (name.endsWith(surface)) return canonical;
  return bare;
}

/** The departments named in a question, longest names first, without overlaps. */
export function findUnits(question: string, glossary: Glossary): UnitMention[] {
  const lower = question.toLowerCase();
  const found: UnitMention[] = [];
  const take = (surface: string, name: string, isWord: boolean) => {
    for (let at = lower.indexOf(surface); at !== -1; at = lower.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      if (isWord && (WORD_CHARACTER.test(lower.charAt(at - 1)) || WORD_CHARACTER.test(lower.charAt(end)))) continue;
      if (found.some((other) => at < other.end && other.start < end)) continue;
      found.push({ name, level: LEVEL.exec(question.slice(0, at))?.[0] ?? null, start: at, end });
    }
  };
  for (const [surface, name] of glossary.units) take(surface.toLowerCase(), name, false);
  for (const [surface, name] of glossary.englishUnits) take(surface, name, true);
  return found.sort((a, b) => a.start - b.start);
}
