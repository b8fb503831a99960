import { describe, expect, it } from 'vitest';
import { AppError, type AppErrorCode } from '../vocabulary/errors.js';
import { type Attempt, type CallPolicySettings, createCallPolicy } from './call-policy.js';

function setUp(settings: Partial<CallPolicySettings> = {}) {
  const clock = { ms: 0 };
  const waits: number[] = [];
  const policy = createCallPolicy({
    concurrency: 1,
    now: () => clock.ms,
    random: () => 0,
    sleep: async (ms) => {
      waits.push(ms);
      clock.ms += ms;
    },
    ...settings,
  });
  /** Comes to these attempts in order. */
  const attempt = (attempts: readonly Attempt<string>[], options: { signal?: AbortSignal; deadline?: number } = {}) => {
    let at = 0;
    const tryOnce = async () => attempts[at++] ?? Promise.reject(new Error('one try too many'));
    return policy.attempt(tryOnce, { deadline: clock.ms + 60_000, ...options });
  };
  return { clock, waits, policy, attempt };
}

function failed(code: AppErrorCode, options: { retryable?: boolean; retryAfterMs?: number } = {}): Attempt<string> {
  const { retryable = true, retryAfterMs = null } = options;
  return { kind: 'fault', fault: { error: new AppError(code, code), retryable, retryAfterMs } };
}
const done: Attempt<string> = { kind: 'done', value: 'answer' };

describe('attempt', () => {
  it('tries again after a growing wait', async () => {
    const { waits, attempt } = setUp();
    expect(await attempt([failed('model-rate-limited'), failed('model-unreachable'), done])).toBe('answer');
    expect(waits).toEqual([500, 1000]);
  });

  it('waits as long as the endpoint asks', async () => {
    const { waits, attempt } = setUp();
    await attempt([failed('model-rate-limited', { retryAfterMs: 7000 }), done]);
    expect(waits).toEqual([7000]);
  });

  it('gives up after three tries, with the last error', async () => {
    const { attempt } = setUp();
    const faults = [failed('model-unreachable'), failed('model-reply-cut'), failed('model-rate-limited')];
    await expect(attempt(faults)).rejects.toMatchObject({ code: 'model-rate-limited' });
  });

  it('does not try again what cannot succeed', async () => {
    const { waits, attempt } = setUp();
    await expect(attempt([failed('model-rejected', { retryable: false })])).rejects.toMatchObject({
      code: 'model-rejected',
    });
    expect(waits).toEqual([]);
  });

  it('does not wait beyond the deadline', async () => {
    const { waits, attempt } = setUp();
    const asked = failed('model-rate-limited', { retryAfterMs: 10_000 });
    await expect(attempt([asked], { deadline: 10_000 })).rejects.toMatchObject({ code: 'model-rate-limited' });
    expect(waits).toEqual([]);
  });

  it('does not begin after the deadline', async () => {
    const { attempt } = setUp();
    await expect(attempt([], { deadline: 0 })).rejects.toMatchObject({ code: 'model-timeout' });
  });

  it('is interrupted while it waits', async () => {
    const caller = new AbortController();
    const { attempt } = setUp({
      sleep: async () => {
        caller.abort();
        throw caller.signal.reason;
      },
    });
    const call = attempt([failed('model-unreachable')], { signal: caller.signal });
    await expect(call).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('asks a dead endpoint no more for 30 s, then once', async () => {
    const { clock, attempt } = setUp();
    const dead = failed('model-unreachable');
    await expect(attempt([dead, dead, dead])).rejects.toMatchObject({ code: 'model-unreachable' });
    await expect(attempt([])).rejects.toMatchObject({
      code: 'model-unreachable',
      details: { reason: 'circuit-open' },
    });
    clock.ms += 30_000;
    await expect(attempt([dead])).rejects.toMatchObject({ code: 'model-unreachable' });
    clock.ms += 30_000;
    expect(await attempt([done])).toBe('answer');
    expect(await attempt([done])).toBe('answer');
  });

  it('does not wait for another try of an endpoint that has just been found dead', async () => {
    const { waits, attempt } = setUp({ tries: 10 });
    const dead = failed('model-timeout');
    await expect(attempt([dead, dead, dead])).rejects.toMatchObject({ code: 'model-timeout' });
    expect(waits).toEqual([500, 1000]);
  });

  it('goes on asking an endpoint that refuses', async () => {
    const { attempt } = setUp();
    for (const code of ['model-rejected', 'model-content-filtered', 'model-rejected', 'model-rejected'] as const)
      await expect(attempt([failed(code, { retryable: false })])).rejects.toMatchObject({ code });
    expect(await attempt([done])).toBe('answer');
  });

  it('lets a later probe through when a try throws what it should not', async () => {
    const { clock, policy, attempt } = setUp();
    const dead = failed('model-unreachable');
    await expect(attempt([dead, dead, dead])).rejects.toThrow();
    clock.ms += 30_000;
    const broken = policy.attempt(() => Promise.reject(new Error('broken')), { deadline: clock.ms + 1 });
    await expect(broken).rejects.toThrow('broken');
    expect(await attempt([done])).toBe('answer');
  });
});

describe('enter', () => {
  it('holds back who comes when all places are taken', async () => {
    const { policy } = setUp();
    const leave = await policy.enter({ deadline: 1000 });
    await expect(policy.enter({ deadline: 1 })).rejects.toMatchObject({ code: 'model-timeout' });
    leave();
    await policy.enter({ deadline: 1000 });
  });
});
