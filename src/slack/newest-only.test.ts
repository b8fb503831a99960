import { describe, expect, it } from 'vitest';
import { newestOnly } from './newest-only.js';

function gate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('work of which only the newest counts', () => {
  it('does one at a time, and of those that wait the last alone', async () => {
    const run = newestOnly();
    const done: string[] = [];
    const first = gate();
    const all = run('form', async () => {
      await first.opened;
      done.push('first');
    });
    await run('form', async () => void done.push('second'));
    await run('form', async () => void done.push('third'));
    expect(done).toEqual([]);
    first.open();
    await all;
    expect(done).toEqual(['first', 'third']);
  });

  it('lets no other key wait', async () => {
    const run = newestOnly();
    const done: string[] = [];
    const first = gate();
    const held = run('one', () => first.opened);
    await run('other', async () => void done.push('other'));
    expect(done).toEqual(['other']);
    first.open();
    await held;
  });

  it('goes on after work that failed', async () => {
    const run = newestOnly();
    const done: string[] = [];
    await expect(run('form', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    await run('form', async () => void done.push('next'));
    expect(done).toEqual(['next']);
  });
});
