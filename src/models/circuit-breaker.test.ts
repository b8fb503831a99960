import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallOutcome, createCircuitBreaker } from './circuit-breaker.js';

const OPEN_MS = 30_000;

function breakerAt(start = 0) {
  const clock = { ms: start };
  const breaker = createCircuitBreaker({ faults: 3, openMs: OPEN_MS, now: () => clock.ms });
  const call = (outcome: CallOutcome): boolean => {
    const pass = breaker.admit();
    pass?.settle(outcome);
    return pass !== null;
  };
  const open = (): void => {
    for (let fault = 0; fault < 3; fault += 1) call('unreached');
  };
  return { breaker, call, open, clock };
}

describe('createCircuitBreaker', () => {
  it('opens after three faults in a row', () => {
    const { breaker, call } = breakerAt();
    expect([call('unreached'), call('unreached')]).toEqual([true, true]);
    expect(breaker.isOpen()).toBe(false);
    expect(call('unreached')).toBe(true);
    expect(breaker.isOpen()).toBe(true);
    expect(call('reached')).toBe(false);
  });

  it('begins to count anew after any answer', () => {
    const { breaker, call } = breakerAt();
    for (const outcome of ['unreached', 'unreached', 'reached', 'unreached', 'unreached'] as const) call(outcome);
    expect(breaker.isOpen()).toBe(false);
  });

  it('does not count calls the caller gave up', () => {
    const { breaker, call } = breakerAt();
    for (let times = 0; times < 10; times += 1) call('unknown');
    expect(breaker.isOpen()).toBe(false);
  });

  it('lets one probe through after 30 s, and closes when it reaches the endpoint', () => {
    const { breaker, call, open, clock } = breakerAt();
    open();
    clock.ms += OPEN_MS - 1;
    expect(breaker.admit()).toBeNull();
    clock.ms += 1;
    const probe = breaker.admit();
    expect(probe).not.toBeNull();
    expect(breaker.admit()).toBeNull();
    probe?.settle('reached');
    expect([call('reached'), call('reached')]).toEqual([true, true]);
  });

  it('opens for another 30 s when the probe fails', () => {
    const { breaker, call, open, clock } = breakerAt();
    open();
    clock.ms += OPEN_MS;
    expect(call('unreached')).toBe(true);
    clock.ms += OPEN_MS - 1;
    expect(breaker.admit()).toBeNull();
    clock.ms += 1;
    expect(breaker.admit()).not.toBeNull();
  });

  it('lets another probe through when the first was given up', () => {
    const { call, open, clock } = breakerAt();
    open();
    clock.ms += OPEN_MS;
    expect(call('unknown')).toBe(true);
    expect(call('reached')).toBe(true);
  });

  it('stays open no longer for faults of calls that began before', () => {
    const { breaker, open, clock } = breakerAt();
    const late = breaker.admit();
    open();
    clock.ms += OPEN_MS - 1;
    late?.settle('unreached');
    clock.ms += 1;
    expect(breaker.admit()).not.toBeNull();
  });

  it('is never open for longer than 30 s while calls are settled, and never with fewer than three faults', () => {
    const step = fc.record({ outcome: fc.constantFrom('reached', 'unreached', 'unknown'), ms: fc.nat(OPEN_MS) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { breaker, call, clock } = breakerAt();
        let faults = 0;
        for (const { outcome, ms } of steps) {
          if (call(outcome as CallOutcome))
            faults = outcome === 'unreached' ? faults + 1 : outcome === 'reached' ? 0 : faults;
          if (breaker.isOpen()) expect(faults).toBeGreaterThanOrEqual(3);
          clock.ms += ms;
        }
        clock.ms += OPEN_MS;
        expect(breaker.admit()).not.toBeNull();
      }),
    );
  });
});
