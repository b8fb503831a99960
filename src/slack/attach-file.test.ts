import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from './attach-file.js';

describe('a file name', () => {
  it('keeps what people read', () => {
    expect(fileName('关于《方案》落实进展情况的汇报（提纲）')).toBe('关于《方案》落实进展情况的汇报（提纲）');
  });

  it('has no path, no control character and no leading dot, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = fileName(`../${text}`);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\\/:*?"<>|]|^\.|\.$/u);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
