import { plainTerminal } from './plain-terminal.js';

/** Results go to stdout and nothing else does. */
export type Output = {
  /** Text as given, with a line end; renderers have cleaned it. */
  readonly result: (text: string) => void;
  /** A message to the person, on stderr, cleaned here. */
  readonly message: (text: string) => void;
  /** Width of the terminal, or null where stdout is none: then nothing is wrapped. */
  readonly columns: number | null;
  readonly colour: boolean;
  /** Where a progress bar may be drawn, or null. */
  readonly progress: NodeJS.WritableStream | null;
};

type Streams = { readonly stdout: NodeJS.WriteStream; readonly stderr: NodeJS.WriteStream };

/** Colours only on a terminal, and not where `NO_COLOR` is set (https://no-color.org). A closed pipe ends the process quietly. */
export function createOutput({ stdout, stderr }: Streams, { noColour }: { noColour: boolean }): Output {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
  return {
    result: (text) => {
      stdout.write(`${text}\n`);
    },
    message: (text) => {
      stderr.write(`${plainTerminal(text)}\n`);
    },
    columns: stdout.isTTY ? stdout.columns : null,
    colour: stdout.isTTY === true && !noColour,
    progress: stderr.isTTY ? stderr : null,
  };
}
