import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownName, shownPath } from './file-name.js';

describe('the name of a file as it is shown', () => {
  it('keeps a plain name, and what a terminal would obey does not come through', () => {
    expect(shownName('/in/云屏市 办法.docx')).toBe('云屏市 办法.docx');
    expect(shownName('/in/a\u001b[31m\nb\u202e.txt')).toBe('a[31m b.txt');
  });

  it('cuts a long name before its extension', () => {
    expect(shownName(`${'长'.repeat(90)}.docx`)).toBe(`${'长'.repeat(74)}….docx`);
  });

  it('is one short line without controls, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        for (const shown of [shownName(path), shownPath(path)])
          expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(shownName(path)).not.toBe('');
        expect([...shownName(path)].length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
