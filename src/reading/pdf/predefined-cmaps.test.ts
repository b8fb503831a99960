import { describe, expect, it } from 'vitest';
import { chineseCMaps, cmapNamed } from './predefined-cmaps.js';

describe('tables of old Chinese fonts', () => {
  it('give the characters of GB 2312 the numbers Adobe-GB1 gives them', () => {
    // The first character of each level, the last of the second, the ideographic blank.
    for (const [code, cid] of [
      ['b0a1', 939],
      ['d8a1', 4694],
      ['f7fe', 7701],
      ['a1a1', 96],
    ] as const) {
      expect(cmapNamed('GBK-EUC-H')).toContain(`\n<${code}> ${cid}\n`);
    }
    expect(cmapNamed('Adobe-GB1-UCS2')).toContain('\n<03ab> <554a>\n');
    expect(cmapNamed('UniGB-UCS2-H')).toContain('\n<554a> 939\n');
  });

  it('say whether they set text upright', () => {
    expect(cmapNamed('GBK-EUC-H')).toContain('/WMode 0');
    expect(cmapNamed('GBK-EUC-V')).toContain('/WMode 1');
  });

  it('are refused by name where there is none', async () => {
    const factory = new chineseCMaps.BinaryDataFactory();
    expect(cmapNamed('../secret')).toBeNull();
    await expect(factory.fetch({ kind: 'cMapUrl', filename: '90ms-RKSJ-H' })).rejects.toThrow('no such table');
    await expect(factory.fetch({ kind: 'standardFontDataUrl', filename: 'GBK-EUC-H' })).rejects.toThrow();
  });
});
