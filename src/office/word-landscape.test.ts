import { beforeAll, describe, expect, it } from 'vitest';
import { paperOf, text } from './paper.fixture.js';
import type { PaperBlock } from './paper.js';
import { elements, partOf } from './parts.fixture.js';
import { MISSING_VIEWERS, type Rendered, rendered, VIEWERS_SKIPPED } from './rendered.fixture.js';
import { printWord } from './word.js';

const attachment = (number: number, landscape: boolean): PaperBlock => ({
  kind: 'attachment',
  label: `附表${number}`,
  title: `表题${number}`,
  landscape,
});
const paragraph = (words: string): PaperBlock => ({ kind: 'paragraph', line: [text(words)] });
const table: PaperBlock = {
  kind: 'table',
  columns: ['条款', '要求', '完成情况', '佐证', '结论'].map((title) => ({ title, width: 1 })),
  rows: Array.from({ length: 40 }, (_, index) =>
    ['（一）', '要求', '情况', '佐证', `第${index}行`].map((cell) => [text(cell)]),
  ),
};
const paper = paperOf([
  paragraph('正文'),
  attachment(1, true),
  table,
  attachment(2, true),
  paragraph('又一张横表'),
  attachment(3, false),
  paragraph('竖表'),
]);

describe('a paper with attachments that lie on their long side', () => {
  let document: string;
  beforeAll(async () => {
    document = partOf(await printWord(paper), 'word/document.xml');
  });

  it('turns the pages of those attachments, and the others not', () => {
    expect(
      elements(document, 'w:pgSz').map((size) => size.includes('w:w="16838" w:h="11906" w:orient="landscape"')),
    ).toEqual([false, true, false]);
  });

  it('turns the margins with the page, the bound edge at the top', () => {
    const [, turned = ''] = elements(document, 'w:pgMar');
    for (const margin of ['w:top="1587"', 'w:right="2098"', 'w:bottom="1474"', 'w:left="1984"'])
      expect(turned).toContain(margin);
  });

  it('breaks the page before an attachment only where no section does', () => {
    const labels = elements(document, 'w:p').filter((each) => each.includes('"AttachmentLabel"'));
    expect(labels.map((label) => label.includes('<w:pageBreakBefore/>'))).toEqual([false, true, false]);
  });

  it('has tables as wide as the longer lines', () => {
    const widths = [...document.matchAll(/<w:gridCol w:w="(?<w>\d+)"\/>/g)].map((each) => Number(each[1]));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2098 - 1984);
  });

  it('is one upright section where nothing lies', async () => {
    const upright = partOf(await printWord(paperOf([attachment(1, false), paragraph('竖')])), 'word/document.xml');
    expect(elements(upright, 'w:sectPr')).toHaveLength(1);
  });
});

describe.skipIf(MISSING_VIEWERS.length > 0)(
  `attachments on their side, as LibreOffice shows them${VIEWERS_SKIPPED}`,
  () => {
    let shown: Rendered | undefined;
    beforeAll(async () => {
      const bytes = await printWord(paper);
      shown = (await rendered(new Map([['wide.docx', bytes]]))).get('wide.docx');
    }, 180_000);

    it('follow each other without an empty page, numbered through', () => {
      const pages = shown?.pages ?? [];
      for (const [index, words] of pages.entries()) expect(words).toContain(`—${index + 1}—`);
      const begins = pages.map((words) => /附表\d/.exec(words)?.[0]).filter((label) => label !== undefined);
      expect(begins).toEqual(['附表1', '附表2', '附表3']);
      expect(pages.at(-2)).toMatch(/^附表2/);
      expect(pages.at(-1)).toMatch(/^附表3/);
    });

    it('have wide pages of their own, with the head of the table on each', () => {
      const sizes = shown?.sizes ?? [];
      const pages = shown?.pages ?? [];
      expect(sizes.map(({ width, height }) => width > height)).toEqual([
        false,
        ...Array.from({ length: pages.length - 2 }, () => true),
        false,
      ]);
      const tabular = pages.slice(1, -2);
      expect(tabular.length).toBeGreaterThan(2);
      for (const words of tabular) expect(words).toContain('完成情况');
    });
  },
);
