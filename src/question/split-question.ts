import { type Cue, tells } from './cues/read-cues.js';

/**
 * Splits a message into the questions it holds: at question marks and semicolons, and at a comma, 、 or 还有 where both sides ask.
 * Returns the whole message where it holds one question; never an empty list for a text with letters.
 */
export function splitQuestion(message: string): string[] {
  const sentences = message
    .split(/(?<=[？?；;。！!\n])/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const parts = sentences.flatMap((sentence) => splitAssertions(sentence) ?? splitAtCommas(sentence));
  const merged: string[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    // 对吧？ only asks for assent to what it follows.
    if (last !== undefined && (tells(part, 'assent') || !tells(last, 'asks') || isRemark(part)))
      merged[merged.length - 1] = `${last}${part}`;
    else merged.push(part);
  }
  return merged.length > 0 ? merged : [message];
}

/** 覆盖率达到95%，由市民政局牵头，对吗: a figure and a role are asserted, and each may be wrong by itself. */
function splitAssertions(sentence: string): string[] | null {
  const pieces = sentence.split(/[，,]/).map((piece) => piece.trim());
  const assent = pieces.at(-1) ?? '';
  const asserted = pieces.slice(0, -1);
  if (asserted.length < 2 || !tells(assent, 'assent')) return null;
  const roles = asserted.filter((piece) => tells(piece, 'says-a-role'));
  const figures = asserted.filter((piece) => /\d/.test(piece) && !tells(piece, 'says-a-role'));
  if (roles.length === 0 || figures.length === 0) return null;
  return asserted.map((piece) => `${piece}，${assent}`);
}

/** (望川) behind a question narrows it, 列出来就行 says how to tell it: they ask nothing by themselves. */
function isRemark(part: string): boolean {
  return (
    /^[（(][^（()）]*[）)]$/.test(part) ||
    (part.length <= 8 && !tells(part, 'asks')) ||
    (tells(part, 'remark') && !/[？?]$/.test(part))
  );
}

function splitAtCommas(sentence: string): string[] {
  const pieces = sentence.split(/(?<=[，,、])|(?<=[^，,、]{4})(?=还有(?!没|待|所))/);
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && isAskedApart(last, piece)) {
      parts[parts.length - 1] = last.replace(/、$/, '');
      parts.push(piece.trim());
    } else if (last === undefined) parts.push(piece);
    else parts[parts.length - 1] = `${last}${piece}`;
  }
  return parts;
}

/** True where the piece asks something else than what stands before it, which asks too. */
function isAskedApart(before: string, piece: string): boolean {
  if (!tells(before, 'asks') || !tells(piece, 'asks') || tells(piece.trim(), 'assent')) return false;
  return !before.endsWith('、') || (piece.length > LEAST_PIECE && asksElse(before, piece));
}

/** Behind 、 stand also members of one question: 怎么签、怎么派人, 哪条、哪两家. */
const LEAST_PIECE = 4;
const KINDS: readonly Cue[] = ['who', 'when', 'amount', 'how'];

/** Another kind of thing, or the same kind of a subject of its own; figures of one subject stand together: 补几成、封顶多少. */
function asksElse(before: string, piece: string): boolean {
  if (/^(?:各|都|分别|得|要)*(?:怎|咋|如何|什么|啥|哪|几|多少|第几|谁|何)/.test(piece)) return false;
  const last = before.split(/[，,、]/).at(-2) ?? before;
  const differs = KINDS.some((kind) => tells(last, kind) !== tells(piece, kind));
  return differs || !tells(piece, 'amount') || /又/.test(piece);
}
