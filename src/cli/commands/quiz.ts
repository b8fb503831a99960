import { jsonLine } from '../../copy/json-line.js';
import { notDraftedWords } from '../../copy/not-drafted-words.js';
import { evenMix, usualMix } from '../../training/make-quiz.js';
import { quizCsv } from '../../training/quiz/csv.js';
import { giftText } from '../../training/quiz/gift.js';
import { type PlainItem, plainItem } from '../../training/quiz/plain-item.js';
import { quizJson } from '../../training/quiz/quiz-json.js';
import { typeNamed } from '../../training/quiz/type-names.js';
import { DRAFT_OPTIONS, writtenCopy } from '../brief-copy.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { outFile } from '../out-file.js';
import { plainTerminal } from '../plain-terminal.js';
import { madeCopy, quizText, unknownTypesCopy } from '../quiz-copy.js';
import type { Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';
import { type BriefOptions, requestOf } from './brief.js';

export type QuizOptions = BriefOptions & { readonly quiz: number; readonly types?: string };

/** Makes a quiz: prints it with its key, or writes it as JSON (for grading), CSV, or Moodle's GIFT. */
export async function quiz(options: QuizOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  const { quiz: count, types, seed = 1 } = options;
  const names = types?.split(/[,，]/).filter((name) => name.trim() !== '') ?? [];
  const chosen = names.map(typeNamed);
  if (chosen.includes(null)) {
    output.message(
      unknownTypesCopy(
        names.filter((name) => typeNamed(name) === null),
        locale,
      ),
    );
    return EXIT.badInput;
  }
  const mix =
    chosen.length === 0
      ? usualMix(count)
      : evenMix(
          count,
          chosen.filter((type) => type !== null),
        );
  const out =
    options.out === undefined
      ? null
      : await outFile(options.out, { formats: ['json', 'csv', 'gift'], force: options.force === true });
  return withApp(surroundings, async (app) => {
    const made = await app.makeQuiz(requestOf(options, 'training'), { ...mix, seed });
    if (made.status !== 'made') {
      output.message(plainTerminal(notDraftedWords(made, DRAFT_OPTIONS, locale)));
      return EXIT.badInput;
    }
    const { items, shortage } = made.quiz;
    const plain = items.map(plainItem);
    if (out !== null) {
      const category = made.titles.join('、');
      const text = { json: () => quizJson(items), csv: () => quizCsv(plain), gift: () => giftText(plain, category) };
      await app.writeFiles([{ path: out.path, bytes: Buffer.from(text[out.format as keyof typeof text]()) }]);
    } else if (options.json === true) output.result(jsonLine({ seed, items: plain }));
    else
      output.result(
        plainTerminal(plain.map((item: PlainItem, index: number) => quizText(item, index + 1)).join('\n\n')),
      );
    output.message(madeCopy(plain, shortage, seed, locale));
    if (out !== null) output.message(plainTerminal(writtenCopy(out.path, locale)));
    return EXIT.done;
  });
}
