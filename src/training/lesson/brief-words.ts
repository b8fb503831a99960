/** Words of a plan cut to what a slide holds: whole phrases first, …… where one is broken. */
import { ELLIPSIS } from '../../briefing/parts.js';
import { withoutClosing } from '../../language/punctuation.js';
import { similarity } from '../similarity.js';

export const lengthOf = (text: string): number => [...text].length;

/** A name in at most so many characters: its first phrase where that stands for it, else its beginning and ……. */
export function shortName(name: string, most: number): string {
  if (lengthOf(name) <= most) return name;
  const [phrase = ''] = name.split(/[，,；;]/);
  if (lengthOf(phrase) >= 4 && lengthOf(phrase) <= most) return phrase;
  return `${[...name].slice(0, Math.max(1, most - lengthOf(ELLIPSIS))).join('')}${ELLIPSIS}`;
}

const PHRASE = /(?:[^，,；;。\n]|,(?=\d))+(?:[，；;。]|,(?!\d))?/g;

/** The phrases of a text that speak most of `subject`, in at most so many characters; …… where words are left out. */
export function excerpt(text: string, subject: string, most: number): string {
  const whole = withoutClosing(text);
  if (lengthOf(whole) <= most) return whole;
  const phrases = text.match(PHRASE) ?? [text];
  const scores = phrases.map((phrase) => similarity(phrase, subject));
  let first = Math.max(0, scores.indexOf(Math.max(...scores)));
  let last = first;
  const spoken = () => withoutClosing(phrases.slice(first, last + 1).join(''));
  const room = most - 2 * lengthOf(ELLIPSIS);
  for (let grown = true; grown; ) {
    grown = false;
    for (const step of [1, -1]) {
      const next = step === 1 ? phrases[last + 1] : phrases[first - 1];
      if (next === undefined || lengthOf(spoken()) + lengthOf(next) > room) continue;
      if (step === 1) last += 1;
      else first -= 1;
      grown = true;
    }
  }
  const before = first > 0 ? ELLIPSIS : '';
  if (lengthOf(spoken()) > room) return `${before}${[...spoken()].slice(0, room).join('')}${ELLIPSIS}`;
  return `${before}${spoken()}${last < phrases.length - 1 ? ELLIPSIS : ''}`;
}

/** 二、（一）1、3、7 for clauses of one section; empty where even that is longer than `most`. */
export function shortLabels(labels: readonly string[], most: number): string {
  const distinct = [...new Set(labels)];
  const [first = ''] = distinct;
  const shared = distinct.length < 2 ? '' : first.slice(0, sharedLength(distinct)).replace(/[^、）)]*$/, '');
  const text = shared + distinct.map((label) => label.slice(shared.length)).join('、');
  if (lengthOf(text) <= most) return text;
  const last = distinct.at(-1) ?? '';
  const range = distinct.length < 3 ? '' : `${first}至${last.slice(shared.length)}`;
  return range !== '' && lengthOf(range) <= most ? range : '';
}

function sharedLength([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1;
  return length;
}
