/** Tells the watch how each question ends, as its answer passes, and through which steps it went. */
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { BeginStep, QuestionEnd, Step } from '../vocabulary/watch.js';

type Watching = {
  readonly tell: (end: QuestionEnd) => void;
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
};

/** Each question is told of once: where it is answered, fails, or is not listened to to its end. */
export async function* watched(
  answers: (begin: BeginStep) => AsyncIterable<AnswerEvent>,
  { tell, now, signal }: Watching,
): AsyncGenerator<AnswerEvent> {
  const startedAt = now();
  const steps: { -readonly [Field in keyof Step]: Step[Field] }[] = [];
  const begin: BeginStep = (name, model) => {
    const step = { name, from: now() - startedAt, to: Number.NaN, failed: false, model: model ?? null };
    steps.push(step);
    return (how) => {
      step.to = now() - startedAt;
      step.failed = how === 'failed';
    };
  };
  let end: Omit<QuestionEnd, 'ms' | 'steps'> = {
    id: null,
    status: 'stopped',
    engine: null,
    fallback: null,
    withheld: [],
  };
  try {
    for await (const event of answers(begin)) {
      if (event.kind === 'answer') {
        const { id, status, engine, fallback, withheld } = event.answered.answer;
        end = { id, status, engine, fallback, withheld: withheld.map(({ reason }) => reason) };
      }
      yield event;
    }
  } catch (error) {
    if (signal?.aborted !== true) end = { ...end, status: 'failed' };
    throw error;
  } finally {
    const ms = now() - startedAt;
    tell({ ...end, ms, steps: steps.map((step) => (Number.isNaN(step.to) ? { ...step, to: ms } : step)) });
  }
}
