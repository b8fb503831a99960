import { beforeAll, describe, expect, it } from 'vitest';
import { longDeck } from './deck.fixture.js';
import { elements } from './parts.fixture.js';
import { chartsIn, linesOf, notesIn, shape, sizesIn, slidesIn, titleOf } from './slides.fixture.js';
import { printSlides } from './slides.js';

describe('a deck with too much on its slides', () => {
  let bytes: Buffer;
  let slides: readonly string[];
  beforeAll(async () => {
    bytes = await printSlides(longDeck);
    slides = slidesIn(bytes);
  });

  const named = (title: string) => slides.filter((slide) => titleOf(slide).startsWith(title));

  it('never sets a title below 28 pt, a body below 18, a table below 14 or a footer below 12', () => {
    for (const slide of slides) {
      const title = elements(slide, 'p:sp').find((each) => each.includes('type="title"')) ?? '';
      expect(Math.min(...sizesIn(title))).toBeGreaterThanOrEqual(28);
      for (const name of ['Body', 'Quote', 'Unit', 'Subtitle'])
        expect(Math.min(18, ...sizesIn(shape(slide, name)))).toBe(18);
      for (const table of elements(slide, 'a:tbl')) expect(Math.min(...sizesIn(table))).toBeGreaterThanOrEqual(14);
      expect(sizesIn(shape(slide, 'Footer')).every((size) => size === 12)).toBe(true);
    }
    for (const chart of chartsIn(bytes)) expect(Math.min(...sizesIn(elements(chart, 'c:catAx')[0] ?? ''))).toBe(18);
  });

  it('splits points between points, counts the parts and repeats footer and notes', () => {
    const parts = named('要点多于一页');
    expect(parts.map(titleOf)).toEqual(['要点多于一页（1/2）', '要点多于一页（2/2）']);
    const body = longDeck.slides[0]?.body;
    expect(parts.flatMap((slide) => linesOf(shape(slide, 'Body')).split('\n'))).toEqual(
      body?.kind === 'points' ? body.points : [],
    );
    for (const slide of parts) expect(linesOf(shape(slide, 'Footer'))).toBe(longDeck.slides[0]?.footer);
    const notes = notesIn(bytes).filter((_, index) => titleOf(slides[index] ?? '').startsWith('引文长于一页'));
    expect(notes).toEqual([longDeck.slides[2]?.notes, longDeck.slides[2]?.notes]);
  });

  it('splits a point longer than a slide between sentences, a word longer than a slide anywhere', () => {
    const bodies = named('一条长于一页').map((slide) => linesOf(shape(slide, 'Body')));
    const body = longDeck.slides[1]?.body;
    expect(bodies.join('')).toBe(body?.kind === 'points' ? body.points.join('') : '');
    expect(bodies.slice(0, 3).every((words) => words.endsWith('。'))).toBe(true);
  });

  it('splits a table between rows under a repeated head, and a row only where it is higher than a slide', () => {
    const tables = named('表格多于一页').map((slide) =>
      elements(slide, 'a:tr').map((row) => elements(row, 'a:tc').map(linesOf)),
    );
    expect(tables.length).toBeGreaterThan(2);
    for (const [head] of tables) expect(head).toEqual(['条款', '任务要求']);
    const cells = tables.flatMap((rows) => rows.slice(1));
    const body = longDeck.slides[3]?.body;
    expect(cells.map((row) => row.join('')).join('')).toBe(
      body?.kind === 'table' ? body.rows.map((row) => row.join('')).join('') : '',
    );
    expect(cells.filter(([place]) => place === '')).toHaveLength(1);
  });

  it('goes on with the columns that have no room beside the others', () => {
    const heads = named('列多于一页').map((slide) => linesOf(elements(slide, 'a:tr')[0] ?? '').split('\n'));
    expect(heads.map(({ length }) => length)).toEqual([8, 8]);
  });

  it('splits a chart on one scale, and prints words too long for it in a table', () => {
    const scale = (chart: string) => elements(chart, 'c:max')[0];
    const [left = '', right = ''] = chartsIn(bytes);
    expect(scale(left)).toBe(scale(right));
    const tables = named('柱子多于一页').flatMap((slide) => elements(slide, 'a:tbl'));
    const body = longDeck.slides[5]?.body;
    for (const bar of body?.kind === 'chart' ? body.bars : []) {
      expect(tables.join('')).toContain(`<a:t>${bar.label}</a:t>`);
      expect(tables.join('')).toContain(`<a:t>${bar.shown}</a:t>`);
    }
  });

  it('carries the rest of a title, a footer and the title slide on in slides', () => {
    const words = slides.map((slide) => linesOf(slide).replaceAll(/（\d\/\d）|\s/g, '')).join('');
    const last = longDeck.slides.at(-1);
    const rest = (last?.title ?? '').slice(-40);
    expect(words).toContain(rest);
    expect(words).toContain(longDeck.title.slice(-12));
    expect(words).toContain(longDeck.subtitle.slice(-30));
  });
});
