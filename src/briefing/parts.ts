/** Parts of a line or cell: made, read, and what they rest on. */
import type { VerifiedClaim } from '../vocabulary/answer.js';
import type { Part } from './outline.js';

export const words = (text: string): Part => ({ kind: 'words', text });
export const blank = (text: string): Part => ({ kind: 'blank', text });

/** As a reader sees them, without marks of sources. */
export function textOfParts(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'stated' ? part.claim.text : part.text)).join('');
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

/** One …… where two would meet. */
export function withoutDoubledMarks(parts: readonly Part[]): Part[] {
  const isMark = (part: Part | undefined) => part?.kind === 'words' && part.text === ELLIPSIS;
  return parts.filter((part, index) => !(isMark(part) && isMark(parts[index - 1])));
}
