import { beforeAll, describe, expect, it } from 'vitest';
import { blank, note, paperOf, samplePaper, text } from './paper.fixture.js';
import type { Line, PaperBlock } from './paper.js';
import { MISSING_VIEWERS, type Rendered, rendered, VIEWERS_SKIPPED } from './rendered.fixture.js';
import { printWord } from './word.js';

const COLUMNS = [
  { title: '条款', width: 20 },
  { title: '任务要求', width: 80 },
];
const rows = Array.from({ length: 60 }, (_, index): Line[] => [
  [text(`（${index}）`), note(`第${index}行的出处`)],
  [text('推动社区食堂连锁化运营。')],
]);
const long: Line[] = [[text('长')], [text('字'.repeat(10_000)), blank('【待填：末尾】')]];
const tables: readonly PaperBlock[] = [
  { kind: 'table', columns: COLUMNS, rows },
  { kind: 'table', columns: COLUMNS, rows: [long] },
];

describe.skipIf(MISSING_VIEWERS.length > 0)(`a paper as LibreOffice shows it${VIEWERS_SKIPPED}`, () => {
  let shown: Rendered | undefined;
  let sample: readonly string[];
  let tabular: readonly string[];

  beforeAll(async () => {
    const files = await rendered(
      new Map([
        ['sample.docx', await printWord(samplePaper)],
        ['tabular.docx', await printWord(paperOf(tables))],
      ]),
    );
    shown = files.get('sample.docx');
    sample = shown?.pages ?? [];
    tabular = files.get('tabular.docx')?.pages ?? [];
  }, 180_000);

  it('is A4', () => {
    expect(shown?.info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(shown?.info).toMatch(/Title:\s+望川市社区养老服务提升行动实施方案/);
  });

  it('has its title and headings, guidance and blanks, in five pages', () => {
    expect(sample).toHaveLength(5);
    expect(sample[0]).toContain(samplePaper.title);
    const all = sample.join('');
    for (const words of [
      '一、总体情况',
      '（一）织密服务网络',
      '1.建设社区食堂',
      '（1）任务要求',
      '【写作提示】用一段话',
    ])
      expect(all).toContain(words);
    expect(all.split('【待填：')).toHaveLength(12);
  });

  // LibreOffice may carry the note of a table's last row over to the next page; none is lost.
  it('has the words of every note once, at the foot of the page of its mark or of the next one', () => {
    expect(sample[0]).toMatch(/服务体系。1我局.*1《望川市社区养老服务提升行动实施方案》（望政办字〔2031〕7号）一：/);
    expect(sample[1]).toMatch(/11名7.*7数据来源：养老服务季报\.xlsx/);
    for (const [index] of rows.entries()) {
      const [mark = -1] = pagesWith(`（${index}）`, tabular);
      const notes = pagesWith(`第${index}行的出处`, tabular);
      expect([[mark], [mark + 1]]).toContainEqual(notes);
    }
  });

  it('numbers its pages between dashes', () => {
    for (const [index, words] of sample.entries()) expect(words).toContain(`—${index + 1}—`);
  });

  it('numbers odd pages at the right and even ones at the left', () => {
    const dashes = shown?.words.map((page) => page.find((word) => word.text.startsWith('—'))?.left) ?? [];
    expect(dashes).toHaveLength(5);
    for (const [index, x] of dashes.entries()) {
      if (index % 2 === 0) expect(Number(x)).toBeGreaterThan(400);
      else expect(Number(x)).toBeLessThan(150);
    }
  });

  it('repeats the head of a table on every page, and begins each attachment on a new one', () => {
    expect(tabular.length).toBeGreaterThan(5);
    for (const words of tabular) for (const title of ['条款', '任务要求']) expect(words).toContain(title);
    expect(sample[3]).toMatch(/^附表1任务台账/);
    expect(sample[4]).toMatch(/^附表2本提纲未列入的条款/);
  });

  it('shows all of a cell that is longer than a page', () => {
    expect(tabular.join('').split('字').length - 1).toBe(10_000);
    expect(tabular.at(-1)).toContain('【待填：末尾】');
  });
});

function pagesWith(words: string, pages: readonly string[]): number[] {
  return pages.flatMap((page, index) => (page.includes(words) ? [index] : []));
}
