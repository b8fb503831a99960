/** A folder as one file and back, by the `tar` that every system has: what is in a backup can be looked at without us. */
import { chmod, mkdir } from 'node:fs/promises';
import { runProgram } from '../reading/run-program.js';
import { AppError } from '../vocabulary/errors.js';

/** It holds words of people. */
const OWNER_ONLY = 0o600;
const TIME_LIMIT_MS = 3_600_000;

/** Throws AppError `storage-failed`. */
export async function packFolder(folder: string, file: string): Promise<void> {
  const end = await runProgram({ program: 'tar', args: ['-czf', file, '-C', folder, '.'], timeLimit: TIME_LIMIT_MS });
  if (end !== 'done')
    throw new AppError('storage-failed', `cannot write ${file} (tar: ${end})`, { details: { path: file } });
  await chmod(file, OWNER_ONLY);
}

/** Makes the folder. Throws AppError `backup-invalid`. */
export async function unpackArchive(file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const end = await runProgram({ program: 'tar', args: ['-xzf', file, '-C', folder], timeLimit: TIME_LIMIT_MS });
  if (end !== 'done')
    throw new AppError('backup-invalid', `${file} cannot be unpacked (tar: ${end})`, {
      details: { file, reason: `tar: ${end}` },
    });
}
