import { segmentsOf } from '../language/word-borders.js';
import { isGrammar } from './content-words.js';

export type TopicWord = {
  readonly text: string;
  /** False for characters the dictionary left alone and we joined: 盖新 may be no word at all. */
  readonly certain: boolean;
};

/** 四项, 5个: a count is no topic. */
const COUNT = /^[\d一二三四五六七八九十两几]+(?:项|条|个|种|类|点|方面|句|家|大|所|名|处|次|份|位|年)?$/;

/**
 * The topic words of a text by the dictionary segmentation of ICU. Characters it leaves alone are joined in pairs with
 * their lone neighbours (门 急 → 门急); grammar characters, counts and `fillers` (the glossary's words without a topic) are dropped.
 */
export function topicWords(text: string, fillers: ReadonlySet<string>): TopicWord[] {
  const words: TopicWord[] = [];
  let lone: string[] = [];
  const flush = () => {
    if (lone.length === 1) words.push({ text: lone[0] ?? '', certain: false });
    for (let index = 0; index + 1 < lone.length; index += 1)
      words.push({ text: `${lone[index]}${lone[index + 1]}`, certain: false });
    lone = [];
  };
  for (const { segment, isWordLike } of segmentsOf(text)) {
    const isLone = [...segment].length === 1 && /\p{Script=Han}/u.test(segment);
    if (isLone && !isGrammar(segment) && !COUNT.test(segment)) {
      lone.push(segment);
      continue;
    }
    flush();
    if (isWordLike !== true || isLone || fillers.has(segment) || COUNT.test(segment) || [...segment].every(isGrammar))
      continue;
    words.push({ text: segment.replace(/^[的了](?=.{2})/, '').replace(/(?<=.{2})[到了过着]$/, ''), certain: true });
  }
  flush();
  return words.filter((word) => !fillers.has(word.text));
}
