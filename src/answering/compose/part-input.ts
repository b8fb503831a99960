import type { Library } from '../../retrieval/library.js';
import type { ResultSet } from '../../retrieval/retrieve.js';
import type { QuestionPart } from '../../retrieval/understand/question.js';
import type { Wording } from './wording.js';

/** What each composer of a part works from. */
export type PartInput = {
  readonly part: QuestionPart;
  readonly result: ResultSet;
  readonly library: Library;
  readonly wording: Wording;
};
