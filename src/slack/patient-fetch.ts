/** Waits as Slack asks to, one request at a time: the client of the SDK would hold back every other request meanwhile. */

export type PatientOptions = {
  /** Of one try, in ms. */
  readonly timeoutMs: number;
  /** Longest wait that is kept to, in seconds; Slack's are a minute at most. */
  readonly maxRetryAfter?: number;
  readonly tries?: number;
  readonly wait?: (milliseconds: number) => Promise<void>;
  readonly fetch?: typeof globalThis.fetch;
};

/** Signs of work only: what comes late is worth nothing, so these fail at once. */
const COSMETIC = /\/(?:assistant\.threads\.\w+|chat\.(?:start|append)Stream)$/;

/**
 * A `fetch` that asks again after the `Retry-After` of a 429, up to `tries` times (5). The last 429 is handed on, and so is
 * the first of a cosmetic method.
 */
export function patientFetch({
  timeoutMs,
  maxRetryAfter = 90,
  tries = 5,
  wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  fetch = globalThis.fetch,
}: PatientOptions): typeof globalThis.fetch {
  return async (input, init = {}) => {
    for (let left = tries; ; left -= 1) {
      const limit = AbortSignal.timeout(timeoutMs);
      const signal = init.signal == null ? limit : AbortSignal.any([init.signal, limit]);
      const response = await fetch(input, { ...init, signal });
      const after = Number(response.headers.get('retry-after') ?? Number.NaN);
      const mayWait = left > 1 && after <= maxRetryAfter && !COSMETIC.test(pathOf(input));
      if (response.status !== 429 || !mayWait) return response;
      await response.body?.cancel();
      await wait(after * 1000);
    }
  };
}

function pathOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : input).pathname;
}
