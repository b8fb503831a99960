/** The name of a file somebody gives: as it may be shown, and as a part of an id. */
import { basename, extname } from 'node:path';

const SHOWN_LENGTH = 80;
const SHOWN_PATH_LENGTH = 160;
const LONGEST_EXTENSION = 10;

/** The last part of a path without what a terminal or a reader would obey or stumble over, cut in its middle. */
export function shownName(path: string): string {
  const name = harmless(basename(path));
  const characters = [...name];
  if (characters.length <= SHOWN_LENGTH) return name === '' ? '?' : name;
  const extension = extname(name).slice(0, LONGEST_EXTENSION);
  return `${characters.slice(0, SHOWN_LENGTH - extension.length - 1).join('')}…${extension}`;
}

/** The path as given, to find the file by; cut at its beginning. */
export function shownPath(path: string): string {
  const characters = [...harmless(path)];
  return characters.length <= SHOWN_PATH_LENGTH
    ? characters.join('')
    : `…${characters.slice(-SHOWN_PATH_LENGTH).join('')}`;
}

function harmless(text: string): string {
  return text
    .replaceAll(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}

/** Lower case, with its dot; empty where the name has none. */
export function extensionOf(path: string): string {
  return extname(basename(path)).toLowerCase();
}

/** The name without its extension. */
export function stemOf(path: string): string {
  const name = basename(path);
  return name.slice(0, name.length - extname(name).length);
}
