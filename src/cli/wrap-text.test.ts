import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padToWidth } from './display-width.js';
import { renderTable } from './table.js';
import { wrapText } from './wrap-text.js';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['条文', 4],
    ['〔2024〕10号', 12],
    ['（一）', 6],
    ['e\u0301', 1],
    ['𠮷', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('pads to a number of columns on either side', () => {
    expect(padToWidth('条', 4)).toBe('条  ');
    expect(padToWidth('7', 3, 'right')).toBe('  7');
    expect(padToWidth('条文', 2)).toBe('条文');
  });
});

describe('wrapText', () => {
  it('breaks between Han characters, keeping marks and numbers where they belong', () => {
    expect(
      wrapText('到2025年，县域内患者就诊率力争达到90.5%以上（牵头单位：市卫生健康委）。', 20),
    ).toMatchInlineSnapshot(`
      [
        "到2025年，县域内患者",
        "就诊率力争达到90.5%",
        "以上（牵头单位：市卫",
        "生健康委）。",
      ]
    `);
  });

  it('leaves a text alone where there is no limit', () => {
    expect(wrapText('很长的一行\n第二行', null)).toEqual(['很长的一行', '第二行']);
  });

  it('never goes over the width and loses no character', () => {
    const text = fc.string({ unit: fc.constantFrom('县', '，', '（', '）', 'a', '9', '%', '“', '”') });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 30 }), (given, width) => {
        const lines = wrapText(given, width);
        expect(lines.join('')).toBe(given);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('renderTable', () => {
  it('aligns columns by what a terminal shows', () => {
    const columns = [{ head: '编号' }, { head: '地区' }, { head: '条款', align: 'right' as const }];
    const rows = [
      ['hubei', '湖北省', '34'],
      ['a', '—', '1'],
    ];
    expect(`\n${renderTable(columns, rows).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      编号   地区    条款
      hubei  湖北省    34
      a      —          1
      "
    `);
  });
});
