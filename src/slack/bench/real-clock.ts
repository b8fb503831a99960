import type { ManualClock } from '../../testing/slack/clock.js';

/** The time of day for a fake Slack that is measured: acks are late, and events come again, when they would for real. */
export function realClock(): ManualClock {
  return {
    now: () => performance.timeOrigin + performance.now(),
    advance: () => {
      throw new RangeError('the time of day cannot be moved');
    },
    schedule: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}
