import { spawn } from 'node:child_process';

export type ProgramRequest = {
  readonly program: string;
  readonly args: readonly string[];
  /** Milliseconds. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal | undefined;
};

/** `missing`: there is no such program. `stopped`: the caller gave up. */
export type ProgramEnd = 'done' | 'failed' | 'missing' | 'timed-out' | 'stopped';

export type RunProgram = (request: ProgramRequest) => Promise<ProgramEnd>;

/** Runs a program to its end, or to the end of its time; what it starts itself ends with it. */
export const runProgram: RunProgram = ({ program, args, timeLimit, signal }) =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve('stopped');
      return;
    }
    // A group of its own: the program is often a script, and the process that does the work its child.
    const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true });
    let end: ProgramEnd | null = null;
    const stop = (reason: ProgramEnd): void => {
      end = reason;
      killGroup(child.pid);
    };
    const onAbort = (): void => stop('stopped');
    const timer = setTimeout(() => stop('timed-out'), timeLimit);
    signal?.addEventListener('abort', onAbort);
    const finish = (outcome: ProgramEnd): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    child.on('error', (fault: NodeJS.ErrnoException) => finish(fault.code === 'ENOENT' ? 'missing' : 'failed'));
    child.on('close', (code) => finish(end ?? (code === 0 ? 'done' : 'failed')));
  });

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
