import { beforeAll, describe, expect, it, vi } from 'vitest';
import { blank, largePaper, note, paperOf, samplePaper, text } from './paper.fixture.js';
import type { Line, PaperBlock } from './paper.js';
import { elements, partOf, partsOf } from './parts.fixture.js';
import { styleOf, wordsOf } from './word.fixture.js';
import { printWord } from './word.js';

const print = async (...blocks: PaperBlock[]) => partOf(await printWord(paperOf(blocks)), 'word/document.xml');

const body = (xml: string): string => xml.slice(xml.indexOf('<w:body>'));

const inlinesOf = (block: PaperBlock): Line => {
  if (block.kind === 'table') return block.rows.flat(2);
  return block.kind === 'heading' || block.kind === 'paragraph' ? block.line : [];
};
const SAMPLE_INLINES = [...samplePaper.subtitle.flat(), ...samplePaper.blocks.flatMap(inlinesOf)];

describe('a printed paper', () => {
  let bytes: Buffer;
  let document: string;
  beforeAll(async () => {
    bytes = await printWord(samplePaper);
    document = partOf(bytes, 'word/document.xml');
  });

  it('is A4 with the margins of GB/T 9704: 37, 26, 35 and 28 mm', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    const [margins = ''] = elements(document, 'w:pgMar');
    for (const margin of ['w:top="2098"', 'w:right="1474"', 'w:bottom="1984"', 'w:left="1587"'])
      expect(margins).toContain(margin);
  });

  it('sets 22 lines a page: 28.95 pt exactly', () => {
    expect(styleOf(bytes, 'OfficialBody')).toMatch(/<w:spacing [^>]*w:line="579" w:lineRule="exact"\/>/);
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
  });

  it.each([
    ['Title', '方正小标宋简体', 44],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
    ['Heading4', '仿宋_GB2312', 32],
    ['OfficialBody', '仿宋_GB2312', 32],
    ['AttachmentLabel', '黑体', 32],
    ['AttachmentTitle', '方正小标宋简体', 44],
    ['Guidance', '楷体_GB2312', 28],
    ['Footer', '宋体', 28],
  ])('prints %s in %s, %d half-points', (id, font, size) => {
    const style = styleOf(bytes, id);
    expect(style).toContain(`w:eastAsia="${font}"`);
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
  });

  it('indents body and headings by two characters, tables and notes not at all', () => {
    for (const id of ['OfficialBody', 'Heading1', 'Heading2', 'Heading3', 'Heading4']) {
      expect(styleOf(bytes, id)).toContain('w:firstLine="640"');
      expect(styleOf(bytes, id)).toContain('w:firstLineChars="200"');
    }
    for (const id of ['TableText', 'TableTextSmall', 'TableHead', 'FootnoteText', 'Footer'])
      expect(styleOf(bytes, id)).not.toContain('<w:ind');
    expect(styleOf(bytes, 'Heading3')).toContain('<w:b/>');
    expect(styleOf(bytes, 'Heading1')).not.toContain('<w:b/>');
  });

  it('names a font to fall back on for every Han font it uses', () => {
    const fonts = partOf(bytes, 'word/fontTable.xml');
    const used = [...partOf(bytes, 'word/styles.xml').matchAll(/w:eastAsia="(?<font>\P{ASCII}[^"]*)"/gu)];
    const names = new Set(used.map(({ groups }) => groups?.font));
    expect(names.size).toBe(5);
    for (const name of names) expect(fonts).toMatch(new RegExp(`w:name="${name}"><w:altName w:val="[^",]{1,31}"/>`));
  });

  it('asks for the Han font where punctuation could be either', () => {
    const runs = elements(body(document), 'w:r').filter((run) => run.includes('<w:t'));
    for (const run of runs) expect(run).toContain('<w:rFonts w:hint="eastAsia"/>');
  });

  it('holds every word of the paper in its order', () => {
    const words = SAMPLE_INLINES.filter(({ kind }) => kind !== 'note').map((inline) => inline.text);
    let at = 0;
    const printed = wordsOf(document);
    for (const each of words) {
      at = printed.indexOf(each, at);
      expect(at, each).toBeGreaterThanOrEqual(0);
    }
  });

  it('breaks a long title between words, behind the name of a document', () => {
    expect(wordsOf(elements(document, 'w:p')[0] ?? '')).toBe(
      '望川市社区养老服务提升行动实施方案\n重点任务落实情况的汇报',
    );
  });

  it('marks every blank twice, by highlight and by a style called 待填, and nothing else', () => {
    const blanks = SAMPLE_INLINES.filter(({ kind }) => kind === 'blank').map((inline) => inline.text);
    const marked = elements(document, 'w:r').filter((run) => run.includes('<w:highlight w:val="yellow"/>'));
    expect(marked.map(wordsOf)).toEqual(blanks);
    for (const run of marked) expect(run).toContain('<w:rStyle w:val="Blank"/>');
    expect(styleOf(bytes, 'Blank')).toContain('<w:name w:val="待填"/>');
  });

  it('prints notes as footnotes, also those of table cells', () => {
    const notes = SAMPLE_INLINES.filter(({ kind }) => kind === 'note').map((inline) => inline.text);
    const footnotes = elements(partOf(bytes, 'word/footnotes.xml'), 'w:footnote').slice(2);
    expect(footnotes.map((footnote) => wordsOf(footnote).trim())).toEqual(notes);
    for (const footnote of footnotes) expect(footnote).toContain('<w:pStyle w:val="FootnoteText"/>');
    const marks = [...document.matchAll(/<w:footnoteReference w:id="(?<id>\d+)"\/>/g)].map(({ groups }) => groups?.id);
    expect(marks).toEqual(notes.map((_, index) => `${index + 1}`));
    expect(elements(document, 'w:tc').filter((cell) => cell.includes('footnoteReference'))).toHaveLength(9);
    expect(styleOf(bytes, 'FootnoteReference')).toContain('<w:vertAlign w:val="superscript"/>');
  });

  it('sets a mark apart from a figure it follows, of which it would look a power', async () => {
    const line = [text('床医比1：0.53'), note('甲'), text('，4人'), note('乙')];
    expect(wordsOf(await print({ kind: 'paragraph', line }))).toBe('题床医比1：0.53 ，4人');
  });

  it('sets guidance apart, under its heading exactly once', () => {
    const guidance = elements(document, 'w:p').filter((each) => each.includes('<w:pStyle w:val="Guidance"/>'));
    expect(guidance.map((each) => wordsOf(each).split('【写作提示】').length - 1)).toEqual([1, 1]);
    expect(guidance.every((each) => wordsOf(each).startsWith('【写作提示】'))).toBe(true);
    expect(styleOf(bytes, 'Guidance')).toMatch(/<w:pBdr><w:left [^>]*w:val="single"/);
    expect(styleOf(bytes, 'Guidance')).toContain('<w:color w:val="595959"/>');
  });

  it('numbers pages between dashes, at the right of odd and at the left of even ones', () => {
    const [odd, even] = ['default', 'even'].map((type) => {
      const id = new RegExp(`<w:footerReference [^>]*w:type="${type}"[^>]*/>`).exec(document)?.[0];
      const rel = /r:id="(?<rel>[^"]+)"/.exec(id ?? '')?.groups?.rel;
      const relations = partOf(bytes, 'word/_rels/document.xml.rels');
      const target = new RegExp(`Id="${rel}"[^>]*Target="(?<target>[^"]+)"`).exec(relations)?.groups?.target;
      return partOf(bytes, `word/${target}`);
    });
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    for (const footer of [odd ?? '', even ?? '']) {
      expect(wordsOf(footer)).toBe('—  —');
      expect(footer).toContain('>PAGE</w:instrText>');
    }
    expect(odd).toContain('<w:ind w:right="280"/><w:jc w:val="right"/>');
    expect(even).toContain('<w:ind w:left="280"/><w:jc w:val="left"/>');
  });

  it('begins every attachment on a new page, its label at the margin', () => {
    const labels = elements(document, 'w:p').filter((each) => each.includes('<w:pageBreakBefore/>'));
    expect(labels.map(wordsOf)).toEqual(['附表1', '附表2']);
    expect(styleOf(bytes, 'AttachmentLabel')).not.toContain('<w:ind');
    expect(styleOf(bytes, 'AttachmentTitle')).toContain('<w:jc w:val="center"/>');
  });

  it('says in its properties what it is, and that it is a draft of that moment', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${samplePaper.title}</dc:title>`);
    expect(core).toContain('<dc:subject>季度汇报</dc:subject>');
    expect(core).toContain('<cp:keywords>望政办字〔2031〕7号; 社区养老</cp:keywords>');
    expect(core).toContain('<cp:category>草稿 draft</cp:category><cp:contentStatus>草稿 draft</cp:contentStatus>');
    for (const each of ['created', 'modified'])
      expect(core).toContain(`<dcterms:${each} xsi:type="dcterms:W3CDTF">2032-04-05T06:07:08Z</dcterms:${each}>`);
    expect([...partsOf(bytes).values()].join('')).not.toContain('Un-named');
  });

  it('is the same, byte for byte, at another time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2040-01-02T03:04:05Z') });
    try {
      expect((await printWord(samplePaper)).equals(bytes)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('has a title and nothing else where there is nothing else', async () => {
    expect(wordsOf(await print())).toBe('题');
  });

  it('prints 300 notes', async () => {
    const large = await printWord(largePaper());
    expect(elements(partOf(large, 'word/footnotes.xml'), 'w:footnote')).toHaveLength(302);
  });
});

describe('a printed line', () => {
  it('starts at the margin where it is flush', async () => {
    const xml = await print({ kind: 'paragraph', flush: true, line: [text('各位领导：')] });
    expect(xml).toContain('<w:pStyle w:val="OfficialBodyFlush"/>');
  });

  it('keeps its line breaks, makes tabs spaces and drops what XML forbids', async () => {
    const line = [text('一\r\n二\u2028三\t四\u0000\u0008\u001b\ufffe\ud800五\udc00𠮷')];
    expect(wordsOf(await print({ kind: 'paragraph', line }))).toBe('题一\n二\n三 四五𠮷');
  });

  it.each(['CURRENT', 'TOTAL_PAGES', 'SECTION', '{default-bullet-numbering-0}', '{ PAGE }', '<w:p/>', ']]>', '&lt;'])(
    'says %s as it stands wherever it stands',
    async (words) => {
      const bytes = await printWord({
        ...paperOf(
          [
            { kind: 'heading', level: 1, line: [text(words), blank(words), note(words)] },
            { kind: 'guidance', text: words },
            { kind: 'table', columns: [{ title: words, width: 1 }], rows: [[[text(words), note(words)]]] },
            { kind: 'attachment', label: words, title: words },
          ],
          words,
        ),
        subtitle: [[text(words)]],
      });
      const printed = wordsOf(partOf(bytes, 'word/document.xml')).replaceAll('\n', '');
      expect(printed.split(words)).toHaveLength(10);
      expect(partOf(bytes, 'word/document.xml')).not.toMatch(/w:fldChar|w:instrText|w:fldSimple/);
      expect(wordsOf(partOf(bytes, 'word/footnotes.xml')).trim()).toBe(`${words} ${words}`);
    },
  );
});

describe('a link', () => {
  const url = 'https://policy.example.org/d/a-plan?q=1-9&t=a.b#c-2.1';
  const linked: Line = [{ kind: 'text', text: '《某市方案》二、（一）：“原文”', link: url }];
  const paper = paperOf([
    { kind: 'paragraph', line: linked },
    { kind: 'table', columns: [{ title: '出处', width: 1 }], rows: [[linked], [linked]] },
  ]);

  it('opens its address from a paragraph and from a table, under its own words', async () => {
    const bytes = await printWord(paper);
    const links = elements(partOf(bytes, 'word/document.xml'), 'w:hyperlink');
    expect(links.map(wordsOf)).toEqual(Array.from({ length: 3 }, () => linked[0]?.text));
    const relations = partOf(bytes, 'word/_rels/document.xml.rels');
    const ids = links.map((link) => / r:id="([^"]+)"/.exec(link)?.[1] ?? '');
    expect(new Set(ids).size).toBe(3);
    for (const [index, id] of ids.entries()) {
      const relation = elements(relations, 'Relationship').find((each) => each.includes(`Id="${id}"`));
      expect(relation).toContain('Target="https://policy.example.org/d/a-plan?q=1-9&amp;t=a.b"');
      expect(relation).toContain('TargetMode="External"');
      expect(links[index]).toContain('w:anchor="c-2.1"');
    }
  });

  it('is the same bytes each time', async () => {
    expect((await printWord(paper)).equals(await printWord(paper))).toBe(true);
  });
});
