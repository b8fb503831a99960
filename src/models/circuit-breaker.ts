/**
 * Keeps calls away from an endpoint that does not answer. Closed: every call goes through. Open, after faults in a row:
 * none does. Half-open, when it has been open for a while: one call goes through as a probe, and what it comes to closes
 * the breaker or opens it anew.
 */

/** What a call showed. Any answer is `reached`, a refusal too; `unknown` where the caller gave up. */
export type CallOutcome = 'reached' | 'unreached' | 'unknown';

/** Leave to call; to be settled once, later settlements do nothing. */
export type Pass = { settle(outcome: CallOutcome): void };

export type CircuitBreaker = {
  /** Null while no call may go through. A pass that is never settled blocks a half-open breaker for ever. */
  admit(): Pass | null;
  isOpen(): boolean;
};

/** Opens after `faults` calls in a row that did not reach the endpoint, for `openMs` on the clock `now`. */
export function createCircuitBreaker(settings: { faults: number; openMs: number; now: () => number }): CircuitBreaker {
  const { faults, openMs, now } = settings;
  let inARow = 0;
  let openUntil: number | null = null;
  let probe: Pass | null = null;

  const open = (): void => {
    openUntil = now() + openMs;
    probe = null;
  };
  const close = (): void => {
    openUntil = null;
    probe = null;
    inARow = 0;
  };
  const settled = (pass: Pass, outcome: CallOutcome): void => {
    if (outcome === 'reached') {
      close();
    } else if (pass === probe) {
      probe = null;
      if (outcome === 'unreached') open();
    } else if (outcome === 'unreached' && openUntil === null) {
      // A fault of a call let in before the breaker opened says nothing new.
      inARow += 1;
      if (inARow >= faults) open();
    }
  };
  const passOnce = (): Pass => {
    let used = false;
    const pass: Pass = {
      settle: (outcome) => {
        if (used) return;
        used = true;
        settled(pass, outcome);
      },
    };
    return pass;
  };

  const isOpen = (): boolean => openUntil !== null && (probe !== null || now() < openUntil);
  return {
    isOpen,
    admit: () => {
      if (isOpen()) return null;
      const pass = passOnce();
      if (openUntil !== null) probe = pass;
      return pass;
    },
  };
}
