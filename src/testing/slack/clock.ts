/** The time of a fake Slack: it stands still until a test moves it. */
export type ManualClock = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves on, and runs in order what falls due on the way. */
  advance(milliseconds: number): void;
  /** Returns what calls it off. */
  schedule(milliseconds: number, run: () => void): () => void;
};

export function manualClock(start = Date.UTC(2026, 10, 22, 9)): ManualClock {
  let time = start;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    advance: (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0];
        if (next === undefined) break;
        due = due.filter((entry) => entry !== next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = end;
    },
    schedule: (milliseconds, run) => {
      const entry = { at: time + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
  };
}
