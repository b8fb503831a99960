/** Reads one document of the corpus folder, with its sidecar. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../vocabulary/errors.js';
import type { CorpusFile, FileStamp } from './corpus-folder.js';

/** 20 MB: about seven million Han characters, many times the longest plan. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

export type CorpusFileContent = {
  readonly bytes: Uint8Array;
  /** Text of the sidecar, without byte order mark; null where there is none. */
  readonly sidecar: string | null;
  /** Hex sha256 over the bytes of the file and of its sidecar. */
  readonly digest: string;
};

/**
 * @throws AppError `document-too-large` (decided by the size, nothing is read), `document-undecodable` (the file cannot be
 * read) or `sidecar-invalid` (the sidecar cannot be read or is not UTF-8).
 */
export async function readCorpusFile(input: {
  folder: string;
  file: CorpusFile;
  /** For the document and for its sidecar. Default 20 MB. */
  maxBytes?: number;
}): Promise<CorpusFileContent> {
  const { folder, file, maxBytes = MAX_FILE_BYTES } = input;
  for (const stamp of file.sidecar === null ? [file] : [file, file.sidecar])
    requireSize(stamp.file, stamp.size, maxBytes);
  const bytes = await readBytes(folder, file, 'document-undecodable');
  requireSize(file.file, bytes.length, maxBytes);
  const sidecarBytes = file.sidecar === null ? null : await readBytes(folder, file.sidecar, 'sidecar-invalid');
  return {
    bytes,
    sidecar: sidecarBytes === null ? null : decodeSidecar(sidecarBytes, file.sidecar?.file ?? file.file),
    digest: digestOf(bytes, sidecarBytes),
  };
}

function requireSize(file: string, size: number, maxBytes: number): void {
  if (size <= maxBytes) return;
  throw new AppError(
    'document-too-large',
    `${file} is ${megabytes(size)} MB, more than the limit of ${megabytes(maxBytes)} MB; split it or take out what is not text`,
    { details: { file, size, limit: maxBytes } },
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}

async function readBytes(
  folder: string,
  { file }: FileStamp,
  code: 'document-undecodable' | 'sidecar-invalid',
): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, file));
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new AppError(code, `${file} cannot be read (${reason}); check its rights`, { cause, details: { file } });
  }
}

function decodeSidecar(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('sidecar-invalid', `${file} is not UTF-8; save it again as UTF-8`, { cause, details: { file } });
  }
}

/** The parts are digested first, so that no text can move from one to the other unnoticed. */
function digestOf(bytes: Uint8Array, sidecar: Uint8Array | null): string {
  const parts = [sha256(bytes), sidecar === null ? '' : sha256(sidecar)];
  return sha256(parts.join('\n'));
}

/** In hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
