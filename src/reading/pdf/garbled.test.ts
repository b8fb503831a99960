import { describe, expect, it } from 'vitest';
import { isGarbled } from './garbled.js';

describe('a text layer', () => {
  it('is garbled where its characters stand for nothing', () => {
    expect(isGarbled('\ue001\ue002\ue003\ue004渡口')).toBe(true);
    expect(isGarbled('\ufffd\ufffd\ufffd渡口管理')).toBe(true);
    expect(isGarbled('¶É¿Ú¹ÜÀí°ì·¨')).toBe(true);
  });

  it('is garbled where a long text holds none of the characters every text holds', () => {
    const rare = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x9800 + index)).join('');
    expect(isGarbled(rare)).toBe(true);
    expect(isGarbled(rare.slice(0, 40))).toBe(false);
  });

  it('is sound in Chinese, in figures, in another language and when there is none', () => {
    for (const text of ['', '云屏市渡口管理办法', '12 345 6.7%', 'Ferry rules of Yunping', '—— 3 ——']) {
      expect(isGarbled(text)).toBe(false);
    }
  });
});
