/** A quote's place as the value of an option: it finds the clause whatever process is asked, and however late. */
import { createHash } from 'node:crypto';
import type { Citation } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { LIMITS } from './block-kit.js';

export type PlaceValue = {
  readonly clauseId: ClauseId;
  /** Offsets in the cleaned source, and what the words there must hash to. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
};

/** Null where it is longer than Slack takes for an option. */
export function placeValue({ clauseId, start, end, quote }: Citation): string | null {
  const value = `@${start}-${end}-${wordsHash(quote)}|${clauseId}`;
  return value.length <= LIMITS.optionValue ? value : null;
}

/** Null for anything else. The value comes from outside. */
export function readPlaceValue(value: string): PlaceValue | null {
  const { start, end, words, id } =
    /^@(?<start>\d{1,9})-(?<end>\d{1,9})-(?<words>[\da-f]{8})\|(?<id>.+#.+)$/s.exec(value)?.groups ?? {};
  if (start === undefined || end === undefined || words === undefined || id === undefined) return null;
  return { clauseId: id as ClauseId, start: Number(start), end: Number(end), words };
}

export function wordsHash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}
