import { CommanderError } from 'commander';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.js';
import { faultOf } from './fault.js';
import { faultMessage } from './fault-copy.js';
import { createProgram } from './program.js';
import { programCopy } from './program-copy.js';
import type { Surroundings } from './surroundings.js';
import { usageCopy } from './usage-copy.js';

export type Invocation = {
  /** Arguments after the program's name. */
  readonly args: readonly string[];
  readonly version: string;
  readonly surroundings: Surroundings;
};

/** Runs one command line and returns its exit code; whatever fails ends in one message, never in a stack trace. */
export async function runCli({ args, version, surroundings }: Invocation): Promise<ExitCode> {
  const outcome: { exitCode: ExitCode } = { exitCode: EXIT.done };
  try {
    await createProgram(version, surroundings, outcome).parseAsync(args, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFault(error, { args, surroundings });
    if (error.exitCode === EXIT.done) return EXIT.done;
    // Without a command commander prints the help itself.
    if (error.code === 'commander.help') return EXIT.badInput;
    const { locale, output } = surroundings;
    output.message(`${usageCopy(error, locale)}\n${programCopy(locale).seeHelp}`);
    return EXIT.badInput;
  }
}

/** Says what went wrong and what to do; `--debug` adds where. */
export function reportFault(error: unknown, { args, surroundings }: Omit<Invocation, 'version'>): ExitCode {
  const { locale, output } = surroundings;
  const fault = faultOf(error);
  output.message(faultMessage(fault, locale));
  if (args.includes('--debug')) output.message(tracesOf(error).join('\n'));
  return exitCodeOf(fault.code);
}

function tracesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [error.stack ?? error.message, ...(error.cause === undefined ? [] : tracesOf(error.cause))];
}
