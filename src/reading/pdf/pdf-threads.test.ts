import { describe, expect, it } from 'vitest';
import { pdfOf } from './pdf.fixture.js';
import { createPdfThreads, type PdfTimeLimits } from './pdf-threads.js';

const FILE = '办法.pdf';
const TEXT = '第一条 渡口免费。';
const sound = (): Uint8Array => pdfOf([{ texts: [{ text: TEXT, x: 100, y: 120 }] }]);
const ENDLESS = endless();
/** Only the file without an end is given up. */
const LIMITS: PdfTimeLimits = {
  open: () => 60_000,
  page: (length) => (length === ENDLESS.length ? 200 : 60_000),
  all: () => 60_000,
};

/** The font's widths go on beyond any code, and the library with them. The name is spelt in a way no check reads. */
function endless(): Uint8Array {
  const text = new TextDecoder('latin1').decode(sound());
  return Uint8Array.from(text.replace('/W [1 95', '/#57 [1 99999999999'), (char) => char.charCodeAt(0));
}

describe('a thread that reads pdfs', () => {
  it('tells how many pages there are, what is on them and its faults', async () => {
    const open = createPdfThreads({ limits: LIMITS });
    const pdf = await open({ file: FILE, bytes: sound() });
    expect(pdf.count).toBe(1);
    expect((await pdf.readPage(1)).page?.page.runs.map(({ text }) => text)).toEqual([TEXT]);
    expect(await pdf.readPage(7)).toEqual({ page: null, reason: 'damaged' });
    await pdf.close();
    const rubbish = open({ file: FILE, bytes: new TextEncoder().encode('%PDF-1.7\nrubbish') });
    await expect(rubbish).rejects.toMatchObject({
      name: 'AppError',
      code: 'document-damaged',
      details: { file: FILE },
    });
  });

  it('leaves the bytes to who gave them', async () => {
    const bytes = sound();
    const pdf = await createPdfThreads({ limits: LIMITS })({ file: FILE, bytes });
    await pdf.close();
    expect(bytes).toEqual(sound());
  });

  it('is ended on a page without an end, which the fault names, and the next file is read', async () => {
    const open = createPdfThreads({ limits: LIMITS });
    const pdf = await open({ file: FILE, bytes: ENDLESS });
    await expect(pdf.readPage(1)).rejects.toMatchObject({
      code: 'document-damaged',
      details: { file: FILE, page: 1 },
      message: expect.stringMatching(/办法\.pdf.*print it to a new pdf/),
    });
    await pdf.close();
    const next = await open({ file: FILE, bytes: sound() });
    expect((await next.readPage(1)).page?.page.runs).toHaveLength(1);
    await next.close();
  });

  it('is ended in the middle of a page when the signal says so', async () => {
    const stop = new AbortController();
    const limits = { ...LIMITS, page: () => 60_000 };
    const pdf = await createPdfThreads({ limits })({ file: FILE, bytes: ENDLESS, signal: stop.signal });
    const page = pdf.readPage(1);
    stop.abort();
    await expect(page).rejects.toMatchObject({ code: 'interrupted', details: { file: FILE } });
    await pdf.close();
  });

  it('is one of several where several files are read at once', async () => {
    const open = createPdfThreads({ limits: LIMITS });
    const [first, second] = await Promise.all([
      open({ file: FILE, bytes: sound() }),
      open({ file: FILE, bytes: sound() }),
    ]);
    const pages = await Promise.all([first.readPage(1), second.readPage(1)]);
    expect(pages.map(({ page }) => page?.page.runs.length)).toEqual([1, 1]);
    await Promise.all([first.close(), second.close()]);
  });
});
