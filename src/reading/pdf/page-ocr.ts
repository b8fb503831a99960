import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../page-layout/page.js';
import { type ProgramEnd, type RunProgram, runProgram } from '../run-program.js';
import { withoutSeals } from './seals.js';
import { readTsv } from './tesseract-tsv.js';

/** `missing`: the programs, or the data of the Chinese language, are not installed. */
export type OcrPage = { readonly page: Page } | { readonly fault: 'missing' | 'failed' | 'stopped' };

export type OcrRequest = {
  /** Of the document's pages, from 1. */
  readonly number: number;
  /** The page's longer side in points. */
  readonly side: number;
  readonly signal?: AbortSignal | undefined;
};

/** Reads pages of one document off their picture. `close` takes away what it wrote. */
export type DocumentOcr = { readPage(request: OcrRequest): Promise<OcrPage>; close(): Promise<void> };

/** What reads scans; a test hands in its own. */
export type Ocr = (bytes: Uint8Array) => DocumentOcr;

/** Dots an inch. At 300 the engine leaves out phrases of body type that it reads at 200, in twice the time. */
const RESOLUTION = 200;
const POINTS_PER_INCH = 72;
/** Dots of the longer side; posters are drawn smaller. */
const MOST_DOTS = 5000;
/** Milliseconds for drawing a page, and for reading it. */
const TIME_LIMIT = 60_000;

/** Draws pages with `pdftoppm` and reads them with `tesseract`, where both are installed. */
export function createOcr({ run = runProgram }: { run?: RunProgram } = {}): Ocr {
  return (bytes) => {
    let folder: string | null = null;
    let isMissing = false;
    return {
      async readPage(request) {
        if (isMissing) return { fault: 'missing' };
        try {
          folder ??= await unpacked(bytes);
          const read = await readPage({ ...request, run, folder });
          isMissing = 'fault' in read && read.fault === 'missing';
          return read;
        } catch {
          return { fault: 'failed' };
        }
      },
      async close() {
        if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
        folder = null;
      },
    };
  };
}

async function unpacked(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-scan-'));
  await writeFile(join(folder, 'scan.pdf'), bytes);
  return folder;
}

type PageRequest = OcrRequest & { readonly run: RunProgram; readonly folder: string };

async function readPage({ run, folder, number, side, signal }: PageRequest): Promise<OcrPage> {
  const [drawing, picture, words] = ['drawn', 'page.pgm', 'words'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const resolution = Math.min(RESOLUTION, Math.floor((MOST_DOTS * POINTS_PER_INCH) / Math.max(side, 1)));
  const pages = ['-f', String(number), '-l', String(number), '-singlefile', '-cropbox'];
  const draw = ['-r', String(resolution), ...pages, join(folder, 'scan.pdf'), drawing];
  const drawn = await run({ program: 'pdftoppm', args: draw, timeLimit: TIME_LIMIT, signal });
  if (drawn !== 'done') return { fault: faultOf(drawn) };
  const grey = withoutSeals(await readFile(`${drawing}.ppm`), { isFirst: number === 1 });
  if (grey === null) return { fault: 'failed' };
  await writeFile(picture, grey);
  const args = [picture, words, '-l', 'chi_sim', '--dpi', String(resolution), '--psm', '3', 'tsv'];
  const read = await recognise({ run, args, signal });
  // It fails on a sound picture only where it has no data of the language.
  if (read !== 'done') return { fault: read === 'failed' ? 'missing' : faultOf(read) };
  return { page: readTsv(await readFile(`${words}.tsv`, 'utf8'), resolution) };
}

/** On one thread where `env` can say so: on busy machines the engine's own threads take three times as long. */
async function recognise(request: { run: RunProgram; args: string[]; signal: AbortSignal | undefined }) {
  const { run, args, signal } = request;
  const rest = { timeLimit: TIME_LIMIT, signal };
  const alone = await run({ program: 'env', args: ['OMP_THREAD_LIMIT=1', 'tesseract', ...args], ...rest });
  return alone === 'missing' ? run({ program: 'tesseract', args, ...rest }) : alone;
}

function faultOf(end: Exclude<ProgramEnd, 'done'>): 'missing' | 'failed' | 'stopped' {
  return end === 'timed-out' ? 'failed' : end;
}
