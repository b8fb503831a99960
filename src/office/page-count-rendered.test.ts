import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from './page-count.js';
import { samplePaper } from './paper.fixture.js';
import type { Paper } from './paper.js';
import { randomPaper } from './random-paper.fixture.js';
import { MISSING_VIEWERS, type Rendered, rendered, VIEWERS_SKIPPED } from './rendered.fixture.js';
import { printWord } from './word.js';

const PLAIN = 48;
const NOTED = 16;

const papers: ReadonlyMap<string, Paper> = new Map([
  ['sample.docx', samplePaper],
  ...Array.from({ length: PLAIN }, (_, at) => [`plain${at}.docx`, randomPaper(at + 1)] as const),
  ...Array.from({ length: NOTED }, (_, at) => [`noted${at}.docx`, randomPaper(at + 1, { notes: true })] as const),
]);

describe.skipIf(MISSING_VIEWERS.length > 0)(`the pages told of a paper${VIEWERS_SKIPPED}`, () => {
  let shown: ReadonlyMap<string, Rendered>;
  beforeAll(async () => {
    const files = await Promise.all([...papers].map(async ([name, paper]) => [name, await printWord(paper)] as const));
    shown = await rendered(new Map(files));
  }, 300_000);

  const compared = () =>
    [...papers].map(([name, paper]) => {
      const { body, attachments, total } = pagesOf(paper);
      const pages = shown.get(name)?.pages ?? [];
      const begins = [0, ...pages.flatMap((words, index) => (index > 0 && /^附表\d/.test(words) ? [index] : []))];
      return {
        name,
        told: total,
        toldByPart: [body, ...attachments].map(Math.ceil),
        printed: pages.length,
        printedByPart: begins.map((begin, index) => (begins[index + 1] ?? pages.length) - begin),
      };
    });

  it('are never fewer than LibreOffice prints', () => {
    expect(compared().filter(({ told, printed }) => told < printed)).toEqual([]);
  });

  it('are the pages that LibreOffice prints of at least 95% of the papers', () => {
    const all = compared();
    const wrong = all.filter(({ told, printed }) => told !== printed);
    expect(all.every(({ printed }) => printed > 0)).toBe(true);
    expect(wrong.length / all.length).toBeLessThanOrEqual(0.05);
  });

  it('are told of each attachment by itself', () => {
    const parts = compared().flatMap(({ toldByPart, printedByPart }) =>
      toldByPart.map((told, index) => told === printedByPart[index]),
    );
    expect(parts.filter((isRight) => isRight).length / parts.length).toBeGreaterThanOrEqual(0.95);
  });
});
