/** What is done once, however often and to however many processes it is sent: claims without a question. */
import type { Conversations } from '../storage/conversations.js';
import { installationOf, type Person } from './asker.js';

export type Once = {
  /** True for the first to name the act; false for ever after (a claim is kept a week). */
  readonly isFirst: (person: Person, act: string) => Promise<boolean>;
  /** The same, but a further time counts anew after 10 s at the latest: a double click is one, a second thought is not. */
  readonly isNoDouble: (person: Person, act: string) => Promise<boolean>;
};

const WINDOW_MS = 5_000;

export function newOnce(conversations: Pick<Conversations, 'claim' | 'finish'>, now: () => Date): Once {
  const isFirst = async (person: Person, act: string): Promise<boolean> => {
    const key = { team: installationOf(person), channel: `once:${person.user}`, message: act, edit: null };
    if (!(await conversations.claim(key, now()))) return false;
    await conversations.finish(key, { answerId: null, replyTs: null }, now());
    return true;
  };
  return {
    isFirst,
    isNoDouble: async (person, act) => {
      const window = Math.floor(now().getTime() / WINDOW_MS);
      // Two clicks may stand on either side of a border between windows. One after the other: else each could win one of them.
      for (const each of [window - 1, window]) if (!(await isFirst(person, `${act}@${each}`))) return false;
      return true;
    },
  };
}
