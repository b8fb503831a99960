import { describe, expect, it } from 'vitest';
import { paperOf, text } from './paper.fixture.js';
import type { Line, PaperBlock } from './paper.js';
import { elements, partOf } from './parts.fixture.js';
import { styleOf, wordsOf } from './word.fixture.js';
import { printWord } from './word.js';

const print = async (...blocks: PaperBlock[]) => partOf(await printWord(paperOf(blocks)), 'word/document.xml');

const table = (rows: readonly (readonly string[])[], ...titles: string[]): PaperBlock => ({
  kind: 'table',
  columns: titles.map((title) => ({ title, width: 1 })),
  rows: rows.map((cells) => cells.map((words): Line => [text(words)])),
});

const widthsOf = (xml: string) => [...xml.matchAll(/<w:gridCol w:w="(?<w>\d+)"\/>/g)].map((each) => Number(each[1]));

describe('a printed table', () => {
  it('repeats its head on every page and keeps it with the first row', async () => {
    const [head = '', first = ''] = elements(await print(table([['甲', '乙']], '左', '右')), 'w:tr');
    expect(head).toContain('<w:tblHeader/>');
    expect(head).toContain('<w:keepNext/>');
    expect(wordsOf(head)).toBe('左右');
    expect(first).not.toContain('<w:tblHeader/>');
    expect(first).not.toContain('<w:keepNext/>');
  });

  it('keeps rows whole, unless one would leave half a page empty', async () => {
    const [, short = '', long = ''] = elements(await print(table([['短'], ['长'.repeat(1000)]], '列')), 'w:tr');
    expect(short).toContain('<w:cantSplit/>');
    expect(long).not.toContain('<w:cantSplit/>');
  });

  it('is as wide as the text, in single lines', async () => {
    const xml = await print(table([['一', '二', '三']], '甲', '乙', '丙'));
    expect(widthsOf(xml).reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474);
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])
      expect(xml).toContain(`<w:${side} w:val="single" w:color="000000" w:sz="4"/>`);
  });

  it('is set in 12 pt up to four columns, in 10.5 pt beyond', async () => {
    expect(await print(table([['1']], 'a', 'b', 'c', 'd'))).toContain('"TableText"');
    expect(await print(table([['1']], 'a', 'b', 'c', 'd', 'e'))).toContain('"TableTextSmall"');
  });

  it('is set in the size asked for', async () => {
    const asked: PaperBlock = { kind: 'table', columns: [{ title: '甲', width: 1 }], rows: [], size: 'small-five' };
    const bytes = await printWord(paperOf([asked]));
    expect(partOf(bytes, 'word/document.xml')).toContain('"TableHeadSmallest"');
    expect(styleOf(bytes, 'TableTextSmallest')).toContain('<w:sz w:val="18"/>');
  });

  it('leaves room to write where a cell is empty and its row would be lower than a hand writes', async () => {
    const rowsOf = async (block: PaperBlock) => elements(await print(block), 'w:tr');
    const plain = table([['一', '二'], ['三']], '甲', '乙');
    const [, full = '', open = ''] = await rowsOf({ ...plain, size: 'small-five' } as PaperBlock);
    expect(full).not.toContain('<w:trHeight');
    expect(open).toContain('<w:trHeight w:val="397" w:hRule="atLeast"/>');
    expect(elements(open, 'w:tc').map(wordsOf)).toEqual(['三', '']);
    expect((await rowsOf(plain)).join('')).not.toContain('<w:trHeight');
  });

  it('has a column without a title for cells beyond its columns, and empty cells for those that lack', async () => {
    const rows = elements(await print(table([['一', '二'], []], '甲')), 'w:tr');
    expect(rows.map((row) => elements(row, 'w:tc').map(wordsOf))).toEqual([
      ['甲', ''],
      ['一', '二'],
      ['', ''],
    ]);
  });

  it('is left out where it has no cells, which Word cannot open', async () => {
    expect(await print(table([]))).not.toContain('<w:tbl>');
  });

  it('never touches the next one, which Word would take for its own rows', async () => {
    const xml = await print(table([['1']], '甲'), table([['2']], '乙'), table([['3']], '丙'));
    expect(elements(xml, 'w:tbl')).toHaveLength(3);
    expect(xml).not.toMatch(/<\/w:tbl><w:tbl>/);
    expect(xml).not.toMatch(/<\/w:tbl><w:sectPr>/);
  });
});

describe('a paper that ends in a table', () => {
  it('has next to nothing behind it, which could fall on a page of its own', async () => {
    const xml = await print(table([['1']], '甲'), table([['2']], '乙'));
    const gaps = elements(xml, 'w:p').filter((each) => each.includes('"TableGap"'));
    expect(gaps.map((gap) => gap.includes('w:line="20"'))).toEqual([false, true]);
  });
});
