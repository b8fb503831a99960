/** 有用 and 没用: kept with the answer they are about. An answer nobody judges is kept nowhere. */
import type { Answer } from '../vocabulary/answer.js';
import type { Asked } from './read/asked.js';
import type { Reader, WebDeps } from './use-cases.js';

type Remembered = { readonly answer: Answer; readonly asked: Asked; readonly reader: Reader };

export type Judged = {
  readonly remember: (answer: Answer, by: { readonly asked: Asked; readonly reader: Reader }) => void;
  /** False where there is no such answer of this reader (any more). */
  readonly judge: (id: string, useful: boolean, reader: Reader) => Promise<boolean>;
};

/** Answers that may still be judged. */
const MOST = 500;
/** What the store calls the place of an answer. */
const PLACE = { team: 'web', channel: 'web' } as const;

export function newJudged({ verdicts, now }: Pick<WebDeps, 'verdicts' | 'now'>): Judged {
  const answers = new Map<string, Remembered>();
  return {
    remember: (answer, by) => {
      answers.set(answer.id, { answer, ...by });
      const [oldest] = answers.keys();
      if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
    },
    judge: async (id, useful, reader) => {
      const found = answers.get(id);
      if (found === undefined || found.reader.name !== reader.name) return false;
      const user = reader.name === '' ? 'web' : reader.name;
      const at = now();
      const { answer, asked } = found;
      const place = { ...PLACE, thread: id, messageTs: id, user, history: asked.history, at, isPrivate: true };
      await verdicts.saveAnswer(answer, place);
      return verdicts.saveVerdict({ answerId: id, user, useful, reason: null, note: '', at });
    },
  };
}
