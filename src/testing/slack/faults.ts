/** What goes wrong on purpose: per method, so many times. */
import type { ManualClock } from './clock.js';

type Delay = { readonly kind: 'delay'; readonly milliseconds: number };

/** `applied`: Slack does what was asked, and only its answer is lost. */
export type TakenFault =
  /** 429 with Retry-After, in seconds. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number }
  /** `{ok: false, error}`. */
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number; readonly applied?: boolean }
  /** The connection breaks. */
  | { readonly kind: 'reset'; readonly applied?: boolean };

/** Where it is a delay the request waits until the clock of the fake has moved so far. */
export type Fault = TakenFault | Delay;

export type Hold = {
  /** Requests that wait. */
  readonly waiting: number;
  /** Lets them go, and later ones too. */
  release(): void;
};

export type Faults = {
  /** `*` stands for every method; `response_url`, `upload` and `download` are names too. Infinity for always. */
  add(method: string, fault: Fault, times?: number): void;
  /** Requests of the method wait until they are released. */
  hold(method: string): Hold;
  clear(): void;
  /** The next fault of the method; waits before it answers where it is to wait. */
  take(method: string): Promise<TakenFault | null>;
};

export function newFaults(clock: ManualClock, changed: () => void): Faults {
  let planned: { readonly method: string; readonly fault: Fault; left: number }[] = [];
  const gates = new Map<string, { readonly open: Promise<void>; readonly hold: Hold; enter(): void }>();
  const take: Faults['take'] = async (method) => {
    const gate = gates.get(method) ?? gates.get('*');
    if (gate !== undefined) {
      gate.enter();
      changed();
      await gate.open;
    }
    const next = planned.find((plan) => plan.method === method || plan.method === '*');
    if (next === undefined) return null;
    next.left -= 1;
    if (next.left <= 0) planned = planned.filter((plan) => plan !== next);
    const { fault } = next;
    if (fault.kind !== 'delay') return fault;
    await new Promise<void>((resolve) => clock.schedule(fault.milliseconds, resolve));
    return take(method);
  };
  return {
    add: (method, fault, times = 1) => void planned.push({ method, fault, left: times }),
    hold: (method) => {
      let waiting = 0;
      let release = (): void => {};
      const open = new Promise<void>((resolve) => {
        release = () => {
          gates.delete(method);
          waiting = 0;
          resolve();
        };
      });
      const enter = (): void => {
        waiting += 1;
      };
      const hold: Hold = {
        get waiting() {
          return waiting;
        },
        release: () => release(),
      };
      gates.set(method, { open, hold, enter });
      return hold;
    },
    clear: () => {
      planned = [];
      for (const { hold } of gates.values()) hold.release();
    },
    take,
  };
}
