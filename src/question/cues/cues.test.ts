import { describe, expect, it } from 'vitest';
import { CUES } from './read-cues.js';

describe('cues of wording', () => {
  it.each(CUES.flatMap(({ cue, pattern, examples }) => examples.map((text) => ({ cue, pattern, text }))))(
    '$cue is told by “$text”',
    ({ pattern, text }) => {
      expect(text).toMatch(pattern);
    },
  );

  it.each(CUES.flatMap(({ cue, pattern, counterExamples }) => counterExamples.map((text) => ({ cue, pattern, text }))))(
    '$cue is not told by “$text”',
    ({ pattern, text }) => {
      expect(text).not.toMatch(pattern);
    },
  );

  it('keeps no state from one question to the next', () => {
    for (const { pattern } of CUES) expect(pattern.global || pattern.sticky).toBe(false);
  });
});
