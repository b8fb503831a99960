import { AMOUNT_CUES } from './amount-cues.js';
import { COMPARE_CUES } from './compare-cues.js';
import type { CueRow } from './cue.js';
import { DEFINE_CUES } from './define-cues.js';
import { DOCUMENT_CUES } from './document-cues.js';
import { DRAFT_CUES } from './draft-cues.js';
import { DUTY_CUES } from './duty-cues.js';
import { FACET_CUES } from './facet-cues.js';
import { FIGURE_CUES } from './figure-cues.js';
import { GUARD_CUES } from './guard-cues.js';
import { IDENTITY_CUES } from './identity-cues.js';
import { LIST_CUES } from './list-cues.js';
import { MANNER_CUES } from './manner-cues.js';
import { MEASURE_CUES } from './measure-cues.js';
import { OVERVIEW_CUES } from './overview-cues.js';
import { REACH_CUES } from './reach-cues.js';
import { TALK_CUES } from './talk-cues.js';
import { THREAD_CUES } from './thread-cues.js';
import { WHEN_CUES } from './when-cues.js';
import { WHO_CUES } from './who-cues.js';

/** Every row of every table: a new cue is a row with its examples; several rows may tell one cue. */
export const CUES = [
  ...AMOUNT_CUES,
  ...COMPARE_CUES,
  ...DEFINE_CUES,
  ...DOCUMENT_CUES,
  ...DRAFT_CUES,
  ...DUTY_CUES,
  ...FACET_CUES,
  ...FIGURE_CUES,
  ...GUARD_CUES,
  ...IDENTITY_CUES,
  ...LIST_CUES,
  ...MANNER_CUES,
  ...MEASURE_CUES,
  ...OVERVIEW_CUES,
  ...REACH_CUES,
  ...TALK_CUES,
  ...THREAD_CUES,
  ...WHEN_CUES,
  ...WHO_CUES,
] as const;

export type Cue = (typeof CUES)[number]['cue'];

const ROWS: ReadonlyMap<Cue, readonly CueRow<Cue>[]> = new Map(
  CUES.map(({ cue }) => [cue, CUES.filter((row) => row.cue === cue)]),
);

/** True where the wording tells the cue: for texts that are no part of an understood question yet. */
export function tells(text: string, cue: Cue): boolean {
  return ROWS.get(cue)?.some(({ pattern }) => pattern.test(text)) ?? false;
}

/** What the wording of (a part of) a question tells, by name: nothing below understanding reads the wording again. */
export function readCues(text: string): ReadonlySet<Cue> {
  return new Set([...ROWS.keys()].filter((cue) => tells(text, cue)));
}
