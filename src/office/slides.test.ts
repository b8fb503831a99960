import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LEAD } from '../copy/answer.fixture.js';
import { deckOf, sampleDeck, slideOf } from './deck.fixture.js';
import { charactersOf, MOST_CHARACTERS, type Slide, type SlideBody, wordsOf } from './deck.js';
import { elements, partsOf } from './parts.fixture.js';
import { linesOf, notesIn, shape, sizesIn, slidesIn, textOf, titleOf } from './slides.fixture.js';
import { printSlides } from './slides.js';

const print = async (...slides: Slide[]) => printSlides(deckOf(...slides));
const points = (...words: string[]): SlideBody => ({ kind: 'points', points: words });
const inches = (xml: string, element: string, side: string) =>
  Number(new RegExp(`<${element} [^>]*${side}="(\\d+)"`).exec(xml)?.[1]) / 914_400;

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

  it('says every text of every body, and the clause at the foot', () => {
    for (const [index, { body, footer }] of sampleDeck.slides.entries()) {
      const slide = slides[index + 1] ?? '';
      const said = linesOf(slide).replaceAll('\t', '');
      for (const words of wordsOf(body)) expect(said).toContain(words);
      expect(linesOf(shape(slide, 'Footer'))).toBe(footer);
      expect(shape(slide, 'Slide Number Placeholder 0')).toContain('type="slidenum"');
    }
    expect(slides[0]).not.toContain('slidenum');
  });

  it('holds no type below 20 pt, and no points below 24', () => {
    for (const slide of slides) expect(Math.min(...sizesIn(slide))).toBeGreaterThanOrEqual(20);
    const bodies = slides.flatMap((slide) => sizesIn(shape(slide, 'Body')));
    expect(Math.min(...bodies)).toBeGreaterThanOrEqual(24);
  });

  it('holds the notes of each slide, line by line', () => {
    expect(notesIn(bytes)).toEqual([sampleDeck.notes, ...sampleDeck.slides.map(({ notes }) => notes)]);
  });

  it('has a table with its head and rows', () => {
    const rows = elements(slides[4] ?? '', 'a:tr').map((row) => elements(row, 'a:tc').map(linesOf));
    const body = sampleDeck.slides[3]?.body;
    if (body?.kind !== 'table') throw new RangeError('no table');
    expect(rows).toEqual([body.columns.map(({ title }) => title), ...body.rows]);
    expect(slides[4]).toContain('<a:tblPr firstRow="1"/>');
  });

  it('draws bars as long as their numbers, none for zero', () => {
    const lengths = [1, 2, 3].map((at) => inches(shape(slides[5] ?? '', `Bar ${at} length`), 'a:ext', 'cx'));
    expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(860 / 1200, 2);
    expect(shape(slides[5] ?? '', 'Bar 3 length')).toBe('');
    expect(linesOf(shape(slides[5] ?? '', 'Bar 3 value'))).toBe('原文未写');
  });

  it('joins every part of a structure to its whole', () => {
    const slide = slides[2] ?? '';
    const boxes = elements(slide, 'p:sp').filter((each) => /name="Part \d+"/.test(each));
    expect(boxes).toHaveLength(13);
    const tops = boxes.map((box) => inches(box, 'a:off', 'y') + inches(box, 'a:ext', 'cy'));
    expect(Math.max(...tops)).toBeLessThan(6.7);
    expect(elements(slide, 'p:cxnSp').length + (slide.match(/name="Line"/g)?.length ?? 0)).toBeGreaterThan(5);
  });

  it('asks a question above its options A. B. C. D., the answer in the notes only', () => {
    const words = linesOf(shape(slides[7] ?? '', 'Body')).replaceAll('\t', '');
    expect(words).toBe(
      '社区食堂覆盖率的目标是多少，哪一年达到？\nA.70%以上，2033年\nB.85%以上，2033年\nC.85%以上，2034年\nD.原文没有写',
    );
    expect(slides[7]).not.toContain('答案');
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
    expect(slides.flatMap((xml) => xml.match(/typeface="[^+][^"]*"/g) ?? [])).toEqual([]);
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
    ['an agenda', { kind: 'agenda', goals: [], steps: [] }],
    ['a table', { kind: 'table', columns: [], rows: [] }],
    ['bars', { kind: 'bars', bars: [] }],
    ['figures', { kind: 'figures', figures: [] }],
    ['a structure', { kind: 'structure', roots: [] }],
    ['a question', { kind: 'question', question: '', options: [] }],
  ])('has a title and a foot where %s has nothing in it', async (_, body) => {
    const slide = slidesIn(await print(slideOf(body)))[1] ?? '';
    expect(titleOf(slide)).toBe('题');
    expect(linesOf(shape(slide, 'Footer'))).not.toBe('');
  });

  it('says a text of several lines in one', async () => {
    const slide = slidesIn(await print(slideOf(points('一\r\n二\u2028三', '四'))))[1] ?? '';
    expect(linesOf(shape(slide, 'Body'))).toBe('一 二 三\n四');
  });

  it.each<[string, Slide]>([
    ['120 characters', slideOf(points('甲'.repeat(40), '乙'.repeat(40), '丙'.repeat(34)))],
    ['a point of 40', slideOf(points('甲'.repeat(41)))],
    ['a title of 40', slideOf(points(), { title: '甲'.repeat(41) })],
    ['five points', slideOf(points('1', '2', '3', '4', '5', '6'))],
    [
      'four rows',
      slideOf({ kind: 'table', columns: [{ title: '', width: 1 }], rows: [['1'], ['2'], ['3'], ['4'], ['5']] }),
    ],
    [
      'six bars',
      slideOf({ kind: 'bars', bars: Array.from({ length: 7 }, () => ({ label: '', value: 1, shown: '' })) }),
    ],
    ['numbers', slideOf({ kind: 'bars', bars: [{ label: '', value: Number.NaN, shown: '' }] })],
    [
      '16 boxes',
      slideOf({ kind: 'structure', roots: [{ name: '', branches: Array.from({ length: 17 }, () => '一') }] }),
    ],
  ])('is refused where it holds more than %s', async (_, slide) => {
    await expect(print(slide)).rejects.toThrow(RangeError);
  });

  it('counts all that is shown', () => {
    const slide = slideOf({ kind: 'question', question: '一二', options: ['三', '四'] });
    expect(charactersOf(slide)).toBe('题一二A.三B.四二、（一）1'.length);
    expect(charactersOf(slide)).toBeLessThan(MOST_CHARACTERS);
  });
});

it('texts of a chart are said once', async () => {
  const slide = slidesIn(await print(slideOf({ kind: 'bars', bars: [{ label: '床位', value: 1, shown: '1张' }] })))[1];
  expect(textOf(slide ?? '').match(/1张/g)).toHaveLength(1);
});

describe('notes that name a source', () => {
  const line = '《某市方案》（某政发〔2033〕1号）二、（一）：“原文 & <话>”';
  const slide: Slide = { ...slideOf(points('一')), notes: `先讲背景\n${line}`, cited: [{ line, citation: LEAD }] };
  const url = 'https://policy.example.org/d/a-plan?q=1-9&t=a.b#c-2.1';

  it('open its address, and say the same', async () => {
    const bytes = await printSlides(deckOf(slide), () => url);
    const parts = partsOf(bytes);
    const notes = parts.get('ppt/notesSlides/notesSlide2.xml') ?? '';
    expect(notes).toContain('xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"');
    const runs = elements(notes, 'a:r').filter((run) => run.includes('<a:hlinkClick r:id="rIdLink1"/>'));
    expect(runs.map((run) => textOf(run))).toEqual([line]);
    expect(parts.get('ppt/notesSlides/_rels/notesSlide2.xml.rels')).toContain(
      `Id="rIdLink1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${url.replaceAll('&', '&amp;')}" TargetMode="External"`,
    );
    expect(notesIn(bytes)).toEqual(notesIn(await printSlides(deckOf(slide))));
  });

  it('are the same bytes as ever where there is no address', async () => {
    const { cited: _, ...plain } = slide;
    expect((await printSlides(deckOf(slide))).equals(await printSlides(deckOf(plain)))).toBe(true);
  });
});
