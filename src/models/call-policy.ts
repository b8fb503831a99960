/** One owner of retries, limits and the circuit breaker for all calls to an endpoint. */
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../vocabulary/errors.js';
import { interrupted, timedOut } from './call-faults.js';
import type { CallOptions } from './chat.js';
import { type CallOutcome, createCircuitBreaker, type Pass } from './circuit-breaker.js';
import { createLimiter } from './limiter.js';
import { backoffMs } from './retry-delay.js';

/** Why a try failed, and whether another could do better. */
export type CallFault = {
  readonly error: AppError;
  readonly retryable: boolean;
  /** Wait the endpoint asks for; null for none. */
  readonly retryAfterMs: number | null;
};

export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'fault'; readonly fault: CallFault };

export type CallPolicySettings = {
  /** Most calls at one time. */
  readonly concurrency: number;
  /** Tries of one call, the first included; 3 by default. */
  readonly tries?: number;
  /** Clock of the deadlines, in ms; `performance.now` by default. */
  readonly now?: () => number;
  readonly random?: () => number;
  /** May reject when the signal aborts. */
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
};

export type CallPolicy = {
  /** Waits for a free place, to be given back by calling the result. See `Limiter.acquire` for what it throws. */
  enter(options: CallOptions): Promise<() => void>;
  /**
   * Tries until it is done, a fault is not retryable, the tries are used up or the wait would pass the deadline. Throws the
   * error of the last try, `interrupted`, `model-timeout`, or `model-unreachable` with reason `circuit-open`.
   */
  attempt<T>(tryOnce: () => Promise<Attempt<T>>, options: CallOptions): Promise<T>;
};

const TRIES = 3;
const BREAKER = { faults: 3, openMs: 30_000 };

/** To be shared by all that call the same endpoint. */
export function createCallPolicy(settings: CallPolicySettings): CallPolicy {
  const { concurrency, tries = TRIES, now = () => performance.now(), random = Math.random, sleep = wait } = settings;
  const limiter = createLimiter({ concurrency, now });
  const breaker = createCircuitBreaker({ ...BREAKER, now });

  return {
    enter: (options) => limiter.acquire(options),
    attempt: async (tryOnce, { signal, deadline }) => {
      let last: AppError | null = null;
      for (let failures = 1; ; failures += 1) {
        if (hasAborted(signal)) throw interrupted();
        if (now() >= deadline) throw last ?? timedOut('deadline');
        const pass = breaker.admit();
        if (pass === null) throw last ?? circuitOpen();
        const attempt = await settling(pass, tryOnce);
        if (attempt.kind === 'done') return attempt.value;
        if (hasAborted(signal)) throw interrupted();
        const { error, retryable, retryAfterMs } = attempt.fault;
        const ms = retryAfterMs ?? backoffMs(failures, random());
        if (!retryable || failures >= tries || breaker.isOpen() || now() + ms >= deadline) throw error;
        last = error;
        await sleep(ms, signal).catch((fault: unknown) => {
          throw hasAborted(signal) ? interrupted() : fault;
        });
      }
    },
  };
}

async function settling<T>(pass: Pass, tryOnce: () => Promise<Attempt<T>>): Promise<Attempt<T>> {
  let outcome: CallOutcome = 'unknown';
  try {
    const attempt = await tryOnce();
    outcome = attempt.kind === 'done' ? 'reached' : outcomeOf(attempt.fault.error);
    return attempt;
  } finally {
    pass.settle(outcome);
  }
}

/** Any answer shows that the endpoint is there; what ended by the caller's will shows nothing. */
function outcomeOf({ code }: AppError): CallOutcome {
  if (code === 'model-unreachable' || code === 'model-timeout') return 'unreached';
  return code === 'interrupted' || code === 'internal' ? 'unknown' : 'reached';
}

function circuitOpen(): AppError {
  const reason = 'circuit-open';
  return new AppError('model-unreachable', 'the model did not answer just now and is not asked again for 30 seconds', {
    details: { reason },
  });
}

/** A function, since the compiler takes a flag it has seen for settled. */
function hasAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await delay(ms, undefined, signal === undefined ? {} : { signal });
}
