/** For tests: what is remembered as behind a network, where what is asked first need not be done first. */
import type { Conversations } from '../../storage/conversations.js';

/** Turns of the event loop a call is under way before it is done, and again before its answer comes; call after call. */
const TURNS = [3, 0, 5, 1, 4, 2, 0, 6] as const;

export function lateStore<Store extends Partial<Conversations>>(store: Store): Store {
  let calls = 0;
  const nextTurns = (): number => TURNS[calls++ % TURNS.length] ?? 0;
  return new Proxy(store, {
    get: (target, name, self) => {
      const method: unknown = Reflect.get(target, name, self);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        await pass(nextTurns());
        const result: unknown = await method.apply(target, given);
        await pass(nextTurns());
        return result;
      };
    },
  });
}

async function pass(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
