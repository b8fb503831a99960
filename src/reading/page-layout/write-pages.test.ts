import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounted, blockTexts, LEFT, lines, page, paragraph, RIGHT, readPages, run, table } from './page.fixture.js';

const LONG =
  '云屏市各县区人民政府应当按照职责分工做好渡口安全管理工作，建立健全巡查制度，落实经费保障，定期公布巡查结果，接受社会监督，并于每年年底前报送工作总结。';

describe('paragraphs of a page', () => {
  it('joins lines broken at the margin and begins a new one at an indent', () => {
    const reading = readPages([page(lines([...paragraph(LONG), ...paragraph(LONG)]))]);
    expect(blockTexts(reading)).toEqual([LONG, LONG]);
  });

  it('joins over the end of a page, running head and number between them dropped in place', () => {
    const all = paragraph(LONG);
    const pages = [1, 2, 3].map((number) =>
      page([
        run('云屏市渡口管理材料', 60, { centred: true, size: 10 }),
        ...lines(
          number === 1 ? [...paragraph(LONG), ...all.slice(0, 2)] : number === 2 ? all.slice(2) : paragraph(LONG),
        ),
        run(`— ${number} —`, 790, { centred: true, size: 12 }),
      ]),
    );
    const reading = readPages(pages);
    expect(blockTexts(reading)).toEqual([LONG, LONG, LONG]);
    expect(reading.noise.map(({ reason }) => reason)).toEqual([
      'running-head',
      'page-number',
      'running-head',
      'page-number',
      'running-head',
      'page-number',
    ]);
    const [, second] = reading.blocks;
    expect(reading.noise[1]?.at).toBeGreaterThan(second?.start ?? 0);
    expect(reading.noise[2]?.at).toBeLessThan(second?.end ?? 0);
    expect(second?.place).toEqual({ page: 1, line: 5 });
  });

  it('drops bare page numbers only where they count up', () => {
    const body = paragraph(LONG);
    const pages = ['7', '8'].map((number) =>
      page([...lines(paragraph(`${'甲'.repeat(Number(number))}${LONG}`)), run(number, 790, { centred: true })]),
    );
    expect(readPages(pages).noise.map(({ text }) => text)).toEqual(['7', '8']);
    const lone = readPages([page([...lines(body), run('2031', 790, { centred: true })])]);
    expect(lone.noise).toEqual([]);
  });

  it('keeps the heads of annexes that each fill a page', () => {
    const pages = [1, 2, 3].map((number) =>
      page(lines([`附件${number}`, ...paragraph(`${'甲'.repeat(number)}${LONG}`)])),
    );
    expect(readPages(pages).noise).toEqual([]);
  });

  it('drops a running head with the number of the page in it', () => {
    const pages = [1, 2, 3].map((number) =>
      page([
        run(`云屏市公报2031年第4期 ${number}`, 60, { size: 10 }),
        ...lines(paragraph(`${'甲'.repeat(number)}${LONG}`)),
      ]),
    );
    expect(readPages(pages).noise.map(({ reason }) => reason)).toEqual([
      'running-head',
      'running-head',
      'running-head',
    ]);
  });

  it('keeps numbered lines apart and goes on with a sentence that breaks before a number', () => {
    const first = '有下列情形之一的，由所在地县级人民政府交通运输主管部门依照本办法';
    const reading = readPages([
      page(
        lines([
          ...paragraph(LONG),
          [first.slice(0, 26), { indent: 2 }],
          `${first.slice(26)}和本省其他地方性法规以及本市人民政府`,
          '第三条的规定处理。',
          ['（一）未按规定巡查的；', { indent: 2 }],
          ['（二）瞒报事故的。', { indent: 2 }],
        ]),
      ),
    ]);
    expect(blockTexts(reading).slice(1)).toEqual([
      `${first.slice(0, 26)}${first.slice(26)}和本省其他地方性法规以及本市人民政府`,
      '第三条的规定处理。',
      '（一）未按规定巡查的；',
      '（二）瞒报事故的。',
    ]);
  });

  it('drops the blanks of letter-spacing and around figures, and keeps those an author set', () => {
    const spaced = '总则'.split('').map((text, index) => ({ ...run(text, 120), x: LEFT + index * 40 }));
    const dated = [
      { ...run('到', 160), x: LEFT },
      { ...run('2032', 160), x: LEFT + 20 },
      { ...run('年', 160), x: LEFT + 56 },
    ];
    const names = [run('云屏市教育局', 200), { ...run('云屏市财政局', 200), x: LEFT + 200 }];
    expect(blockTexts(readPages([page([...spaced, ...dated, ...names])]))).toEqual([
      '总则',
      '到2032年',
      '云屏市教育局 云屏市财政局',
    ]);
  });

  it('reads two columns one after the other', () => {
    const column = (x: number, mark: string) =>
      Array.from({ length: 8 }, (_, index) => ({
        text: `${mark}${index}渡口安全管理工作职责分`,
        x,
        y: 120 + index * 20,
        width: 200,
        size: 16,
      }));
    const runs = column(60, '左').flatMap((left, index) => [left, column(320, '右')[index] ?? left]);
    const { text } = readPages([page(runs)]);
    expect(text.indexOf('左7')).toBeLessThan(text.indexOf('右0'));
  });
});

describe('titles, headings, contents and notes', () => {
  it('joins a title broken over lines, and tells it from the letterhead above the number', () => {
    const reading = readPages([
      page([
        run('云屏市人民政府文件', 100, { size: 36, centred: true }),
        run('云政发〔2031〕5号', 150, { centred: true }),
        run('云屏市人民政府关于', 220, { size: 22, centred: true }),
        run('加强渡口安全管理的通知', 255, { size: 22, centred: true }),
        ...lines(paragraph(LONG), 7),
      ]),
    ]);
    expect(reading.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['paragraph', undefined],
      ['paragraph', undefined],
      ['heading', 0],
      ['paragraph', undefined],
    ]);
    expect(blockTexts(reading)[2]).toBe('云屏市人民政府关于加强渡口安全管理的通知');
  });

  it('takes bold lines of their own for headings', () => {
    const reading = readPages([page(lines([['一、总体要求', { indent: 2, bold: true }], ...paragraph(LONG)]))]);
    expect(reading.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['paragraph', undefined],
    ]);
  });

  it('knows lines of contents by their dots, or below 目录 by standing again further down', () => {
    const dotted = readPages([page(lines(['第一章 总则……………………1', ...paragraph(LONG)]))]);
    expect(dotted.blocks.map(({ kind }) => kind)).toEqual(['contents', 'paragraph']);
    const bare = readPages([
      page(lines(['目录', '第一章总则', '第二章附则', '第一章总则', ...paragraph(LONG), '第二章附则'])),
    ]);
    expect(bare.blocks.map(({ kind }) => kind).slice(0, 4)).toEqual(['contents', 'contents', 'contents', 'paragraph']);
  });

  it('puts a footnote behind the place that holds its mark', () => {
    const [first, ...rest] = lines([...paragraph(LONG), ...paragraph(`第三条　${LONG}`)]);
    const mark = { text: '1', x: RIGHT + 1, y: (first?.y ?? 0) - 7, width: 4, size: 8 };
    const reading = readPages([
      page(
        [
          ...(first === undefined ? [] : [first]),
          mark,
          ...rest,
          { ...run('1', 700, { size: 7 }), y: 697 },
          { ...run('本办法所称渡口不含旅游码头。', 700, { size: 10 }), x: LEFT + 5 },
        ],
        [{ x1: LEFT, x2: LEFT + 140, y1: 685, y2: 685 }],
      ),
    ]);
    expect(reading.blocks.map(({ kind, mark }) => [kind, mark])).toEqual([
      ['paragraph', undefined],
      ['note', '[1]'],
      ['paragraph', undefined],
    ]);
    expect(blockTexts(reading)[0]).toContain('[1]');
    expect(accounted(reading)).not.toContain('[');
  });
});

describe('tables', () => {
  const EDGES = [80, 120, 300, 400];
  const HEADER = ['序号', '任务', '牵头单位'];

  it('reads a ruled table by its lines', () => {
    const { runs, rules } = table(EDGES, [HEADER, ['1', '建设渡口', '市水利局'], ['2', '巡查', '市交通局']]);
    const reading = readPages([page([...lines(paragraph(LONG)), ...runs], rules)]);
    expect(blockTexts(reading).slice(1)).toEqual([
      '序号\t任务\t牵头单位',
      '序号：1；任务：建设渡口；牵头单位：市水利局',
      '序号：2；任务：巡查；牵头单位：市交通局',
    ]);
  });

  it('joins a table over two pages, its header printed again dropped and a row cut in two made whole', () => {
    const first = table(EDGES, [HEADER, ['1', '建设渡口', '市水利局'], ['2', '巡查渡口和', '市交通局']]);
    const second = table(EDGES, [HEADER, ['', '码头', ''], ['3', '培训', '市教育局']]);
    const reading = readPages([first, second].map(({ runs, rules }) => page(runs, rules)));
    expect(blockTexts(reading)).toEqual([
      '序号\t任务\t牵头单位',
      '序号：1；任务：建设渡口；牵头单位：市水利局',
      '序号：2；任务：巡查渡口和码头；牵头单位：市交通局',
      '序号：3；任务：培训；牵头单位：市教育局',
    ]);
    expect(reading.noise.map(({ text }) => text)).toEqual(['序号 任务 牵头单位']);
    expect(reading.blocks.every(({ row }) => row?.table === 1)).toBe(true);
  });

  it('reads a table without lines by its columns', () => {
    const { runs } = table(
      [80, 200, 330, 460],
      [
        ['渡口', '水域', '班次'],
        ['北岬渡', '青湾', '12班'],
        ['石浦渡', '松湾', '8班'],
      ],
    );
    expect(blockTexts(readPages([page(runs)]))[1]).toBe('渡口：北岬渡；水域：青湾；班次：12班');
  });

  it('takes the line under a letterhead or a frame around text for no table', () => {
    const frame = table([70, 530], [['云屏市渡口管理办法']]);
    expect(readPages([page(frame.runs, frame.rules)]).blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});

describe('whatever is drawn', () => {
  it('loses no character and ends', () => {
    const char = fc.constantFrom(...'渡口第一条（）。，12—①目录', ' ');
    const arbitraryRun = fc.record({
      text: fc.string({ unit: char, maxLength: 12 }),
      x: fc.integer({ min: 0, max: 590 }),
      y: fc.integer({ min: 0, max: 840 }),
      // Narrower, two like characters of a run stand on one another, as a letter printed twice to look bold does.
      width: fc.integer({ min: 80, max: 300 }),
      size: fc.constantFrom(7, 12, 16, 22),
    });
    const arbitraryRule = fc.record({
      x1: fc.integer({ min: 0, max: 590 }),
      x2: fc.integer({ min: 0, max: 590 }),
      y1: fc.constantFrom(100, 200, 300),
      y2: fc.constantFrom(100, 200, 300),
    });
    const arbitraryPage = fc.tuple(
      fc.array(arbitraryRun, { maxLength: 25 }),
      fc.array(arbitraryRule, { maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(arbitraryPage, { maxLength: 3 }), (drawn) => {
        const reading = readPages(drawn.map(([runs, rules]) => page(distinct(runs), rules)));
        const expected = drawn.flatMap(([runs]) => distinct(runs).map(({ text }) => text)).join('');
        expect(sorted(accounted(reading))).toBe(sorted(expected));
      }),
      { numRuns: 150 },
    );
  });
});

/** A text drawn again right on top of itself is one text. */
function distinct<T extends { x: number; y: number; width: number }>(runs: readonly T[]): T[] {
  return runs.filter((own, index) => !runs.slice(0, index).some(({ y }) => Math.abs(y - own.y) < 30));
}

function sorted(text: string): string {
  return [...text.replace(/\s+/g, '')].sort().join('');
}
