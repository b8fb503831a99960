import type { Outline } from '../outline.js';
import { CHECK, WHY_CUT } from '../wording.js';

/** The sections that speak of a task; else what it was left out for, or that none does. */
export function whereWritten({ heading, places }: Outline['tasks'][number], { cuts }: Outline): string {
  if (places.length > 0) return places.join('、');
  const [{ clauseId }] = heading.claim.citations;
  const cut = cuts.find(({ stated }) => stated.claim.citations[0].clauseId === clauseId);
  return cut === undefined ? CHECK.untold : WHY_CUT[cut.rule];
}
