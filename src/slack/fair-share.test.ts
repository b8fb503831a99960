import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dequeue, enqueue, type FairShare, positionOf, type WaitingJob, waitingJobs, withdraw } from './fair-share.js';

const users = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });

/** Jobs named after their user and the order they came in. */
function waiting(of: readonly string[]): FairShare<WaitingJob> {
  const jobs = of.map((user, index) => ({ id: `${user}${index}`, user, channel: 'c' }));
  return jobs.reduce<FairShare<WaitingJob>>(enqueue, []);
}

function drained(turns: FairShare<WaitingJob>): string[] {
  const next = dequeue(turns);
  return next === null ? [] : [next.job.id, ...drained(next.turns)];
}

describe('fair share', () => {
  it('lets users take turns, and serves each in the order of asking', () => {
    expect(drained(waiting(['a', 'a', 'a', 'b', 'c', 'b']))).toEqual(['a0', 'b3', 'c4', 'a1', 'b5', 'a2']);
  });

  it('loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(users, (of) => {
        expect(drained(waiting(of)).sort()).toEqual(of.map((user, index) => `${user}${index}`).sort());
      }),
    );
  });

  it('tells the position at which a job comes', () => {
    fc.assert(
      fc.property(users, (of) => {
        const turns = waiting(of);
        expect(drained(turns).map((id) => positionOf(turns, id))).toEqual(of.map((_, index) => index + 1));
      }),
    );
    expect(positionOf(waiting(['a']), 'b0')).toBeNull();
  });

  it('serves nobody twice while another waits', () => {
    fc.assert(
      fc.property(users, (of) => {
        const served = drained(waiting(of)).map((id) => id.slice(0, 1));
        served.forEach((user, index) => {
          const again = served.indexOf(user, index + 1);
          const between = again < 0 ? [] : served.slice(index + 1, again);
          const later = new Set(served.slice(index + 1).filter((other) => other !== user));
          if (again >= 0) expect(new Set(between)).toEqual(later.size === 0 ? new Set() : later);
        });
      }),
    );
  });

  it('takes one job out and leaves the order of the others', () => {
    fc.assert(
      fc.property(users, fc.nat(), (of, pick) => {
        const turns = waiting(of);
        const id = waitingJobs(turns)[pick % Math.max(1, of.length)]?.id ?? 'none';
        const after = withdraw(turns, id);
        const user = id.slice(0, 1);
        const ofUser = (ids: readonly string[]) => ids.filter((each) => each.startsWith(user) && each !== id);
        expect(ofUser(drained(after))).toEqual(ofUser(drained(turns)));
        expect(drained(after)).toHaveLength(Math.max(0, of.length - 1));
        expect(after.every(({ jobs }) => jobs.length > 0)).toBe(true);
      }),
    );
  });
});
