/** A topic as clauses are held against it: its wordings, what it is made of, and how much each of its words weighs. */

import { plainText } from '../../language/plain-text.js';
import { type Concept, conceptMatch } from '../../question/concepts.js';
import type { Family, Glossary } from '../../question/glossary.js';

/** `own`: it, another name of it or a part of it, in plain text. `near`: what touches it and is never it by itself. */
type Word = {
  readonly weight: number;
  readonly own: readonly string[];
  readonly near: readonly string[];
  readonly concept: Concept | null;
};
export type Topic = { readonly words: readonly Word[] };

/** 医联体建设情况: what is done about a topic is no part of it. */
const GENERAL_END =
  /(?:建设|发展|改革|管理|服务|保障|体系|工作|情况|方面|领域|事业|相关|有关|的|任务|事项|问题|内容|提升|强化|推进|能力|水平|制度|机制|政策)+$/;
const GENERAL_START = /^(?:加强|推进|推动|深化|完善|健全|提升|强化|落实|促进|做好|开展|关于|全面|优化)+/;
const LEAST = 2;

/**
 * `words` as the user writes them; `concepts` what they are read as where no family of the glossary is named by them.
 * `saidOf` gives what the plans themselves say something is made of.
 */
export function topicOf(
  words: string,
  concepts: readonly Concept[],
  { families, saidOf }: Pick<Glossary, 'families'> & { readonly saidOf: (name: string) => readonly string[] },
): Topic {
  const whole = familyOf(words.trim(), families);
  const wordOf = (family: Family, weight: number): Word => {
    const names = family.names.map(plainText);
    const parts = withParts([...family.holds, ...family.names.flatMap(saidOf)], families);
    return { weight, own: [...new Set([...names, ...parts])], near: family.near.map(plainText), concept: null };
  };
  if (whole !== null) return { words: [wordOf(whole, 1)] };
  return {
    words: concepts.map((concept): Word => {
      const family = familyOf(concept.surface, families);
      if (family !== null) return wordOf(family, concept.weight);
      const parts = withParts(saidOf(concept.surface), families);
      return { weight: concept.weight, own: [plainText(concept.surface), ...parts], near: [], concept };
    }),
  };
}

/** The share of the topic's weight a text holds, by its own words or by those near it too; in plain text. */
export function heldBy(text: string, { words }: Topic, reach: 'own' | 'near'): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const held = words.reduce((sum, word) => sum + word.weight * matchOf(word, text, reach), 0);
  return total === 0 ? 0 : held / total;
}

/** Where the heaviest word of the topic stands in a text, longest wordings first; none overlap. */
export function placesOf(text: string, { words }: Topic): { readonly start: number; readonly end: number }[] {
  const [heaviest] = [...words].sort((a, b) => b.weight - a.weight);
  const own = [...(heaviest?.own ?? []), ...(heaviest?.concept?.variants.map((variant) => variant.text) ?? [])];
  const places: { start: number; end: number }[] = [];
  for (const wording of [...own].sort((a, b) => b.length - a.length))
    for (let at = text.indexOf(wording); at !== -1; at = text.indexOf(wording, at + wording.length)) {
      const end = at + wording.length;
      if (!places.some((other) => at < other.end && other.start < end)) places.push({ start: at, end });
    }
  return places.sort((a, b) => a.start - b.start);
}

function matchOf({ own, near, concept }: Word, text: string, reach: 'own' | 'near'): number {
  if (own.some((wording) => text.includes(wording))) return 1;
  if (reach === 'near' && near.some((wording) => text.includes(wording))) return 1;
  return concept === null ? 0 : conceptMatch(concept, text);
}

/** The family of the words, or of what is left of them without 加强 before and 工作 behind; null where there is none. */
function familyOf(words: string, families: Glossary['families']): Family | null {
  const cut = [words, words.replace(GENERAL_END, ''), words.replace(GENERAL_START, '').replace(GENERAL_END, '')];
  const name = cut.find((each) => each.length >= LEAST && families.has(each));
  return name === undefined ? null : (families.get(name) ?? null);
}

/** In plain text, with what each of them is made of in turn; a part named by another name of a family stands for itself. */
function withParts(holds: readonly string[], families: Glossary['families']): string[] {
  const held = new Set<string>();
  const take = (names: readonly string[]) => {
    for (const name of names) {
      if (held.has(name)) continue;
      held.add(name);
      const inner = families.get(name);
      if (inner?.names[0] === name) take([...inner.names, ...inner.holds]);
    }
  };
  take(holds);
  return [...held].map(plainText);
}
