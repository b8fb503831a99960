import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProgramEnd, RunProgram } from '../run-program.js';
import { profileSettings } from './office-profile.js';
import type { SourceKind } from './source-kind.js';

const MOST_CONVERTED = 64 * 1024 * 1024;
const FILTERS = { docx: 'docx:MS Word 2007 XML', xlsx: 'xlsx:Calc MS Excel 2007 XML' } as const;

export type Conversion = { readonly bytes: Uint8Array } | { readonly fault: Exclude<ProgramEnd, 'done'> | 'too-large' };

export type ConvertRequest = {
  readonly bytes: Uint8Array;
  readonly kind: SourceKind;
  readonly program: string;
  readonly run: RunProgram;
  readonly timeLimit: number;
  readonly signal?: AbortSignal | undefined;
};

/** Has the office program write an old file in a new format, in a folder of its own that is gone afterwards. */
export async function convert({ bytes, kind, program, run, timeLimit, signal }: ConvertRequest): Promise<Conversion> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-'));
  try {
    const source = join(folder, `source.${kind.extension}`);
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), profileSettings());
    await writeFile(source, bytes);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo', '--nofirststartwizard'],
      ...['--convert-to', FILTERS[kind.target], '--outdir', join(folder, 'made'), source],
    ];
    const end = await run({ program, args, timeLimit, signal });
    if (end !== 'done') return { fault: end };
    const made = join(folder, 'made', `source.${kind.target}`);
    // The program says it is done also where it could not open the file.
    const size = await stat(made).then(
      (found) => found.size,
      () => null,
    );
    if (size === null) return { fault: 'failed' };
    return size > MOST_CONVERTED ? { fault: 'too-large' } : { bytes: await readFile(made) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
