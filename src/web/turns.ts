/** So much work at one time, and so much that waits for its turn; what comes beyond is turned away at once. */
export type Turn = {
  /** Resolves when the work may begin. */
  readonly begun: Promise<void>;
  /** To be called once it has begun. */
  readonly end: () => void;
};

export type Turns = { readonly take: () => Turn | null };

export function newTurns({ running: most, waiting: longest }: { running: number; waiting: number }): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  const begin = () => {
    while (running < most && waiting.length > 0) {
      running += 1;
      waiting.shift()?.();
    }
  };
  return {
    take: () => {
      if (running >= most && waiting.length >= longest) return null;
      let isEnded = false;
      const begun = new Promise<void>((resolve) => waiting.push(resolve));
      begin();
      return {
        begun,
        end: () => {
          if (isEnded) return;
          isEnded = true;
          running -= 1;
          begin();
        },
      };
    },
  };
}
