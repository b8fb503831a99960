import { tells } from './cues/read-cues.js';

/**
 * Splits a message into the questions it holds: at question marks and semicolons, and at a comma where both sides ask.
 * Returns the whole message where it holds one question; never an empty list for a text with letters.
 */
export function splitQuestion(message: string): string[] {
  const sentences = message
    .split(/(?<=[？?；;。！!\n])/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const parts = sentences.flatMap(splitAtCommas);
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

/** (聊城) behind a question narrows it; it asks nothing by itself. */
function isRemark(part: string): boolean {
  return /^[（(][^（()）]*[）)]$/.test(part) || (part.length <= 8 && !tells(part, 'asks'));
}

function splitAtCommas(sentence: string): string[] {
  const pieces = sentence.split(/(?<=[，,])/).flatMap(splitAtListedWho);
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && tells(last, 'asks') && tells(piece, 'asks') && !tells(piece.trim(), 'assent'))
      parts.push(piece.trim());
    else if (last === undefined) parts.push(piece);
    else parts[parts.length - 1] = `${last}${piece}`;
  }
  return parts;
}

/** 材料谁来收、结果谁来定: two tasks; 谁牵头、谁配合 asks of one. */
function splitAtListedWho(piece: string): string[] {
  const members = piece.split(/(?<=、)/);
  const areTasks = members.length > 1 && members.every((each) => tells(each, 'who') && !tells(each, 'says-a-role'));
  return areTasks
    ? members.map((each, index) => (index < members.length - 1 ? each.replace(/、$/, '，') : each))
    : [piece];
}
