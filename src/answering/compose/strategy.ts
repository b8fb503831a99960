import type { QuestionPart } from '../../question/question.js';
import type { Composition } from './composition.js';
import type { PartInput } from './part-input.js';

/** One way of answering a part of a question. Nothing in it reads the question's wording: only what was understood of it. */
export type Strategy = {
  readonly name: string;
  /** It goes over facts or whole documents: what search found best, and how sure it is, does not matter. */
  readonly exhaustive: boolean;
  /** What it gives is all there is: a model that wrote it again could only leave something out. */
  readonly enumerates?: true;
  readonly fits: (part: QuestionPart) => boolean;
  /** Null where it comes to nothing and another may do. */
  readonly propose: (input: PartInput) => Promise<Composition | null>;
};
