/** A topic as clauses are held against it: its wordings, what it is made of, and how much each of its words weighs. */

import { type Concept, conceptVariant } from '../../question/concepts.js';
import type { Family, Glossary } from '../../question/glossary.js';

export type Topic = { readonly concepts: readonly Concept[]; readonly weight: number };

/** 医联体建设情况: what is done about a topic is no part of it. */
const GENERAL_END =
  /(?:(?:建设|发展|改革|管理|服务|保障|体系|工作|情况|方面|领域|事业|相关|有关|的|任务|事项|问题|内容)+)$/;
const LEAST = 2;
/** What a topic is made of counts nearly as much as the topic. */
const HELD = 0.95;

export function topicOf(words: string, concepts: readonly Concept[], { families }: Pick<Glossary, 'families'>): Topic {
  const whole = familyOf(words.trim(), families);
  const heaviest = Math.max(1, ...concepts.map(({ weight }) => weight));
  const own =
    whole === null
      ? concepts.map((concept) => widened(concept, families))
      : [{ surface: words, variants: variantsOf(whole, families), weight: heaviest, known: true }];
  return { concepts: own, weight: own.reduce((sum, { weight }) => sum + weight, 0) };
}

function familyOf(words: string, families: Glossary['families']): Family | null {
  const found = families.get(words);
  if (found !== undefined) return found;
  const core = words.replace(GENERAL_END, '');
  return core.length < LEAST ? null : (families.get(core) ?? null);
}

function widened(concept: Concept, families: Glossary['families']): Concept {
  const family = families.get(concept.surface);
  return family === undefined
    ? concept
    : { ...concept, variants: [...concept.variants, ...variantsOf(family, families)] };
}

function variantsOf(family: Family, families: Glossary['families']) {
  const held = new Set<string>();
  const take = (names: readonly string[]) => {
    for (const name of names) {
      if (held.has(name)) continue;
      held.add(name);
      const inner = families.get(name);
      take([...(inner?.names ?? []), ...(inner?.holds ?? [])]);
    }
  };
  take(family.holds);
  return [
    ...family.names.map((name) => conceptVariant(name, 1)),
    ...[...held].map((name) => conceptVariant(name, HELD)),
  ];
}
