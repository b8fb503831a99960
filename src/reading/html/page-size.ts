import { AppError } from '../../vocabulary/errors.js';

const MOST_BYTES = 24 * 1024 * 1024;
/** A thousand-page plan saved as a page has some two hundred thousand. */
const MOST_TAGS = 600_000;
/** Parsing costs each element its depth. Deep pages of real sites come to some ten million. */
const MOST_DEPTH_IN_ALL = 1_000_000_000;
/** These close by themselves or hold nothing, so that however many are opened none lies in the other. */
const FLAT = new Set(
  'p li dt dd tr td th thead tbody tfoot option br hr img input meta link base col area wbr source'.split(' '),
);

/**
 * Holds a page to what can be read at once.
 * @throws AppError `document-too-large`, naming the file.
 */
export function checkPageSize({ file, bytes }: { file: string; bytes: Uint8Array }): void {
  if (bytes.length <= MOST_BYTES) return;
  throw new AppError('document-too-large', `${file} is larger than a page can be`, {
    details: { file, limit: MOST_BYTES },
  });
}

/**
 * Counts tags and how deep they lie before anything is built from them: a page of a few megabytes can be made to take
 * minutes.
 * @throws AppError `document-too-large`, naming the file.
 */
export function checkNesting(html: string, file: string): void {
  let tags = 0;
  let depth = 0;
  let depthInAll = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    tags += 1;
    const isClosing = html[at + 1] === '/';
    const name = /^[a-z][a-z0-9:-]{0,15}/i.exec(html.slice(at + (isClosing ? 2 : 1), at + 18))?.[0].toLowerCase();
    if (name !== undefined && !FLAT.has(name)) depth = Math.max(0, depth + (isClosing ? -1 : 1));
    depthInAll += depth;
    if (tags > MOST_TAGS || depthInAll > MOST_DEPTH_IN_ALL) {
      throw new AppError('document-too-large', `${file} holds more elements than a page can have`, {
        details: { file, limit: MOST_TAGS },
      });
    }
  }
}
