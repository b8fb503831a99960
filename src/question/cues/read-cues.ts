import { DOCUMENT_CUES } from './document-cues.js';

/** Every row of every table: a new cue is a row with its examples. */
export const CUES = [...DOCUMENT_CUES] as const;

export type Cue = (typeof CUES)[number]['cue'];

/** What the wording of (a part of) a question tells, by name: nothing below understanding reads the wording again. */
export function readCues(text: string): ReadonlySet<Cue> {
  return new Set(CUES.filter(({ pattern }) => pattern.test(text)).map(({ cue }) => cue));
}
