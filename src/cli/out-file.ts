/** Where a command writes its result, decided before any work is done. */
import { stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { AppError } from '../vocabulary/errors.js';

export type OutFormat = 'docx' | 'pptx' | 'xlsx' | 'md' | 'json' | 'csv' | 'gift';
export type OutFile = { readonly path: string; readonly format: OutFormat };

/**
 * The file named, by its extension one of `formats`. What stands there already is left alone unless `force`.
 * @throws AppError `input-invalid` with a `reason` in `details`
 */
export async function outFile(
  name: string,
  { formats, force }: { readonly formats: readonly OutFormat[]; readonly force: boolean },
): Promise<OutFile> {
  if (name.includes('\0')) throw refused(name, 'out-name', formats);
  const path = resolve(name);
  const format = formats.find((each) => `.${each}` === extname(path).toLowerCase());
  if (format === undefined) throw refused(name, 'out-format', formats);
  const folder = await kindOf(dirname(path));
  if (folder !== 'folder') throw refused(name, 'out-folder', formats);
  const there = await kindOf(path);
  if (there === 'folder') throw refused(name, 'out-is-folder', formats);
  if (there === 'file' && !force) throw refused(name, 'out-file', formats);
  return { path, format };
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function refused(file: string, reason: string, formats: readonly OutFormat[]): AppError {
  const known = formats.map((format) => `.${format}`).join(' ');
  return new AppError('input-invalid', `${file} cannot be written (${reason})`, { details: { file, reason, known } });
}
