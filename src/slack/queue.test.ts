import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue, type JobEnd, type QueueLimits } from './queue.js';

const ROOMY: QueueLimits = { maxRunning: 2, maxWaitingPerUser: 1_000, maxWaitingPerChannel: 1_000 };

/** A queue whose jobs end when they are told to. */
function hall(limits: Partial<QueueLimits> = {}) {
  const queue = createQueue<string>({ ...ROOMY, ...limits });
  const open = new Map<string, { end: (value: string) => void; fail: (error: Error) => void; signal: AbortSignal }>();
  const started: string[] = [];
  const ends = new Map<string, JobEnd<string>>();
  const submit = (id: string, user = 'u', channel = 'c') => {
    const result = queue.submit({
      ...{ id, user, channel },
      run: (signal) =>
        new Promise((end, fail) => {
          started.push(id);
          open.set(id, { end, fail, signal });
          signal.addEventListener('abort', () => fail(new Error('aborted')));
        }),
    });
    if (result.kind === 'accepted') void result.end.then((end) => ends.set(id, end));
    return result;
  };
  const running = () => started.filter((id) => !ends.has(id));
  const finish = async (id: string) => {
    open.get(id)?.end(`answer of ${id}`);
    await settled();
  };
  return { queue, open, started, ends, submit, running, finish };
}

/** All that can happen without a further event has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue', () => {
  it('runs as many as it may and gives the others a position', async () => {
    const { queue, submit, finish, started, ends } = hall();
    const positions = ['a', 'b', 'c', 'd'].map((id) => submit(id));
    expect(positions).toMatchObject([0, 0, 1, 2].map((position) => ({ kind: 'accepted', position })));
    await settled();
    await finish('b');
    expect(started).toEqual(['a', 'b', 'c']);
    expect(ends.get('b')).toEqual({ kind: 'done', value: 'answer of b' });
    expect(['a', 'b', 'c', 'd'].map((id) => queue.positionOf(id))).toEqual([0, null, 0, 1]);
  });

  it('refuses what is too much for a user or a channel, and takes it once there is room', async () => {
    const { submit, finish } = hall({ maxRunning: 1, maxWaitingPerUser: 1, maxWaitingPerChannel: 2 });
    for (const [id, user] of [
      ['running', 'u1'],
      ['first', 'u1'],
    ] as const)
      submit(id, user);
    expect(submit('second', 'u1')).toEqual({ kind: 'refused', reason: 'too-many', scope: 'user', limit: 1 });
    expect(submit('other', 'u2')).toMatchObject({ position: 2 });
    expect(submit('third', 'u3')).toEqual({ kind: 'refused', reason: 'too-many', scope: 'channel', limit: 2 });
    expect(submit('elsewhere', 'u3', 'c2')).toMatchObject({ kind: 'accepted' });
    await settled();
    await finish('running');
    expect(submit('second', 'u1')).toMatchObject({ kind: 'accepted' });
  });

  it('refuses a second job of the same id while the first is here', async () => {
    const { submit, finish } = hall({ maxRunning: 1 });
    submit('a');
    submit('b');
    expect(['a', 'b'].map((id) => submit(id))).toEqual(
      ['a', 'b'].map(() => ({ kind: 'refused', reason: 'duplicate' })),
    );
    await settled();
    await finish('a');
    expect(submit('a')).toMatchObject({ kind: 'accepted' });
  });

  it('goes on after a job that fails or throws at once', async () => {
    const { queue, submit, open, ends, started } = hall({ maxRunning: 1 });
    const thrown = queue.submit({
      ...{ id: 'thrower', user: 'u', channel: 'c' },
      run: () => {
        throw new Error('at once');
      },
    });
    submit('a');
    submit('b');
    await settled();
    open.get('a')?.fail(new Error('later'));
    await settled();
    expect(thrown.kind === 'accepted' && (await thrown.end)).toMatchObject({ kind: 'failed' });
    expect(ends.get('a')).toMatchObject({ kind: 'failed', error: expect.objectContaining({ message: 'later' }) });
    expect(started).toEqual(['a', 'b']);
  });

  it('takes a waiting job out and aborts a running one', async () => {
    const { queue, submit, ends, started, open } = hall({ maxRunning: 1 });
    for (const id of ['a', 'b', 'c']) submit(id);
    await settled();
    expect(queue.cancel('b')).toBe(true);
    expect(queue.cancel('a')).toBe(true);
    await settled();
    expect(open.get('a')?.signal.aborted).toBe(true);
    expect(started).toEqual(['a', 'c']);
    expect([ends.get('a'), ends.get('b')]).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
    expect(queue.cancel('b')).toBe(false);
  });

  it('never calls a job that was cancelled before its run began', async () => {
    const { queue, submit, started, ends } = hall();
    submit('a');
    queue.cancel('a');
    await settled();
    expect(started).toEqual([]);
    expect(ends.get('a')).toEqual({ kind: 'cancelled' });
  });

  it('drained, finishes what runs, leaves what waits and accepts nothing', async () => {
    const { queue, submit, finish, ends, started } = hall({ maxRunning: 1 });
    submit('a');
    submit('b');
    await settled();
    let drained = false;
    const drain = queue.drain().then(() => {
      drained = true;
    });
    await settled();
    expect(ends.get('b')).toEqual({ kind: 'left' });
    expect(submit('c')).toEqual({ kind: 'refused', reason: 'draining' });
    expect(drained).toBe(false);
    await finish('a');
    await drain;
    expect(ends.get('a')).toMatchObject({ kind: 'done' });
    expect(started).toEqual(['a']);
    expect(queue.ids()).toEqual([]);
    await queue.drain();
  });

  it('drained, aborts what still runs when it is told to', async () => {
    const { queue, submit, ends } = hall();
    submit('a');
    await settled();
    const deadline = new AbortController();
    const drain = queue.drain(deadline.signal);
    deadline.abort();
    await drain;
    await settled();
    expect(ends.get('a')).toEqual({ kind: 'cancelled' });
  });

  it('refuses to be made without a slot', () => {
    expect(() => createQueue({ ...ROOMY, maxRunning: 0 })).toThrow(RangeError);
  });

  it('starts and ends every accepted job once, whatever comes, ends and is cancelled in between', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('submit' as const), user: fc.constantFrom('a', 'b', 'c'), cancel: fc.boolean() }),
      fc.record({ kind: fc.constant('finish' as const), pick: fc.nat() }),
      fc.record({ kind: fc.constant('fail' as const), pick: fc.nat() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), async (steps, maxRunning) => {
        const { queue, submit, running, finish, open, started, ends } = hall({ maxRunning, maxWaitingPerUser: 5 });
        const accepted: string[] = [];
        for (const [index, taken] of steps.entries()) {
          const id = `${index}`;
          const one = taken.kind === 'submit' ? undefined : running()[taken.pick % Math.max(1, running().length)];
          if (taken.kind === 'submit') {
            if (submit(id, taken.user).kind === 'accepted') accepted.push(id);
            if (taken.cancel) queue.cancel(id);
          } else if (one !== undefined && taken.kind === 'finish') await finish(one);
          else if (one !== undefined) open.get(one)?.fail(new Error('failed'));
          await settled();
          expect(running().length).toBeLessThanOrEqual(maxRunning);
        }
        for (let [next] = running(); next !== undefined; [next] = running()) await finish(next);
        expect([...ends.keys()].sort()).toEqual(accepted.sort());
        expect(new Set(started).size).toBe(started.length);
        const cancelled = accepted.filter((id) => ends.get(id)?.kind === 'cancelled');
        expect([...started, ...cancelled.filter((id) => !started.includes(id))].sort()).toEqual(accepted);
        expect(queue.ids()).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('lets a user with many questions delay another’s first by one turn per slot at most', async () => {
    const input = fc.record({
      maxRunning: fc.integer({ min: 1, max: 4 }),
      many: fc.integer({ min: 1, max: 100 }),
      endedBefore: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(input, async ({ maxRunning, many, endedBefore }) => {
        const { submit, running, finish, started } = hall({ maxRunning });
        for (let n = 0; n < many; n += 1) submit(`many${n}`, 'busy');
        await settled();
        for (let n = 0; n < endedBefore && running()[0] !== undefined; n += 1) await finish(running()[0] ?? '');
        const startedBefore = started.length;
        submit('first', 'other');
        await settled();
        while (!started.includes('first')) await finish(running()[0] ?? '');
        expect(started.indexOf('first') - startedBefore).toBeLessThanOrEqual(maxRunning);
      }),
      { numRuns: 60 },
    );
  });
});
