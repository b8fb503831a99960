import { describe, expect, it } from 'vitest';
import { dueDatesIn, isPast } from './deadlines.js';

const read = (text: string) => dueDatesIn(text).map(({ text: words, ends }) => [words, ends]);

describe('dueDatesIn', () => {
  it('reads the dates by which something is due, each wording once', () => {
    expect(read('到2025年，建成；到2025年，全覆盖；2024年底前完成；至２０２６年６月底')).toEqual([
      ['到2025年', '2025-12-31'],
      ['2024年底前', '2024-12-31'],
      ['至２０２６年６月底', '2026-06-30'],
    ]);
  });

  it('leaves alone years that date something else', () => {
    expect(read('2023年工作要点；国办发〔2021〕18号；2025年13月底前')).toEqual([]);
  });
});

describe('isPast', () => {
  it('counts the last day as time left', () => {
    expect(isPast({ ends: '2025-12-31' }, '2025-12-31')).toBe(false);
    expect(isPast({ ends: '2025-12-31' }, '2026-01-01')).toBe(true);
  });
});
