import type { Verdict } from '../../vocabulary/answer.js';

const OPENINGS: readonly (readonly [Verdict, RegExp])[] = [
  ['depends', /^(?:视情况(?:而定)?|要?看情况|不一定|不能一概而论|有条件(?:地)?可以)[，,。；;：:！!]/],
  ['no', /^(?:不是(?:的|这样)?|不对|不可以|不能|不行|不用|不需要|无需|没有|不会|否|并非如此|no)[，,。；;：:！!]\s*/i],
  ['yes', /^(?:是(?:的|这样)?|对(?:的)?|没错|可以(?:的)?|能|行|需要(?:的)?|要|有(?:的)?|会|yes)[，,。；;：:！!]\s*/i],
];

/** The verdict a sentence opens with, and the sentence without it; null where it opens with none. */
export function takeVerdict(text: string): { readonly verdict: Verdict | null; readonly text: string } {
  for (const [verdict, pattern] of OPENINGS) {
    const match = pattern.exec(text);
    if (match !== null && match[0].length < text.length) return { verdict, text: text.slice(match[0].length).trim() };
  }
  return { verdict: null, text };
}
