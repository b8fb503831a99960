import { setImmediate } from 'node:timers';

const waiting: (() => void)[] = [];

/**
 * Lets all else that waits on this thread go first: what came in, and the steps of other questions. One step a turn of the loop,
 * however many wait: fifty questions at once then hold it up no longer than one.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(takeOne);
  });
}

function takeOne(): void {
  const resolve = waiting.shift();
  // Asked for before the step is taken: what it does may not fail the others.
  if (waiting.length > 0) setImmediate(takeOne);
  resolve?.();
}
