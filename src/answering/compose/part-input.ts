import type { ResultSet } from '../../evidence/retrieve.js';
import type { Sources } from '../../evidence/sources.js';
import type { QuestionPart } from '../../question/question.js';
import type { Wording } from './wording.js';

/** What each composer of a part works from. */
export type PartInput = {
  readonly part: QuestionPart;
  readonly result: ResultSet;
  readonly library: Sources;
  readonly wording: Wording;
};
