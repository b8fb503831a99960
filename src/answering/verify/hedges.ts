import { type Phrase, restatedBy, type SourcePhrase } from './phrases.js';

/** Words that soften what follows them. Verbs of encouragement count: what is 支持 or 鼓励 is not yet done. */
const SOFTENING =
  /力争|争取|原则上|争创|普遍|总体|整体|初步|基本(?=建|形|实|达|完)|逐步|探索|鼓励|支持|引导|有望|(?<!模)拟(?=建|设|于|在)/g;
/** Said of as many of the words behind it, the hedge is about the same thing. */
const SAME = 0.5;

/** True where each hedge stays on what it softens, however the sentence words the rest. */
export function keepsSoftening(
  sentence: string,
  phrases: readonly Phrase[],
  sourceOf: (phrase: Phrase) => readonly SourcePhrase[],
): boolean {
  return phrases.every((phrase) => {
    const restated = restatedBy(phrase, sourceOf(phrase), SAME);
    return restated.length === 0 || restated.some((given) => !drops(sentence, phrase, given));
  });
}

function drops(sentence: string, phrase: Phrase, given: SourcePhrase): boolean {
  return [...given.text.matchAll(SOFTENING)].some(({ 0: hedge, index }) => {
    if (sentence.includes(hedge)) return false;
    const behind = [...given.terms].filter((term) => given.text.indexOf(term, index + hedge.length) !== -1);
    const said = behind.filter((term) => phrase.terms.has(term)).length;
    return said > 0 && said >= SAME * Math.min(behind.length, phrase.terms.size);
  });
}
