/** For tests: documents as LibreOffice shows them, page by page. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PROGRAMS = ['/usr/bin/soffice', '/usr/bin/pdftotext', '/usr/bin/pdfinfo', '/usr/bin/pdftoppm'];
export const MISSING_VIEWERS: readonly string[] = PROGRAMS.filter((program) => !existsSync(program));

/** For the title of a test that is left out. */
export const VIEWERS_SKIPPED =
  MISSING_VIEWERS.length === 0
    ? ''
    : ` (skipped: no ${MISSING_VIEWERS.join(', ')}; apt-get install libreoffice-writer poppler-utils)`;

/** Comes with Impress, without which soffice opens no slides. */
const IMPRESS = '/usr/lib/libreoffice/program/libsdlo.so';
export const MISSING_SLIDE_VIEWERS: readonly string[] = [
  ...MISSING_VIEWERS,
  ...[IMPRESS].filter((path) => !existsSync(path)),
];

/** In points from the top left of the page. */
export type Word = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Rendered = {
  /** Words of each page, without white space: LibreOffice breaks lines where it likes. */
  readonly pages: readonly string[];
  /** The same with their places, in the order in which they are written. */
  readonly words: readonly (readonly Word[])[];
  /** Of each page, in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  /** What `pdfinfo` says: title, size of a page. */
  readonly info: string;
  /** The first page as a picture. */
  readonly png: Buffer;
};

/** Converts all files in one go; names with their extension, `.docx` or `.pptx`. */
export async function rendered(files: ReadonlyMap<string, Buffer>): Promise<ReadonlyMap<string, Rendered>> {
  return converted(files, readPdf);
}

/** How many pages each takes: quicker than to read them. */
export async function pagesPrinted(files: ReadonlyMap<string, Buffer>): Promise<ReadonlyMap<string, number>> {
  return converted(files, async (folder, stem) => {
    const { stdout } = await run('/usr/bin/pdfinfo', [join(folder, `${stem}.pdf`)]);
    return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1]);
  });
}

async function converted<Read>(
  files: ReadonlyMap<string, Buffer>,
  read: (folder: string, stem: string) => Promise<Read>,
): Promise<ReadonlyMap<string, Read>> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-rendered-'));
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const paths = [...files.keys()].map((name) => join(folder, name));
    await run('/usr/bin/soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
    const shown = new Map<string, Read>();
    for (const name of files.keys()) shown.set(name, await read(folder, name.replace(/\.\w+$/, '')));
    return shown;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readPdf(folder: string, stem: string): Promise<Rendered> {
  const pdf = join(folder, `${stem}.pdf`);
  const { stdout: info } = await run('/usr/bin/pdfinfo', [pdf]);
  await run('/usr/bin/pdftoppm', ['-r', '40', '-l', '1', '-singlefile', '-png', pdf, join(folder, stem)]);
  const pages = (await textOf(pdf)).split('\f').slice(0, -1);
  const placed = (await textOf(pdf, '-bbox')).split('<page ').slice(1);
  return {
    pages: pages.map((page) => page.replaceAll(/\s/g, '')),
    words: placed.map(wordsIn),
    sizes: placed.map(sizeOf),
    info,
    png: await readFile(join(folder, `${stem}.png`)),
  };
}

async function textOf(pdf: string, ...options: readonly string[]): Promise<string> {
  const { stdout } = await run('/usr/bin/pdftotext', [...options, pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

function sizeOf(page: string): { width: number; height: number } {
  const { groups } = /width="(?<width>[\d.]+)" height="(?<height>[\d.]+)"/.exec(page) ?? {};
  return { width: Number(groups?.width), height: Number(groups?.height) };
}

const WORD =
  /<word xMin="(?<left>[\d.-]+)" yMin="(?<top>[\d.-]+)" xMax="(?<right>[\d.-]+)" yMax="(?<bottom>[\d.-]+)">(?<text>[^<]*)</g;

function wordsIn(page: string): Word[] {
  return [...page.matchAll(WORD)].map(({ groups = {} }) => ({
    text: groups.text ?? '',
    left: Number(groups.left),
    top: Number(groups.top),
    right: Number(groups.right),
    bottom: Number(groups.bottom),
  }));
}
