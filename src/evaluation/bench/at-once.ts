/** Many questions at the same moment: how many are answered a second, and for how long the loop stands still meanwhile. */
import type { App } from '../../app/app.js';
import type { EvalCase } from '../cases.js';
import { timed } from './latency.js';
import { watchLoop } from './watch-loop.js';

export type AtOnce = {
  readonly questions: number;
  /** Milliseconds for all of them, one after another and together. */
  readonly inTurnMs: number;
  readonly togetherMs: number;
  readonly blockedMs: number;
};

const QUESTIONS = 50;

/** On questions asked before, spread over the cases. */
export async function measureAtOnce(app: Pick<App, 'ask'>, cases: readonly EvalCase[]): Promise<AtOnce> {
  const step = Math.max(1, Math.floor(cases.length / QUESTIONS));
  const asked = cases.filter((_, index) => index % step === 0).slice(0, QUESTIONS);
  const ask = ({ question, history }: EvalCase) => app.ask({ text: question, history });
  const inTurnMs = await timed(async () => {
    for (const each of asked) await ask(each);
  });
  const watch = watchLoop();
  const togetherMs = await timed(() => Promise.all(asked.map(ask)));
  return { questions: asked.length, inTurnMs, togetherMs, blockedMs: await watch.end() };
}
