import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { Page } from '../page-layout/page.js';
import type { Reading } from '../reading.js';
import type { Ocr, OcrPage } from './page-ocr.js';
import { type DrawnPage, pdfOf } from './pdf.fixture.js';
import { createPdfReader } from './pdf-reader.js';

const FILE = '办法.pdf';
const TITLE = { text: '云屏市渡口管理办法', x: 200, y: 120, size: 22 };
const FIRST = { text: '第一条 为了加强渡口管理，制定本办法。', x: 100, y: 180, size: 16 };

function ocrThat(answer: OcrPage): { ocr: Ocr; close: ReturnType<typeof vi.fn> } {
  const close = vi.fn(async () => undefined);
  return { ocr: () => ({ readPage: async () => answer, close }), close };
}

const NO_OCR = ocrThat({ fault: 'missing' }).ocr;

function read(pages: readonly DrawnPage[], ocr: Ocr = NO_OCR): Promise<Reading> {
  return createPdfReader({ ocr }).read({ file: FILE, bytes: pdfOf(pages) });
}

async function faultOf(reading: Promise<unknown>): Promise<AppError> {
  const fault = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof AppError)) throw new Error(`expected an AppError, got ${String(fault)}`);
  return fault;
}

describe('reading a pdf', () => {
  it('gives blocks with page and line, the title as heading of level 0', async () => {
    const reading = await read([{ texts: [TITLE, FIRST] }]);
    expect(reading.text).toBe('云屏市渡口管理办法\n第一条为了加强渡口管理，制定本办法。');
    expect(reading.blocks[0]).toMatchObject({ kind: 'heading', level: 0, place: { page: 1, line: 1 } });
    expect(reading.blocks[1]).toMatchObject({ kind: 'paragraph', place: { page: 1, line: 2 } });
  });

  it('reads fonts that name their characters by GBK', async () => {
    const bytes = pdfOf([{ texts: [{ ...FIRST, text: '', hex: 'b6c9bfdab9dcc0ed9646464131' }] }], {
      table: 'GBK-EUC-H',
    });
    const { text } = await createPdfReader({ ocr: NO_OCR }).read({ file: FILE, bytes });
    expect(text).toBe('渡口管理朏FA1');
  });

  it('reads a table by the lines drawn', async () => {
    const cells = [
      ['任务', '牵头单位'],
      ['建设渡口', '市水利局'],
    ];
    const texts = cells.flatMap((row, y) => row.map((text, x) => ({ text, x: 110 + x * 200, y: 220 + y * 30 })));
    const level = [200, 230, 260].map((y) => [100, y, 500, y] as const);
    const upright = [100, 300, 500].map((x) => [x, 200, x, 260] as const);
    const reading = await read([{ texts, lines: [...level, ...upright] }]);
    expect(reading.text).toBe('任务\t牵头单位\n任务：建设渡口；牵头单位：市水利局');
  });

  it('takes type that is filled and outlined for bold', async () => {
    const body = Array.from({ length: 4 }, (_, index) => ({ ...FIRST, y: 220 + index * 30 }));
    const reading = await read([{ texts: [{ ...FIRST, text: '一、总体要求', bold: true }, ...body] }]);
    expect(reading.blocks.map(({ kind }) => kind).slice(0, 2)).toEqual(['heading', 'paragraph']);
  });

  it('reads a page set sideways, and drops a stamp aslant', async () => {
    const sideways = [0, 1].map((line) => ({ ...FIRST, x: 100 + line * 30, y: 700, turn: 90 }));
    const reading = await read([{ texts: [...sideways, { ...TITLE, text: '内部资料', turn: 45 }] }]);
    expect(reading.blocks).toHaveLength(2);
    expect(reading.noise.map(({ text }) => text)).toEqual(['内部资料']);
  });

  it('takes the title the file states, unless it is the name of a file', async () => {
    const reader = createPdfReader({ ocr: NO_OCR });
    const of = async (title: string) =>
      (await reader.read({ file: FILE, bytes: pdfOf([{ texts: [FIRST] }], { title }) })).properties;
    expect(await of('渡口管理办法')).toEqual({ title: '渡口管理办法' });
    expect(await of('Microsoft Word - 定稿.doc')).toEqual({});
  });
});

describe('pages without text', () => {
  const SCAN: DrawnPage = { hasPicture: true };
  const RECOGNISED: Page = {
    width: 595,
    height: 842,
    rules: [],
    runs: [{ text: '第二条 渡口应当设置标志。', x: 100, y: 200, width: 200, size: 16 }],
  };

  it('are read off their picture and marked', async () => {
    const { ocr, close } = ocrThat({ page: RECOGNISED });
    const reading = await read([{ texts: [FIRST] }, SCAN], ocr);
    expect(reading.blocks.map(({ place, recognised }) => [place.page, recognised])).toEqual([
      [1, undefined],
      [2, true],
    ]);
    expect(close).toHaveBeenCalledOnce();
  });

  it('are told of where nothing can read them, and the other pages are read', async () => {
    const reading = await read([SCAN, { texts: [FIRST] }]);
    expect(reading.warnings).toEqual([{ code: 'page-not-read', page: 1, reason: 'ocr-missing' }]);
    expect(reading.blocks).toHaveLength(1);
  });

  it('are a fault where there are no others, with what to install', async () => {
    const fault = await faultOf(read([SCAN, SCAN]));
    expect(fault.code).toBe('document-unsupported');
    expect(fault.details).toMatchObject({ file: FILE, reason: 'scan' });
  });

  it('need no reading when blank', async () => {
    const reading = await read([{ texts: [FIRST] }, {}]);
    expect(reading.warnings).toEqual([]);
    expect((await faultOf(read([{}]))).code).toBe('document-empty');
  });

  it('are those too whose text stands for nothing', async () => {
    const hex = Array.from({ length: 20 }, (_, index) => `e0${(index + 16).toString(16)}`).join('');
    const { ocr } = ocrThat({ page: RECOGNISED });
    const bytes = pdfOf([{ texts: [{ ...FIRST, text: '', hex: `${hex}` }] }], { table: 'Identity-H' });
    const reading = await createPdfReader({ ocr }).read({ file: FILE, bytes });
    expect(reading.text).toContain('第二条');
  });
});

describe('faults', () => {
  const reader = createPdfReader({ ocr: NO_OCR });

  it('knows the format by its mark, wherever among the first bytes', () => {
    const bytes = pdfOf([{ texts: [FIRST] }]);
    expect(reader.recognises({ file: 'x', bytes })).toBe(true);
    expect(reader.recognises({ file: 'x', bytes: new TextEncoder().encode(`\n\n${'%PDF-1.4'}`) })).toBe(true);
    expect(reader.recognises({ file: 'x.pdf', bytes: new TextEncoder().encode('渡口') })).toBe(false);
  });

  it('names the file when the bytes are damaged', async () => {
    const fault = await faultOf(reader.read({ file: FILE, bytes: new TextEncoder().encode('%PDF-1.7\nrubbish') }));
    expect([fault.code, fault.details.file]).toEqual(['document-damaged', FILE]);
  });

  it('tells a file that opens with a password only', async () => {
    const locked = new TextDecoder('latin1')
      .decode(pdfOf([{ texts: [FIRST] }]))
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      );
    const fault = await faultOf(reader.read({ file: FILE, bytes: new TextEncoder().encode(locked) }));
    expect(fault.code).toBe('document-encrypted');
  });

  it('ends when told to, and tells how far it is', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = reader.read({
      file: FILE,
      bytes: pdfOf([{ texts: [FIRST] }, { texts: [FIRST] }, { texts: [FIRST] }]),
      signal: stop.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        if (done === 2) stop.abort();
      },
    });
    expect((await faultOf(reading)).code).toBe('interrupted');
    expect(seen).toEqual([1, 2]);
  });

  it('ends in a reading or an AppError whatever was cut out of the bytes', async () => {
    const whole = pdfOf([{ texts: [TITLE, FIRST] }, { texts: [FIRST], hasPicture: true }]);
    for (let cut = 0; cut < whole.length; cut += 97) {
      const bytes = Uint8Array.from([...whole.subarray(0, cut), ...whole.subarray(cut + 40)]);
      const outcome = await reader.read({ file: FILE, bytes }).catch((error: unknown) => error);
      expect(outcome instanceof AppError || (outcome as Reading).format === 'pdf').toBe(true);
    }
  });
});
