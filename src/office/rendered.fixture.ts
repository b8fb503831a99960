/** For tests: documents as LibreOffice shows them, page by page. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PROGRAMS = ['/usr/bin/soffice', '/usr/bin/pdftotext', '/usr/bin/pdftoppm'];
export const MISSING_VIEWERS: readonly string[] = PROGRAMS.filter((program) => !existsSync(program));

export type Rendered = {
  /** Words of each page, without white space: LibreOffice breaks lines where it likes. */
  readonly pages: readonly string[];
  /** The first page as a picture. */
  readonly png: Buffer;
};

/** Converts all files in one go; names with their extension, `.docx` or `.pptx`. */
export async function rendered(files: ReadonlyMap<string, Buffer>): Promise<ReadonlyMap<string, Rendered>> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-rendered-'));
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const paths = [...files.keys()].map((name) => join(folder, name));
    await run('/usr/bin/soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]);
    const shown = new Map<string, Rendered>();
    for (const name of files.keys()) shown.set(name, await readPdf(folder, name.replace(/\.\w+$/, '')));
    return shown;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readPdf(folder: string, stem: string): Promise<Rendered> {
  const pdf = join(folder, `${stem}.pdf`);
  const { stdout } = await run('/usr/bin/pdftotext', [pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
  const pages = stdout.split('\f').slice(0, -1);
  await run('/usr/bin/pdftoppm', ['-r', '40', '-l', '1', '-singlefile', '-png', pdf, join(folder, stem)]);
  return { pages: pages.map((page) => page.replaceAll(/\s/g, '')), png: await readFile(join(folder, `${stem}.png`)) };
}
