import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longDeck, sampleDeck } from './deck.fixture.js';
import { BODY, FOOTER, TITLE } from './slides/geometry.js';
import { linesOf, slidesIn } from './slides.fixture.js';
import { printSlides } from './slides.js';

const run = promisify(execFile);

/** The last one comes with Impress, without which soffice opens no slides. */
const NEEDED = [
  '/usr/bin/soffice',
  '/usr/bin/pdftotext',
  '/usr/bin/pdfinfo',
  '/usr/lib/libreoffice/program/libsdlo.so',
];
const missing = NEEDED.filter((path) => !existsSync(path));
const skipped =
  missing.length === 0 ? '' : ` (skipped: no ${missing.join(', ')}; apt-get install libreoffice-impress poppler-utils)`;

const DECKS = { sample: sampleDeck, long: longDeck };
type Name = keyof typeof DECKS;
const NAMES: readonly Name[] = ['sample', 'long'];

type Word = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Shown = { readonly words: string; readonly boxes: readonly Word[] };

describe.skipIf(missing.length > 0)(`a deck as LibreOffice shows it${skipped}`, () => {
  let folder: string;
  const printed = new Map<Name, readonly string[]>();
  const shown = new Map<Name, readonly Shown[]>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiaowen-slides-'));
    for (const name of NAMES) {
      const bytes = await printSlides(DECKS[name]);
      printed.set(name, slidesIn(bytes));
      await writeFile(join(folder, `${name}.pptx`), bytes);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = NAMES.map((name) => join(folder, `${name}.pptx`));
    await run('/usr/bin/soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    for (const name of NAMES) shown.set(name, await pagesOf(join(folder, `${name}.pdf`)));
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('is 16:9 and bears its title', async () => {
    const { stdout } = await run('/usr/bin/pdfinfo', [join(folder, 'sample.pdf')]);
    expect(stdout).toMatch(/Page size:\s+960(?:\.\d+)? x 540 pts/);
    expect(stdout).toMatch(/Title:\s+望川市社区养老服务提升行动实施方案培训/);
  });

  it.each(NAMES)('has a page for each slide (%s)', (name) => {
    expect(shown.get(name)?.length).toBe(printed.get(name)?.length);
  });

  it.each(NAMES)('shows all words of each slide on its page (%s)', (name) => {
    for (const [index, slide] of (printed.get(name) ?? []).entries()) {
      const words = shown.get(name)?.[index]?.words ?? '';
      for (const line of linesOf(slide).split('\n'))
        for (const piece of line.split(/[\s\p{P}]+/u)) expect(words, `slide ${index + 1}`).toContain(piece);
    }
  });

  it('shows the words of a chart beside its bars', () => {
    const words = shown.get('sample')?.[4]?.words ?? '';
    for (const each of ['家庭照护床位', '1200张左右', '机构护理型床位', '860张', '原文未写', '单位：张'])
      expect(words).toContain(each);
  });

  it('numbers every slide but the first', () => {
    for (const [index, { words }] of (shown.get('sample') ?? []).entries())
      expect(words.endsWith(`${index + 1}`)).toBe(index > 0);
  });

  it.each(NAMES)('keeps body and footer apart, and all words within the margins (%s)', (name) => {
    for (const [index, { boxes }] of (shown.get(name) ?? []).entries()) {
      for (const { left, top, right, bottom } of boxes) {
        const place = `slide ${index + 1}: ${left} ${top} ${right} ${bottom}`;
        expect(left, place).toBeGreaterThanOrEqual(TITLE.x - 2);
        expect(right, place).toBeLessThanOrEqual(TITLE.x + TITLE.w + 12);
        expect(top, place).toBeGreaterThanOrEqual(TITLE.y - 8);
        expect(bottom, place).toBeLessThanOrEqual(FOOTER.y + FOOTER.h + 4);
        // Below the body only the small type of the footer.
        if (bottom > BODY.y + BODY.h + 6) {
          expect(top, place).toBeGreaterThanOrEqual(FOOTER.y - 4);
          expect(bottom - top, place).toBeLessThan(18);
        }
      }
    }
  });
});

/** The words of each page without white space, and where they stand, in points from its top left. */
async function pagesOf(pdf: string): Promise<Shown[]> {
  const { stdout } = await run('/usr/bin/pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 20_000_000 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const found = [
        ...page.matchAll(
          /<word xMin="(?<left>[\d.-]+)" yMin="(?<top>[\d.-]+)" xMax="(?<right>[\d.-]+)" yMax="(?<bottom>[\d.-]+)">(?<text>[^<]*)</g,
        ),
      ].map(({ groups }) => groups ?? {});
      const boxes = found.map(({ left, top, right, bottom }) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { words: found.map(({ text }) => text ?? '').join(''), boxes };
    });
}
