import { describe, expect, it } from 'vitest';
import { oleFile } from './bad-input.fixture.js';
import { paragraph, wordFile } from './docx/word.fixture.js';
import { holdsMacros } from './macros.js';

const paper = (others: Readonly<Record<string, string>> = {}) =>
  wordFile({ document: paragraph('渡船免费。') }, others);
const program = 'Attribute VB_Name = "x"';

describe('a file holds macros', () => {
  it.each([
    ['by its name, whatever is in it', '渡船.DOCM', paper()],
    ['by the project of a Word file under another name', '渡船.docx', paper({ 'word/vbaProject.bin': program })],
    ['by the project of a workbook', '渡船.xlsx', paper({ 'xl/vbaProject.bin': program })],
    ['by a signed project beside none', '渡船.docx', paper({ 'word/vbaProjectSignature.bin': program })],
    ['by a sheet of macros from before projects', '渡船.xlsx', paper({ 'xl/macrosheets/sheet1.xml': '<xm/>' })],
    ['by a workbook within it', '渡船.docx', paper({ 'word/embeddings/Sheet1.xlsm': 'PK' })],
    ['by the Basic of an OpenDocument', '渡船.odt', paper({ 'Basic/Standard/Module1.xml': program })],
    ['by the scripts of one', '渡船.odt', paper({ 'Scripts/python/x.py': program })],
    ['by the storages of an old Word file', '渡船.doc', oleFile(['WordDocument', 'Macros'])],
    ['by those of an old workbook', '渡船.xls', oleFile(['Workbook', '_VBA_PROJECT_CUR'])],
    ['of the old kind under a name of the new', '渡船.docx', oleFile(['WordDocument', 'VBA'])],
  ])('%s', (_how, file, bytes) => {
    expect(holdsMacros({ file, bytes })).toBe(true);
  });

  it.each([
    ['a Word file', '渡船.docx', paper()],
    ['one that only speaks of them', '宏.docx', paper({ 'word/media/vbaProject.bin.png': 'x' })],
    ['an old Word file', '渡船.doc', oleFile(['WordDocument', '1Table'])],
    ['a text', '渡船.txt', Buffer.from('Sub Macros() VBA')],
    ['a pdf', '渡船.pdf', Buffer.from('%PDF-1.7')],
  ])('but not %s', (_what, file, bytes) => {
    expect(holdsMacros({ file, bytes })).toBe(false);
  });

  it('not where an old file only has the word in its text', () => {
    const words = Buffer.from('Macros\0', 'utf16le');
    const bytes = Buffer.concat([oleFile(['WordDocument']), Buffer.alloc(10), words]);
    expect(holdsMacros({ file: '渡船.doc', bytes })).toBe(false);
  });

  it('or it is damaged, and named', () => {
    const cut = paper().slice(0, 200);
    expect(() => holdsMacros({ file: '渡船.docx', bytes: cut })).toThrow(
      expect.objectContaining({ code: 'document-damaged', details: expect.objectContaining({ file: '渡船.docx' }) }),
    );
  });
});
