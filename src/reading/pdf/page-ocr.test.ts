import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProgramEnd, ProgramRequest, RunProgram } from '../run-program.js';
import { canReadScans } from '../scan.fixture.js';
import { createOcr } from './page-ocr.js';
import { pdfOf } from './pdf.fixture.js';
import { withoutSeals } from './seals.js';
import { readTsv } from './tesseract-tsv.js';

const PAGE = { number: 1, side: 842 };
const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
const WORDS = [
  '1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t',
  '5\t1\t1\t1\t1\t1\t200\t300\t132\t44\t95\t渡口',
  '5\t1\t1\t1\t1\t2\t340\t300\t44\t44\t92\t5',
  '5\t1\t1\t1\t1\t3\t390\t300\t88\t44\t90\t个。',
  '5\t1\t2\t1\t1\t1\t200\t900\t88\t44\t3\t乱码',
];
const TSV = [HEAD, ...WORDS].join('\n');

/** Stands in for the programs: draws one white dot and reads the words above. */
function programs(ends: Readonly<Record<string, ProgramEnd>> = {}): { run: RunProgram; asked: ProgramRequest[] } {
  const asked: ProgramRequest[] = [];
  const run: RunProgram = async (request) => {
    asked.push(request);
    const end = ends[request.program] ?? 'done';
    const target = request.args.at(-1) ?? '';
    if (end === 'done' && request.program === 'pdftoppm') {
      await writeFile(`${target}.ppm`, Buffer.from('P6\n1 1\n255\n\xff\xff\xff', 'latin1'));
    } else if (end === 'done') {
      const words = request.args[request.args.indexOf('-l') - 1] ?? '';
      await writeFile(`${words}.tsv`, TSV);
    }
    return end;
  };
  return { run, asked };
}

describe('reading a page off its picture', () => {
  it('draws the page, reads it and takes its files away', async () => {
    const { run, asked } = programs();
    const ocr = createOcr({ run })(new Uint8Array());
    const read = await ocr.readPage(PAGE);
    const folder = dirname(asked[0]?.args.at(-1) ?? '');
    expect('page' in read && read.page.runs.map(({ text }) => text)).toEqual(['渡口5个。']);
    expect(existsSync(join(folder, 'scan.pdf'))).toBe(true);
    await ocr.close();
    expect(existsSync(folder)).toBe(false);
  });

  it('asks no more once a program is missing', async () => {
    const { run, asked } = programs({ pdftoppm: 'missing' });
    const ocr = createOcr({ run })(new Uint8Array());
    expect(await ocr.readPage(PAGE)).toEqual({ fault: 'missing' });
    expect(await ocr.readPage({ ...PAGE, number: 2 })).toEqual({ fault: 'missing' });
    expect(asked).toHaveLength(1);
    await ocr.close();
  });

  it('takes an engine that fails for one without the language, and one that hangs for a page it cannot read', async () => {
    const faults = async (end: ProgramEnd) => {
      const ocr = createOcr({ run: programs({ env: end }).run })(new Uint8Array());
      const read = await ocr.readPage(PAGE);
      await ocr.close();
      return read;
    };
    expect(await faults('failed')).toEqual({ fault: 'missing' });
    expect(await faults('timed-out')).toEqual({ fault: 'failed' });
    expect(await faults('stopped')).toEqual({ fault: 'stopped' });
    expect('page' in (await faults('missing'))).toBe(true);
  });

  it.skipIf(!canReadScans)('reads figures with the programs installed', { timeout: 60_000 }, async () => {
    const ocr = createOcr()(pdfOf([{ texts: [{ text: '2031 2032 2033', x: 100, y: 200, size: 36 }] }]));
    const read = await ocr.readPage(PAGE);
    await ocr.close();
    expect('page' in read).toBe(true);
  });
});

describe('words of the engine', () => {
  it('become runs in points, blanks between Han dropped, what it is unsure of left out', () => {
    const page = readTsv(TSV, 200);
    expect(page.width).toBeCloseTo(595, 0);
    expect(page.runs).toHaveLength(1);
    expect(page.runs[0]?.x).toBeCloseTo(72, 0);
  });

  it('are none in a table that is cut or empty', () => {
    expect(readTsv('', 200).runs).toEqual([]);
    expect(readTsv(`${HEAD}\n5\t1\t1`, 200).runs).toEqual([]);
  });
});

describe('seals', () => {
  it('turn white, black type stays black, the letterhead of the first page stays', () => {
    const dots = [255, 0, 0, 255, 0, 0, 0, 0, 0, 255, 255, 255];
    const picture = Buffer.concat([Buffer.from('P6\n1 4\n255\n', 'latin1'), Buffer.from(dots)]);
    const later = withoutSeals(picture, { isFirst: false });
    const first = withoutSeals(picture, { isFirst: true });
    expect([...(later?.subarray(-4) ?? [])]).toEqual([255, 255, 0, 255]);
    expect([...(first?.subarray(-4) ?? [])]).toEqual([76, 255, 0, 255]);
  });

  it('are not looked for in what is no picture', () => {
    expect(withoutSeals(new Uint8Array([1, 2, 3]), { isFirst: true })).toBeNull();
    expect(withoutSeals(Buffer.from('P6\n90 90\n255\n'), { isFirst: true })).toBeNull();
  });
});
