import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchCall } from './call-watch.js';

describe('watchCall', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watch = (options: { signal?: AbortSignal; deadline?: number } = {}) =>
    watchCall({ deadline: 1000, idleMs: 100, now: () => 0, ...options });

  it('stops after a silence', () => {
    const watched = watch();
    vi.advanceTimersByTime(99);
    expect(watched.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect([watched.signal.aborted, watched.stoppedBy()]).toEqual([true, 'idle']);
  });

  it('goes on while bytes come, up to the deadline', () => {
    const watched = watch();
    for (let ms = 0; ms < 990; ms += 90) {
      watched.bytesCame();
      vi.advanceTimersByTime(90);
    }
    expect(watched.stoppedBy()).toBeNull();
    watched.bytesCame();
    vi.advanceTimersByTime(10);
    expect(watched.stoppedBy()).toBe('deadline');
  });

  it('does not blame the endpoint while the reader is busy', () => {
    const watched = watch();
    watched.pause();
    watched.bytesCame();
    vi.advanceTimersByTime(500);
    expect(watched.stoppedBy()).toBeNull();
    watched.resume();
    vi.advanceTimersByTime(100);
    expect(watched.stoppedBy()).toBe('idle');
  });

  it('stops at once when the caller aborts, or has', () => {
    const caller = new AbortController();
    const watched = watch({ signal: caller.signal });
    caller.abort('words of the caller');
    expect(watched.stoppedBy()).toBe('interrupted');
    expect(String(watched.signal.reason)).not.toContain('words of the caller');
    expect(watch({ signal: AbortSignal.abort() }).stoppedBy()).toBe('interrupted');
  });

  it('leaves no timer behind', () => {
    const watched = watch();
    watched.close();
    watched.bytesCame();
    watched.resume();
    expect(vi.getTimerCount()).toBe(0);
    expect(watched.signal.aborted).toBe(false);
  });

  it('bears a deadline that never comes', () => {
    const watched = watch({ deadline: Number.POSITIVE_INFINITY });
    watched.pause();
    vi.advanceTimersByTime(1_000_000);
    expect(watched.stoppedBy()).toBeNull();
    watched.close();
  });
});
