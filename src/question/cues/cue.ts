import type { NonEmpty } from '../../vocabulary/answer.js';

/**
 * One thing the wording of a question tells. No row without both lists: every example must match, no counter-example may
 * (`cues.test.ts` runs them all). Questions come as typed, in Chinese or English.
 */
export type CueRow<Name extends string> = {
  readonly cue: Name;
  readonly pattern: RegExp;
  readonly examples: NonEmpty<string>;
  readonly counterExamples: NonEmpty<string>;
};
