import type { Answer } from '../../answer.js';
import { answerJson } from '../answer-json.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { jsonLine } from '../json-line.js';
import { readStdin } from '../read-stdin.js';
import { renderAnswer } from '../render-answer.js';
import { explanationJson, renderExplanation } from '../render-explanation.js';
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
  const { output, stdin, locale } = surroundings;
  const text = question === '-' ? (await readStdin(stdin)).trim() : question;
  return withApp(surroundings, async (app) => {
    const { answer, explanation } = await app.ask({ text, history: options.history ?? [] });
    if (options.json === true) {
      const value = answerJson(answer, { fallback: locale });
      output.result(
        jsonLine(options.explain === true ? { ...value, explanation: explanationJson(explanation) } : value),
      );
    } else {
      output.result(renderAnswer(answer, { fallback: locale, columns: output.columns, colour: output.colour }));
      if (options.explain === true) output.result(`\n${renderExplanation(explanation, locale)}`);
    }
    return options.strict === true && isUnanswered(answer) ? EXIT.unanswered : EXIT.done;
  });
}

/** What `--strict` tells from an answer. */
export function isUnanswered({ status }: Answer): boolean {
  return status === 'unanswerable' || status === 'refused';
}
