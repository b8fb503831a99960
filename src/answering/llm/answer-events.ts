import type { VerifiedClaim } from '../../vocabulary/answer.js';
import { AppError } from '../../vocabulary/errors.js';
import type { Answered } from '../answer-question.js';

export type AnswerEvent =
  | { readonly kind: 'step'; readonly step: 'retrieving' | 'reading' | 'checking' }
  /** `titles` and ids, in one order, of the documents whose clauses the model is shown; of one title, one. */
  | {
      readonly kind: 'step';
      readonly step: 'writing';
      readonly titles: readonly string[];
      readonly documentIds: readonly string[];
    }
  /** Verified, and to stay unless a fault follows: the answer at the end says what holds. */
  | { readonly kind: 'claim'; readonly claim: VerifiedClaim }
  | { readonly kind: 'answer'; readonly answered: Answered };

/** The last event of the stream. Throws what `writeAnswer` throws. */
export async function writtenAnswer(events: AsyncIterable<AnswerEvent>): Promise<Answered> {
  for await (const event of events) if (event.kind === 'answer') return event.answered;
  throw new AppError('internal', 'the stream of an answer ended without one');
}
