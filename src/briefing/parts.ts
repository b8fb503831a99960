/** Parts of a line or cell: made, read, and what they rest on. */
import type { VerifiedClaim } from '../vocabulary/answer.js';
import type { Part } from './outline.js';

export const words = (text: string): Part => ({ kind: 'words', text });
export const blank = (text: string): Part => ({ kind: 'blank', text });

/** As a reader sees them, without marks of sources. */
export function textOfParts(parts: readonly Part[]): string {
  return parts.map(shownText).join('');
}

export function claimsOfParts(parts: readonly Part[]): VerifiedClaim[] {
  return parts.flatMap((part) => (part.kind === 'stated' ? [part.claim] : []));
}

/** Members of a list with a mark between each two. */
export function joinedBy(mark: string, members: readonly (readonly Part[])[]): Part[] {
  return members.flatMap((member, index) => (index === 0 ? member : [words(mark), ...member]));
}

/** Where words of a plan are left out. */
export const ELLIPSIS = '……';

const PAUSE_BEFORE = /[，,；;：:、\s]+$/;
const STOP_BEFORE = /[。！!？?][”’）》]*$/;
const MARKS_BEHIND = /^[，；。：、]+/;

/**
 * One mark where two parts meet: a full stop of the first stands, a pause of it gives way to what the next begins with.
 * Only words of ours begin with a mark, but anything may end with one. Of two …… one is left.
 */
export function seamless(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const text = before === undefined ? '' : shownText(before);
    if (part.kind !== 'words' || before === undefined) joined.push(part);
    else if (part.text === ELLIPSIS && text.endsWith(ELLIPSIS)) continue;
    else if (!MARKS_BEHIND.test(part.text)) joined.push(part);
    else if (STOP_BEFORE.test(text)) joined.push(words(part.text.replace(MARKS_BEHIND, '')));
    else joined.splice(-1, 1, reworded(before, text.replace(PAUSE_BEFORE, '')), part);
  }
  return joined.filter((part) => shownText(part) !== '');
}

/** With a full stop behind it where it does not end in ……; `seamless` drops one of two. */
export function ended(parts: readonly Part[]): readonly Part[] {
  return parts.length === 0 || textOfParts(parts).endsWith(ELLIPSIS) ? parts : [...parts, words('。')];
}

function shownText(part: Part): string {
  return part.kind === 'stated' ? part.claim.text : part.text;
}

/** Fewer words of a claim are as verbatim as all of them. */
function reworded(part: Part, text: string): Part {
  return part.kind === 'stated' ? { kind: 'stated', claim: { ...part.claim, text } } : { ...part, text };
}
