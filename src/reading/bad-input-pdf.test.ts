import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOfPicture, pdfOfText } from './bad-input.fixture.js';
import { createOcr } from './pdf/page-ocr.js';
import { createPdfReader } from './pdf/pdf-reader.js';
import { createFileReader } from './read-file.js';
import { runProgram } from './run-program.js';
import { canReadScans, greysOf } from './scan.fixture.js';

const MEBIBYTE = 1024 * 1024;

function collectedHeap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

const WHO = ['渡口', '灯塔', '浮桥', '码头', '河堤', '盐田', '航标'];
const WHAT = [
  '每日检查',
  '由镇里看护',
  '不得拆除',
  '可以开放',
  '应当登记',
  '按月报告',
  '定期油漆',
  '照旧管理',
  '免费使用',
  '逐个编号',
  '重新丈量',
];
const WHY = ['以便通行', '保证安全', '方便居民', '节省经费', '留作记录'];

/** Sentences that differ from each other, so that none is taken for a head of the pages. */
function sentence(at: number): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] ?? '';
  return `${pick(WHO, 1)}${pick(WHO, 7)}${pick(WHAT, 3)}${pick(WHAT, 5)}${pick(WHY, 1)}。`;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('pages that are alike but for their numbers', () => {
  it('are read: what fills a page is no head of it', async () => {
    const cards = Array.from({ length: 12 }, (_, at) => [
      `第${at + 1}号渡口`,
      `第${at + 1}号渡口每日开航${at + 3}班，过渡免费。`,
      `渡口由第${at + 2}航务所管理，电话另行公布。`,
    ]);
    const reading = await createFileReader({ soffice: null })({ file: '渡口名录.pdf', bytes: pdfOfText(cards) });
    expect(reading.text.match(/过渡免费/g)).toHaveLength(12);
  });
});

describe('a PDF of two thousand pages', () => {
  const pages = Array.from({ length: 2000 }, (_, at) =>
    Array.from({ length: 12 }, (_, line) => sentence(at * 12 + line)),
  );
  const foot = (page: number) => `— ${page} —`;

  it('is read whole, tells each page as it is done and keeps no page it has read', { timeout: 120_000 }, async () => {
    const told: number[] = [];
    const heaps: number[] = [];
    const bytes = pdfOfText(pages, { foot });
    const reading = await createFileReader({ soffice: null })({
      file: '渡口名录.pdf',
      bytes,
      onProgress: ({ done, total }) => {
        told.push(done);
        expect(total).toBe(2000);
        if (done % 500 === 1) heaps.push(collectedHeap());
      },
    });
    expect(told).toEqual(pages.map((_, at) => at + 1));
    expect(reading.blocks.at(-1)?.place.page).toBe(2000);
    expect(reading.noise.filter(({ reason }) => reason === 'page-number')).toHaveLength(2000);
    expect(withoutSpace(reading.text)).toBe(withoutSpace(pages.flat().join('')));
    const growth = (heaps.at(-1) ?? 0) - (heaps[0] ?? 0);
    expect(growth).toBeLessThan(60 * MEBIBYTE);
  });

  it('stops between two pages when it is told to', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const reading = createFileReader({ soffice: null })({
      file: '渡口名录.pdf',
      bytes: pdfOfText(pages.slice(0, 50)),
      signal: stop.signal,
      onProgress: ({ done }) => {
        told.push(done);
        if (done === 7) stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'interrupted', details: { file: '渡口名录.pdf' } });
    expect(told).toHaveLength(7);
  });
});

const WORDS = '云屏市渡口自三月起开放';

const canDraw = canReadScans && spawnSync('soffice', ['--version']).error === undefined;

describe('a scan', () => {
  const blank = { width: 200, height: 280, greys: new Uint8Array(200 * 280).fill(0xff) };

  it('is named as one where no program can read it, and what to install', async () => {
    const reader = createPdfReader({ ocr: createOcr({ run: async () => 'missing' }) });
    const fault = await reader.read({ file: '扫描.pdf', bytes: pdfOfPicture(blank) }).catch((cause: unknown) => cause);
    expect(fault).toMatchObject({
      name: 'AppError',
      code: 'document-unsupported',
      details: { file: '扫描.pdf', reason: 'scan' },
      message: expect.stringMatching(/扫描\.pdf.*tesseract/),
    });
  });

  it('within a text is told as a page not read, and the other pages are read', async () => {
    const reader = createPdfReader({ ocr: createOcr({ run: async () => 'missing' }) });
    const reading = await reader.read({
      file: '夹页.pdf',
      bytes: pdfOfText([['第一页的渡口免费。'], null, ['第三页的渡口收费。']]),
    });
    expect(reading.warnings).toEqual([{ code: 'page-not-read', page: 2, reason: 'ocr-missing' }]);
    expect(reading.blocks.map(({ place }) => place.page)).toEqual([1, 3]);
  });
});

describe.skipIf(!canDraw)('a scan, with soffice, pdftoppm and tesseract (chi_sim) installed', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tiaowen-test-'));
    const [text, pdf, picture] = ['page.txt', 'page.pdf', 'page'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(text, `\ufeff${WORDS}。\n\n过渡免费，每日十八班。\n`);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const print = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, text];
    expect(await runProgram({ program: 'soffice', args: print, timeLimit: 60_000 })).toBe('done');
    const draw = ['-gray', '-r', '200', '-singlefile', pdf, picture];
    expect(await runProgram({ program: 'pdftoppm', args: draw, timeLimit: 60_000 })).toBe('done');
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  it('is read off its picture and marked as recognised', { timeout: 60_000 }, async () => {
    const bytes = pdfOfPicture(greysOf(readFileSync(join(folder, 'page.pgm'))));
    const reading = await createFileReader({ soffice: null })({ file: '扫描.pdf', bytes });
    expect(reading.text.replace(/\s/g, '')).toContain(WORDS);
    expect(reading.blocks.every(({ recognised, place }) => recognised === true && place.page === 1)).toBe(true);
    expect(reading.warnings).toEqual([]);
  });
});
