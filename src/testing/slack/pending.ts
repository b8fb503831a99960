/** Knows what is under way, and wakes who waits for it to end. */
export type Pending = {
  /** Names one thing under way; the function returned ends it and may be called twice. */
  begin(what: string): () => void;
  readonly list: readonly string[];
  /** Conditions of `until` are looked at again. */
  changed(): void;
  /** Resolves when the condition holds; looked at after each change. */
  until(holds: () => boolean): Promise<void>;
  /** Resolves when nothing is pending, `busy` is false, and both stayed so for some turns of the event loop. */
  settled(busy?: () => boolean): Promise<void>;
};

/** An app needs turns to go from an ack, or from a reply, to its next request: both ends live in one process. */
const QUIET_TURNS = 60;

export function pendingWork(): Pending {
  const running = new Map<symbol, string>();
  let waiting: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];
  let changes = 0;
  const changed = (): void => {
    changes += 1;
    const ready = waiting.filter(({ holds }) => holds());
    waiting = waiting.filter((entry) => !ready.includes(entry));
    for (const { resolve } of ready) resolve();
  };
  const until = (holds: () => boolean): Promise<void> =>
    holds() ? Promise.resolve() : new Promise((resolve) => waiting.push({ holds, resolve }));
  return {
    begin: (what) => {
      const key = Symbol(what);
      running.set(key, what);
      changed();
      return () => {
        if (running.delete(key)) changed();
      };
    },
    get list() {
      return [...running.values()];
    },
    changed,
    until,
    settled: async (busy = () => false) => {
      for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
        if (running.size > 0) await until(() => running.size === 0);
        const before = changes;
        await turn();
        if (before !== changes || running.size > 0 || busy()) quiet = -1;
      }
    },
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
