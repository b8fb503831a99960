/**
 * One run of some work at a time, for all who want it: those who come before it begins share it, those who come while it
 * runs share the one after it. So each gets a run that saw whatever was there when he asked.
 */
export function sharedRun<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let waiting: Promise<Result> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    if (waiting !== null) return waiting;
    const run = last.then(() => {
      waiting = null;
      return work();
    });
    waiting = run;
    last = run.catch(() => {});
    return run;
  };
}
