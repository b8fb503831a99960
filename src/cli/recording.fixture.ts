import type { Notice } from '../library/notice.js';
import type { Output } from './output.js';
import type { CliApp, Surroundings } from './surroundings.js';

/** Surroundings that record what is written and answer from what a test gives. */
export function recording(
  app: Partial<CliApp>,
  {
    locale = 'zh',
    stdin = '',
    notices = [],
  }: { locale?: 'zh' | 'en'; stdin?: string; notices?: readonly Notice[] } = {},
): { surroundings: Surroundings; stdout: string[]; stderr: string[]; closed: () => number } {
  const stdout: string[] = [];
  const stderr: string[] = [];
  let closed = 0;
  const output: Output = {
    result: (text) => stdout.push(text),
    message: (text) => stderr.push(text),
    columns: null,
    colour: false,
    progress: null,
  };
  const notGiven = () => {
    throw new TypeError('not given to this test');
  };
  const openApp: Surroundings['openApp'] = async (onNotice) => {
    for (const notice of notices) onNotice(notice);
    const ask = app.ask ?? notGiven;
    const askStream: CliApp['askStream'] = async function* (question, options) {
      yield { kind: 'answer', answered: await ask(question, options) };
    };
    return {
      ...{
        train: notGiven,
        makeQuiz: notGiven,
        readTables: notGiven,
        trainSlides: notGiven,
        printSlides: notGiven,
        trainingTemplates: notGiven,
        brief: notGiven,
        briefingData: notGiven,
        briefingTemplates: notGiven,
        printWord: notGiven,
        writeWorkbook: notGiven,
        writeFiles: notGiven,
      },
      ...{
        index: notGiven,
        documents: notGiven,
        document: notGiven,
        addDocument: notGiven,
        clauses: notGiven,
        facts: notGiven,
        usage: notGiven,
        audit: notGiven,
        backup: notGiven,
        restore: notGiven,
        askStream,
      },
      ...app,
      ask,
      close: async () => {
        closed += 1;
      },
    };
  };
  const input = async function* () {
    yield stdin;
  };
  return { surroundings: { locale, output, stdin: input(), openApp }, stdout, stderr, closed: () => closed };
}
