import { describe, expect, it } from 'vitest';
import { goesOnWithPlace } from './note-place.js';

describe('a line below one that bears the mark of a note', () => {
  it('goes on with its place where it is a sentence without a number', () => {
    expect(goesOnWithPlace('渡轮因风浪停航的，次日补开。')).toBe(true);
  });

  it.each([
    '第三条　渡轮每日开航。',
    '（二）完善航线布局。',
    '二是增开班次。',
    '附件1',
    '云屏市人民政府',
    '2031年5月4日',
  ])('ends its place: %s', (line) => {
    expect(goesOnWithPlace(line)).toBe(false);
  });
});
