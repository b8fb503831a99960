/** File names become document ids, and ids become clause ids (`id#path`), links and arguments: so few characters are allowed. */
import { AppError } from '../vocabulary/errors.js';

/** Letters and digits of ASCII, `.`, `_`, `-`, Han characters and the brackets and dashes that titles of documents are written with. */
const SAFE_ID = /^[A-Za-z0-9._\-\p{Script=Han}（）〔〕【】《》〈〉「」、，·—－～]+$/u;

/** True for what may be an id, or a part of one. */
export function isSafeId(id: string): boolean {
  return SAFE_ID.test(id);
}

/** @throws AppError `input-invalid`, naming the file and the rule. */
export function requireSafeId(id: string, file: string): void {
  if (isSafeId(id)) return;
  const wrong = [...id].find((character) => !SAFE_ID.test(character)) ?? '';
  const shown = /[\p{C}\p{Z}]/u.test(wrong) ? codePointOf(wrong) : `“${wrong}”`;
  throw new AppError(
    'input-invalid',
    `the file name ${JSON.stringify(file)} holds ${shown}; use letters, digits, Han characters, “.”, “_” and “-”, no spaces`,
    { details: { file } },
  );
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
