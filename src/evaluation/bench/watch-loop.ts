/** Turns of the loop are watched one by one: a timer would miss what runs between two of its ticks. */
export function watchLoop(): { readonly end: () => Promise<number> } {
  let last = performance.now();
  let longest = 0;
  let isOver = false;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    end: () =>
      new Promise((resolve) => {
        isOver = true;
        setImmediate(() => setImmediate(() => resolve(longest)));
      }),
  };
}
