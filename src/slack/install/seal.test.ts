import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from './seal.js';

const [OLD, NEW] = ['11'.repeat(32), '22'.repeat(32)];

describe('a seal', () => {
  it('gives back any text, of the installation it was sealed for alone', () => {
    const seal = createSeal([NEW]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = seal.seal(text, 'T1');
        expect(seal.open(sealed, 'T1')).toBe(text);
        expect(seal.open(sealed, 'T2')).toBeNull();
      }),
    );
  });

  it('shows nothing of the text, and never the same twice', () => {
    const seal = createSeal([NEW]);
    const sealed = [1, 2].map(() => seal.seal('xoxb-secret', 'T1'));
    expect(new Set(sealed).size).toBe(2);
    expect(sealed.join()).not.toContain('secret');
    expect(Buffer.from(sealed[0]?.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('secret');
  });

  it('opens with a former key and seals with the new one', () => {
    const sealed = createSeal([OLD]).seal('xoxb-1', 'T1');
    const rotated = createSeal([NEW, OLD]);
    expect(rotated.open(sealed, 'T1')).toBe('xoxb-1');
    expect(createSeal([OLD]).open(rotated.seal('xoxb-2', 'T1'), 'T1')).toBeNull();
    expect(createSeal([NEW]).open(rotated.seal('xoxb-2', 'T1'), 'T1')).toBe('xoxb-2');
    expect(createSeal([NEW]).open(sealed, 'T1')).toBeNull();
  });

  it('opens nothing that was changed or cut', () => {
    const seal = createSeal([NEW]);
    const [version, name, text = ''] = seal.seal('xoxb-secret', 'T1').split('.');
    const bytes = Buffer.from(text, 'base64url');
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(seal.open([version, name, changed.toString('base64url')].join('.'), 'T1')).toBeNull();
      expect(seal.open([version, name, bytes.subarray(0, index).toString('base64url')].join('.'), 'T1')).toBeNull();
    }
    for (const other of ['', 'v1', 'v2.x.y', `v1.${name}.`, 'null']) expect(seal.open(other, 'T1')).toBeNull();
  });
});
