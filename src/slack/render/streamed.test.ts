import { describe, expect, it } from 'vitest';
import { streamedTitles } from './streamed.js';

const titles = (count: number) =>
  Array.from({ length: count }, (_, n) => `关于进一步完善医疗卫生服务体系的实施方案${n}`);

describe('streamedTitles', () => {
  it('names all where they fit', () => {
    expect(streamedTitles(['甲', '乙'], 'zh')).toBe('《甲》；《乙》');
  });

  it('keeps titles whole and within what Slack keeps of a step, and says how many there are', () => {
    const zh = streamedTitles(titles(40), 'zh');
    expect(zh).toMatch(/》等 40 份$/);
    expect(zh.length).toBeLessThanOrEqual(256);
    expect(streamedTitles(titles(40), 'en')).toMatch(/》 and \d+ more$/);
  });

  it('says no more than the number where not one fits', () => {
    expect(streamedTitles(['长'.repeat(300), '乙'], 'zh')).toBe('等 2 份');
  });
});
