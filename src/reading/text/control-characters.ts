import type { NoiseSpan } from './noise.js';

/** Characters that show as nothing: controls other than white space, zero-width ones, soft hyphens, marks of direction. */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+/g;

export function findControlCharacters(text: string): NoiseSpan[] {
  return [...text.matchAll(CONTROL)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    reason: 'control-character',
  }));
}
