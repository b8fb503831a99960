import { setImmediate as nextTurn } from 'node:timers/promises';

/** Turns after the work in which what it left behind may still reject. */
const TURNS_AFTER = 3;

type Listener = NodeJS.UnhandledRejectionListener;

let readings = 0;
/** Who else listens. Node tells all of them, so they step aside and are told by us of what is not the library's. */
let others: readonly Listener[] = [];

/**
 * Does work of the PDF library. A broken file makes it reject promises that nobody holds, and one rejection unheard ends
 * the process: while the work lasts, those of the library are heard. Any other goes where it always went.
 */
export async function hearingStrays<Result>(work: () => Promise<Result>): Promise<Result> {
  if (readings === 0) stepIn();
  readings += 1;
  try {
    return await work();
  } finally {
    for (let turn = 0; turn < TURNS_AFTER; turn += 1) await nextTurn();
    readings -= 1;
    if (readings === 0) stepBack();
  }
}

function stepIn(): void {
  others = process.listeners('unhandledRejection');
  for (const other of others) process.off('unhandledRejection', other);
  process.on('unhandledRejection', hear);
}

function stepBack(): void {
  process.off('unhandledRejection', hear);
  for (const other of others) process.on('unhandledRejection', other);
  others = [];
}

function hear(reason: unknown, promise: Promise<unknown>): void {
  if (isOfLibrary(reason)) return;
  if (others.length === 0) throw reason;
  for (const other of others) other(reason, promise);
}

/** Its own errors carry the place where its code was loaded. */
function isOfLibrary(reason: unknown): boolean {
  return reason instanceof Error && /pdfjs|[\\/]unpdf[\\/]/.test(reason.stack ?? '');
}
