import { foldWidth } from '../language/width.js';
import type { Clause } from '../vocabulary/clause.js';
import type { Indicator } from '../vocabulary/provision.js';
import type { Place } from './cite.js';

/** The stretch from the governing date to the end of the phrase, where both stand in one sentence of the clause; offsets within its text. */
export function placeWithDeadline(clause: Clause, indicator: Indicator): Place | null {
  if (indicator.deadline?.scope !== 'stated') return null;
  const end = indicator.end - clause.start;
  const start = indicator.start - clause.start;
  const at = foldWidth(clause.text.slice(0, end)).lastIndexOf(indicator.deadline.text);
  if (at === -1 || at >= start) return null;
  return /[。！？\n]/.test(clause.text.slice(at, start)) ? null : { start: at, end };
}
