/** Tells the watch how each question ends, as its answer passes. */
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { QuestionEnd } from '../vocabulary/watch.js';

type Watching = {
  readonly tell: (end: QuestionEnd) => void;
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
};

/** Each question is told of once: where it is answered, fails, or is not listened to to its end. */
export async function* watched(
  events: AsyncIterable<AnswerEvent>,
  { tell, now, signal }: Watching,
): AsyncGenerator<AnswerEvent> {
  const startedAt = now();
  let end: Omit<QuestionEnd, 'ms'> = { status: 'stopped', engine: null, fallback: null, withheld: [] };
  try {
    for await (const event of events) {
      if (event.kind === 'answer') {
        const { status, engine, fallback, withheld } = event.answered.answer;
        end = { status, engine, fallback, withheld: withheld.map(({ reason }) => reason) };
      }
      yield event;
    }
  } catch (error) {
    if (signal?.aborted !== true) end = { ...end, status: 'failed' };
    throw error;
  } finally {
    tell({ ...end, ms: now() - startedAt });
  }
}
