import { beforeAll, describe, expect, it, vi } from 'vitest';
import { deckOf, sampleDeck, slideOf } from './deck.fixture.js';
import type { Deck, Slide, SlideBody } from './deck.js';
import { elements, partsOf } from './parts.fixture.js';
import { chartsIn, linesOf, notesIn, shape, sizesIn, slidesIn, textOf, titleOf } from './slides.fixture.js';
import { printSlides } from './slides.js';
import { readZip } from './zip/read-zip.js';

const print = async (...slides: Slide[]) => printSlides(deckOf(...slides));
const first = async (body: SlideBody, more: Partial<Slide> = {}) => slidesIn(await print(slideOf(body, more)))[1] ?? '';
const points = (...words: string[]): SlideBody => ({ kind: 'points', points: words });
const bars = (count: number, shown = (value: number) => `${value}张`): SlideBody => ({
  kind: 'chart',
  unit: '张',
  bars: Array.from({ length: count }, (_, index) => ({ label: `街道${index}`, value: index, shown: shown(index) })),
});

describe('a printed deck', () => {
  let bytes: Buffer;
  let slides: readonly string[];
  beforeAll(async () => {
    bytes = await printSlides(sampleDeck);
    slides = slidesIn(bytes);
  });

  it('is 16:9', () => {
    expect(partsOf(bytes).get('ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"/>');
  });

  it('begins with a title slide, then has a slide for each, under its title', () => {
    expect(slides.map(titleOf)).toEqual([sampleDeck.title, ...sampleDeck.slides.map(({ title }) => title)]);
    expect(linesOf(shape(slides[0] ?? '', 'Subtitle'))).toBe(sampleDeck.subtitle);
  });

  it('has at every foot the clause and document number, and the number of the slide', () => {
    expect(slides.slice(1).map((slide) => linesOf(shape(slide, 'Footer')))).toEqual(
      sampleDeck.slides.map(({ footer }) => footer),
    );
    for (const slide of slides.slice(1))
      expect(shape(slide, 'Slide Number Placeholder 0')).toContain('type="slidenum"');
    expect(slides[0]).not.toContain('slidenum');
  });

  it('holds the notes of each slide, line by line', () => {
    expect(notesIn(bytes)).toEqual(['', ...sampleDeck.slides.map(({ notes }) => notes)]);
  });

  it('sets a quote apart, verbatim, in a shaded box above what is said of it', () => {
    const slide = slides[2] ?? '';
    const body = sampleDeck.slides[1]?.body;
    if (body?.kind !== 'quote') throw new RangeError('no quote');
    expect(linesOf(shape(slide, 'Quote'))).toBe(body.quote);
    expect(shape(slide, 'Quote background')).toContain('F2F5FA');
    expect(linesOf(shape(slide, 'Body'))).toBe(body.points.join('\n'));
    const top = (name: string) => Number(/<a:off [^>]*y="(?<y>\d+)"/.exec(shape(slide, name))?.groups?.y);
    const height = Number(/<a:ext [^>]*cy="(?<h>\d+)"/.exec(shape(slide, 'Quote background'))?.groups?.h);
    expect(top('Body')).toBeGreaterThan(top('Quote background') + height);
  });

  it('has a table with its head and rows', () => {
    const rows = elements(slides[3] ?? '', 'a:tr').map((row) => elements(row, 'a:tc').map(linesOf));
    const body = sampleDeck.slides[2]?.body;
    if (body?.kind !== 'table') throw new RangeError('no table');
    expect(rows).toEqual([body.columns.map(({ title }) => title), ...body.rows]);
    expect(slides[3]).toContain('<a:tblPr firstRow="1"/>');
  });

  it('has a native chart with names, numbers and the words of each bar, and its unit above', () => {
    const [chart = '', ...others] = chartsIn(bytes);
    expect(others).toEqual([]);
    expect(elements(chart, 'c:cat').map((each) => textOf(each, 'c:v'))).toEqual([
      '家庭照护床位机构护理型床位日间照料床位',
    ]);
    expect(elements(elements(chart, 'c:val')[0] ?? '', 'c:v').map((each) => textOf(each, 'c:v'))).toEqual([
      '1200',
      '860',
      '0',
    ]);
    expect(elements(chart, 'c:dLbl').map((each) => textOf(each))).toEqual(['1200张左右', '860张', '原文未写']);
    expect(linesOf(shape(slides[4] ?? '', 'Unit'))).toBe('单位：张');
  });

  it('keeps the numbers of a chart in a workbook, text as text', () => {
    const workbook = readZip(bytes).get('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx') ?? Buffer.alloc(0);
    const sheet = partsOf(workbook).get('xl/worksheets/sheet1.xml') ?? '';
    expect(elements(sheet, 'row').map((row) => [textOf(row, 't'), textOf(row, 'v')])).toEqual([
      ['张', ''],
      ['家庭照护床位', '1200'],
      ['机构护理型床位', '860'],
      ['日间照料床位', '0'],
    ]);
  });

  it('asks a question above its options A. B. C. D., the answer in the notes only', () => {
    const words = linesOf(shape(slides[5] ?? '', 'Body')).replaceAll('\t', '');
    expect(words).toBe(
      '社区食堂覆盖率的目标是多少，哪一年达到？\nA.70%以上，2033年\nB.85%以上，2033年\nC.85%以上，2034年\nD.原文没有写',
    );
    expect(slides[5]).not.toContain('答案');
    expect(slides[5]?.match(/marL="609600" indent="-609600"/g)).toHaveLength(4);
  });

  it('says in its properties what it is, and that it is a draft of that moment', () => {
    const core = partsOf(bytes).get('docProps/core.xml');
    expect(core).toContain(`<dc:title>${sampleDeck.title}</dc:title><dc:subject>草稿 draft</dc:subject>`);
    for (const each of ['created', 'modified'])
      expect(core).toContain(`<dcterms:${each} xsi:type="dcterms:W3CDTF">2032-04-05T06:07:08Z</dcterms:${each}>`);
    expect([...partsOf(bytes).values()].join('')).not.toContain('PptxGenJS');
  });

  it('names its fonts in the theme alone', () => {
    const theme = partsOf(bytes).get('ppt/theme/theme1.xml') ?? '';
    expect(theme.match(/<a:latin typeface="Arial"\/><a:ea typeface="微软雅黑"\/>/g)).toHaveLength(2);
    const named = [...slides, ...chartsIn(bytes)].flatMap((xml) => xml.match(/typeface="[^+][^"]*"/g) ?? []);
    expect(named).toEqual([]);
  });

  it('says of every part what it is, and of nothing else', () => {
    const parts = partsOf(bytes);
    const types = parts.get('[Content_Types].xml') ?? '';
    const named = [...types.matchAll(/PartName="\/(?<path>[^"]+)"/g)].map(({ groups }) => groups?.path);
    expect(named.filter((path) => !parts.has(path ?? ''))).toEqual([]);
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });

  it('gives every shape of a slide its own number', () => {
    for (const slide of slides) {
      const ids = [...slide.matchAll(/<p:cNvPr id="(?<id>\d+)"/g)].map(({ groups }) => groups?.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is the same, byte for byte, at another time and after other decks', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2040-01-02T03:04:05Z') });
    try {
      expect((await printSlides(sampleDeck)).equals(bytes)).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('needs a moment it was made at', async () => {
    await expect(printSlides({ ...sampleDeck, generatedAt: new Date(Number.NaN) })).rejects.toThrow(RangeError);
  });

  it('is a title slide where it has no slides', async () => {
    expect(slidesIn(await print()).map(titleOf)).toEqual([deckOf().title]);
  });
});

describe('a printed slide', () => {
  it.each<[string, SlideBody]>([
    ['points', points()],
    ['empty points', points('', ' ')],
    ['a quote', { kind: 'quote', quote: '', points: [] }],
    ['a table', { kind: 'table', columns: [], rows: [[], []] }],
    ['a chart', { kind: 'chart', unit: '', bars: [] }],
    ['a question', { kind: 'question', question: '', options: [] }],
  ])('has a title and a foot where %s has nothing in it', async (_, body) => {
    const slide = await first(body);
    expect(titleOf(slide)).toBe('题');
    expect(linesOf(shape(slide, 'Footer'))).not.toBe('');
  });

  it('has no foot where it has no footer', async () => {
    expect(shape(await first(points('甲'), { footer: '' }), 'Footer')).toBe('');
  });

  it('sets little text larger than much', async () => {
    const [few = 0] = sizesIn(shape(await first(points('甲')), 'Body'));
    const many = sizesIn(shape(await first(points(...Array.from({ length: 9 }, () => '甲'.repeat(30)))), 'Body'));
    expect([few, many[0]]).toEqual([24, 20]);
  });

  it('keeps the lines of a text', async () => {
    expect(linesOf(shape(await first(points('一\r\n二\u2028三', '四')), 'Body'))).toBe('一\n二\n三\n四');
    const slide = await first({ kind: 'table', columns: [], rows: [['一\n二']] });
    expect(elements(slide, 'a:tc').map(linesOf)).toEqual(['一\n二']);
  });

  it('goes on with letters after Z', async () => {
    const zip = await print(
      slideOf({ kind: 'question', question: '问', options: Array.from({ length: 28 }, () => '答') }),
    );
    const words = slidesIn(zip).map((slide) => linesOf(shape(slide, 'Body')));
    expect(words.join('\n')).toMatch(/Z\.\t答\nAA\.\t答\nAB\.\t答$/);
  });

  it('draws a value that is no number as none, and says its words', async () => {
    const zip = await print(
      slideOf({ kind: 'chart', unit: '', bars: [{ label: '甲', value: Number.NaN, shown: '未提供' }] }),
    );
    const [chart = ''] = chartsIn(zip);
    expect(textOf(elements(chart, 'c:val')[0] ?? '', 'c:v')).toBe('0');
    expect(elements(chart, 'c:dLbl').map((each) => textOf(each))).toEqual(['未提供']);
  });

  it('leaves room in a chart for the words beside the longest bar', async () => {
    const [chart = ''] = chartsIn(await print(slideOf(bars(4, () => '甲'.repeat(14)))));
    const most = Number(/<c:max val="(?<max>[\d.]+)"/.exec(chart)?.groups?.max);
    expect(3 / most).toBeLessThan(1 - (14 * 18) / 562);
    expect(3 / most).toBeGreaterThan(0.4);
  });

  it('numbers its charts from 1, whatever was printed before', async () => {
    const decks: Deck[] = [deckOf(slideOf(bars(2))), deckOf(slideOf(bars(3)), slideOf(bars(2)))];
    const printed = await Promise.all(decks.map(printSlides));
    expect(printed.map((zip) => chartsIn(zip).length)).toEqual([1, 2]);
  });
});
