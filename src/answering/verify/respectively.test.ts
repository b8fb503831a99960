import { describe, expect, it } from 'vitest';
import { keepsRespectively } from './respectively.js';

const YEARS = '到2032年和2036年,助餐覆盖率分别达到60%及以上和70%及以上。';
const NAMES = '食堂覆盖率、床位使用率分别达到60%、85%。';

describe('a row of members and a row of values', () => {
  it.each([
    ['到2036年,助餐覆盖率达到70%及以上。', YEARS],
    ['到2032年和2036年,助餐覆盖率分别达到60%及以上和70%及以上。', YEARS],
    ['床位使用率达到85%。', NAMES],
    ['助餐覆盖率逐步提高。', YEARS],
  ])('may be said as it is paired: %s', (sentence, source) => {
    expect(keepsRespectively(sentence, source)).toBe(true);
  });

  it.each([
    ['到2036年,助餐覆盖率达到60%及以上。', YEARS],
    ['床位使用率达到60%。', NAMES],
  ])('may not be paired otherwise: %s', (sentence, source) => {
    expect(keepsRespectively(sentence, source)).toBe(false);
  });
});
