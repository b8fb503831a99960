import { answerJson } from '../../copy/answer-json.js';
import { jsonLine } from '../../copy/json-line.js';
import { AppError } from '../../vocabulary/errors.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { faultCopy } from '../fault-copy.js';
import { readQuestions } from '../questions-file.js';
import { badLineCopy, badLinesCopy } from '../questions-file-copy.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';
import { isUnanswered } from './ask.js';

/** Answers a file of questions, JSON Lines in and out, in order. A bad line is reported by its number, the rest is answered. */
export async function askFile(
  file: string,
  { strict = false }: { strict?: boolean },
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { output, stdin, locale, links = null } = surroundings;
  return withApp(surroundings, async (app) => {
    let bad = 0;
    let unanswered = 0;
    for await (const entry of readQuestions(file, stdin)) {
      const report = (problem: Parameters<typeof badLineCopy>[0]['problem']) => {
        bad += 1;
        output.message(badLineCopy({ file, line: entry.line, problem, locale }));
      };
      if ('problem' in entry) {
        report(entry.problem);
        continue;
      }
      const { id, question, history } = entry.asked;
      try {
        const { answer } = await app.ask({ text: question, history });
        if (isUnanswered(answer)) unanswered += 1;
        output.result(jsonLine(answerJson(answer, { fallback: locale, id, links })));
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'input-invalid') throw error;
        const { what, next } = faultCopy(error, locale);
        report({ said: `${what} ${next}` });
      }
    }
    if (bad > 0) output.message(badLinesCopy(bad, locale));
    if (bad > 0) return EXIT.badInput;
    return strict && unanswered > 0 ? EXIT.unanswered : EXIT.done;
  });
}
