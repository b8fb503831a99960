import { AppError } from '../../vocabulary/errors.js';
import { damaged } from '../archive.js';
import type { Reader, ReadInput, Reading } from '../reading.js';
import { type RunProgram, runProgram } from '../run-program.js';
import { type Conversion, convert } from './convert.js';
import { isEncrypted } from './encryption.js';
import { sourceKind } from './source-kind.js';

const EXTENSIONS = ['.doc', '.wps', '.rtf', '.xls', '.et', '.odt', '.ods'];
const MOST_BYTES = 64 * 1024 * 1024;
const TIME_LIMIT = 120_000;

export type LegacyReaderParts = {
  /** The program LibreOffice installs, by path or name; null where there is none. */
  readonly soffice: string | null;
  /** Read what it makes of the files. */
  readonly docx: Reader;
  readonly xlsx: Reader;
  readonly run?: RunProgram;
  /** Milliseconds a file may take. */
  readonly timeLimit?: number;
};

/** Formats before .docx and .xlsx, and their kin: LibreOffice writes them anew, and the readers of those formats read that. */
export function createLegacyReader({
  soffice,
  docx,
  xlsx,
  run = runProgram,
  timeLimit = TIME_LIMIT,
}: LegacyReaderParts): Reader {
  return {
    format: 'docx',
    extensions: EXTENSIONS,
    recognises: ({ bytes }) => sourceKind(bytes) !== null,
    async read(input) {
      const { file, bytes, signal } = input;
      const kind = sourceKind(bytes);
      if (kind === null) throw damaged(file);
      if (bytes.length > MOST_BYTES) throw tooLarge(file);
      if (isEncrypted(input))
        throw new AppError('document-encrypted', `${file} is protected by a password`, { details: { file } });
      if (soffice === null) throw missing(file);
      const made = await convert({ bytes, kind, program: soffice, run, timeLimit, signal }).catch((cause: unknown) => {
        throw new AppError('document-unsupported', `${file} could not be converted on this machine`, {
          cause,
          details: { file, reason: 'conversion-failed' },
        });
      });
      return readMade(made, input, kind.target === 'docx' ? docx : xlsx);
    },
  };
}

function readMade(made: Conversion, input: ReadInput, reader: Reader): Promise<Reading> {
  const { file } = input;
  if ('bytes' in made) return reader.read({ ...input, bytes: made.bytes });
  switch (made.fault) {
    case 'missing':
      throw missing(file);
    case 'stopped':
      throw new AppError('interrupted', `Reading ${file} was interrupted`, { details: { file } });
    case 'too-large':
      throw tooLarge(file);
    case 'timed-out':
      throw new AppError(
        'document-unsupported',
        `LibreOffice did not finish ${file} in time; save it as .docx or .xlsx`,
        {
          details: { file, reason: 'soffice-timed-out' },
        },
      );
    case 'failed':
      throw damaged(file);
  }
}

function missing(file: string): AppError {
  return new AppError(
    'document-unsupported',
    `${file} is of an old format: install LibreOffice, or save it as .docx or .xlsx`,
    {
      details: { file, reason: 'soffice-missing' },
    },
  );
}

function tooLarge(file: string): AppError {
  return new AppError('document-too-large', `${file} is too large to convert`, {
    details: { file, limit: MOST_BYTES },
  });
}
