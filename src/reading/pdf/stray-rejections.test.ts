import { describe, expect, it, vi } from 'vitest';
import { hearingStrays } from './stray-rejections.js';

/** Listens in place of the test runner, which counts each rejection unheard as a failure. */
async function heardDuring(work: () => void): Promise<unknown[]> {
  const runner = process.listeners('unhandledRejection');
  for (const listener of runner) process.off('unhandledRejection', listener);
  const listener = vi.fn();
  process.on('unhandledRejection', listener);
  try {
    await hearingStrays(async () => work());
    expect(process.listeners('unhandledRejection')).toEqual([listener]);
    return listener.mock.calls.map(([reason]) => reason);
  } finally {
    process.off('unhandledRejection', listener);
    for (const each of runner) process.on('unhandledRejection', each);
  }
}

describe('work of the PDF library', () => {
  it('may reject a promise that nobody holds', async () => {
    const stray = Object.assign(new Error('Bad XRef entry'), {
      stack: 'Error\n    at file:///unpdf/dist/pdfjs.mjs:1:1',
    });
    expect(await heardDuring(() => void Promise.reject(stray))).toEqual([]);
  });

  it('does not hide a rejection of anybody else', async () => {
    const fault = new Error('of our own');
    expect(await heardDuring(() => void Promise.reject(fault))).toEqual([fault]);
  });
});
