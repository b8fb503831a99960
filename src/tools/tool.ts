/** A tool: a use case with a name, described once for every edge that offers it. All of them only read. */
import type { z } from 'zod';
import { en, zhCN } from 'zod/locales';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { Locale } from '../copy/locale.js';
import type { ReaderLinks } from '../copy/reader-links.js';
import { AppError } from '../vocabulary/errors.js';
import { ToolFault } from './fault.js';
import type { ToolUseCases } from './use-cases.js';
import type { Viewer } from './viewer.js';

export type ToolContext = {
  readonly useCases: ToolUseCases;
  readonly documentIds: Viewer['documentIds'];
  /** Of words that follow no question. */
  readonly locale: Locale;
  readonly signal: AbortSignal;
  /** Into the reader; left out where it has no address. */
  readonly links?: ReaderLinks | null;
  /** Told what an answer does before it is there. */
  readonly onEvent?: (event: AnswerEvent) => void;
};

export type Tool = {
  readonly name: string;
  readonly title: string;
  /** For who chooses among tools: what it gives, and when it is of use. */
  readonly about: string;
  /** Of a limit by the minute: a question costs 1. */
  readonly price: number;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** Throws `ToolFault` `bad-arguments` and whatever the use case throws. */
  readonly call: (given: unknown, context: ToolContext) => Promise<Readonly<Record<string, unknown>>>;
};

type Described<Input extends z.ZodObject> = Omit<Tool, 'input' | 'call'> & {
  readonly input: Input;
  readonly run: (input: z.output<Input>, context: ToolContext) => Promise<Readonly<Record<string, unknown>>>;
};

export function defineTool<Input extends z.ZodObject>({ run, ...tool }: Described<Input>): Tool {
  return {
    ...tool,
    call: async (given, context) => {
      const { signal, locale } = context;
      const parsed = tool.input.safeParse(given, { error: (locale === 'zh' ? zhCN() : en()).localeError });
      if (!parsed.success) throw new ToolFault('bad-arguments', { reason: reasonOf(parsed.error) });
      requireWanted(signal);
      const value = await run(parsed.data, context);
      requireWanted(signal);
      return value;
    },
  };
}

/** Throws AppError `interrupted` where nobody waits for the answer any more. */
export function requireWanted(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('interrupted', 'nobody waits for it any more');
}

/** A line a problem, each with the argument it is about; what was given is not repeated. */
function reasonOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, 5)
    .map(({ path, message }) => [path.join('.'), message].filter((each) => each !== '').join(': '))
    .join('\n');
}
