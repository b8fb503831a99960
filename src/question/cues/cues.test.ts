import { describe, expect, it } from 'vitest';
import { CUES, readCues, tells } from './read-cues.js';

describe('cues of wording', () => {
  it.each(CUES.flatMap(({ cue, pattern, examples }) => examples.map((text) => ({ cue, pattern, text }))))(
    '$cue is told by “$text”',
    ({ pattern, text }) => {
      expect(text).toMatch(pattern);
    },
  );

  it.each(CUES.flatMap(({ cue, counterExamples }) => counterExamples.map((text) => ({ cue, text }))))(
    '$cue is not told by “$text”, by no row',
    ({ cue, text }) => {
      expect(tells(text, cue)).toBe(false);
    },
  );

  it('shows each row by two examples and two counter-examples at least', () => {
    const thin = CUES.filter(({ examples, counterExamples }) => examples.length < 2 || counterExamples.length < 2);
    expect(thin.map(({ cue }) => cue)).toEqual([]);
  });

  it('keeps no state from one question to the next', () => {
    for (const { pattern } of CUES) expect(pattern.global || pattern.sticky).toBe(false);
  });

  it('reads all that a question tells at once', () => {
    const cues = readCues('社区食堂要建几家，谁牵头，啥时候建成？');
    expect(['amount', 'who', 'lead', 'when'].filter((cue) => (cues as ReadonlySet<string>).has(cue))).toHaveLength(4);
    expect(cues.has('money')).toBe(false);
  });
});
