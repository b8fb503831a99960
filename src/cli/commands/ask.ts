import { answerJson } from '../../copy/answer-json.js';
import { jsonLine } from '../../copy/json-line.js';
import type { Answer } from '../../vocabulary/answer.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { interruptible } from '../interruption.js';
import { printAsItComes } from '../print-as-it-comes.js';
import { readStdin } from '../read-stdin.js';
import { explanationJson, renderExplanation, renderWithheld, withheldJson } from '../render-explanation.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type AskOptions = {
  readonly json?: boolean;
  readonly history?: readonly string[];
  readonly explain?: boolean;
  readonly strict?: boolean;
};

/** Answers one question; `-` reads it from standard input. */
export async function ask(question: string, options: AskOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { output, stdin, locale, links = null } = surroundings;
  const text = question === '-' ? (await readStdin(stdin)).trim() : question;
  return withApp(surroundings, async (app) => {
    const question = { text, history: options.history ?? [] };
    const { answer, explanation } = await interruptible(async (signal) =>
      options.json === true
        ? app.ask(question, { signal })
        : printAsItComes(app.askStream(question, { signal }), { output, links, fallback: locale }),
    );
    if (options.json === true) {
      const value = answerJson(answer, { fallback: locale, links });
      output.result(
        jsonLine(
          options.explain === true
            ? { ...value, explanation: explanationJson(explanation), withheldSentences: withheldJson(answer) }
            : value,
        ),
      );
    } else if (options.explain === true) {
      output.result(`\n${[...renderWithheld(answer, locale), renderExplanation(explanation, locale)].join('\n\n')}`);
    }
    return options.strict === true && isUnanswered(answer) ? EXIT.unanswered : EXIT.done;
  });
}

/** What `--strict` tells from an answer. */
export function isUnanswered({ status }: Answer): boolean {
  return status === 'nearest' || status === 'unanswerable' || status === 'refused';
}
