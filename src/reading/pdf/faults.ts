import { AppError } from '../../vocabulary/errors.js';

export function tooLarge(file: string, limit: number): AppError {
  return new AppError('document-too-large', `${file} holds more than can be read`, { details: { file, limit } });
}

export function interrupted(file: string): AppError {
  return new AppError('interrupted', `Reading ${file} was interrupted`, { details: { file } });
}

/** A sound page is read in a fraction of a second: the library walks in circles on broken fonts and drawings. */
export function tooSlow(file: string, { page, ms }: { page: number | null; ms: number }): AppError {
  const place = page === null ? 'opening it' : `page ${page}`;
  const seconds = Math.round(ms / 1000);
  const mend = 'print it to a new pdf, or hand in the text';
  return new AppError('document-damaged', `${file} is damaged: ${place} was given up after ${seconds} s; ${mend}`, {
    details: { file, seconds, ...(page === null ? {} : { page }) },
  });
}
