import { beforeAll, describe, expect, it } from 'vitest';
import { sampleDeck } from './deck.fixture.js';
import { MISSING_SLIDE_VIEWERS, type Rendered, rendered, type Word } from './rendered.fixture.js';
import { BODY, FOOTER, TITLE } from './slides/geometry.js';
import { linesOf, slidesIn } from './slides.fixture.js';
import { printSlides } from './slides.js';

const skipped =
  MISSING_SLIDE_VIEWERS.length === 0
    ? ''
    : ` (skipped: no ${MISSING_SLIDE_VIEWERS.join(', ')}; apt-get install libreoffice-impress poppler-utils)`;

const DECKS = { sample: sampleDeck };
type Name = keyof typeof DECKS;
const NAMES: readonly Name[] = ['sample'];

const joined = (words: readonly Word[] | undefined) => (words ?? []).map(({ text }) => text).join('');

describe.skipIf(MISSING_SLIDE_VIEWERS.length > 0)(`a deck as LibreOffice shows it${skipped}`, () => {
  const printed = new Map<Name, readonly string[]>();
  let shown: ReadonlyMap<string, Rendered>;
  const pagesOf = (name: Name) => shown.get(`${name}.pptx`)?.words ?? [];

  beforeAll(async () => {
    const files = new Map<string, Buffer>();
    for (const name of NAMES) {
      const bytes = await printSlides(DECKS[name]);
      printed.set(name, slidesIn(bytes));
      files.set(`${name}.pptx`, bytes);
    }
    shown = await rendered(files);
  }, 180_000);

  it('is 16:9 and bears its title', () => {
    const info = shown.get('sample.pptx')?.info;
    expect(info).toMatch(/Page size:\s+960(?:\.\d+)? x 540 pts/);
    expect(info).toMatch(/Title:\s+望川市社区养老服务提升行动实施方案培训/);
  });

  it.each(NAMES)('has a page for each slide (%s)', (name) => {
    expect(pagesOf(name).length).toBe(printed.get(name)?.length);
  });

  it.each(NAMES)('shows all words of each slide on its page (%s)', (name) => {
    for (const [index, slide] of (printed.get(name) ?? []).entries()) {
      const words = joined(pagesOf(name)[index]);
      for (const line of linesOf(slide).split('\n'))
        for (const piece of line.split(/[\s\p{P}]+/u)) expect(words, `slide ${index + 1}`).toContain(piece);
    }
  });

  it('shows words beside its bars', () => {
    const words = joined(pagesOf('sample')[5]);
    for (const each of ['家庭照护床位', '1200张左右', '机构护理型床位', '860张', '原文未写'])
      expect(words).toContain(each);
  });

  it('numbers every slide but the first', () => {
    for (const [index, words] of pagesOf('sample').entries())
      expect(joined(words).endsWith(`${index + 1}`)).toBe(index > 0);
  });

  it.each(NAMES)('keeps body and footer apart, and all words within the margins (%s)', (name) => {
    for (const [index, words] of pagesOf(name).entries()) {
      for (const { left, top, right, bottom } of words) {
        const place = `slide ${index + 1}: ${left} ${top} ${right} ${bottom}`;
        expect(left, place).toBeGreaterThanOrEqual(TITLE.x - 2);
        expect(right, place).toBeLessThanOrEqual(TITLE.x + TITLE.w + 12);
        expect(top, place).toBeGreaterThanOrEqual(TITLE.y - 8);
        expect(bottom, place).toBeLessThanOrEqual(FOOTER.y + FOOTER.h + 4);
        // Below the body only the line of the footer.
        if (bottom > BODY.y + BODY.h + 6) {
          expect(top, place).toBeGreaterThanOrEqual(FOOTER.y - 4);
          expect(bottom - top, place).toBeLessThan(34);
        }
      }
    }
  });
});
