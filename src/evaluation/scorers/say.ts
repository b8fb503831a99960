/** What an answer must and must not say, in its sentences; quotes beside them do not count. */
import { type CaseOutput, type JudgedCase, type Scorer, shareScore } from './scorer.js';
import { comparable } from './text.js';

function answerText({ answer }: CaseOutput): string {
  return answer.claims.map(({ text }) => text).join('\n');
}

export function saidShare({ say }: JudgedCase, output: CaseOutput): { missed: string[] } {
  const text = comparable(answerText(output));
  return { missed: say.filter((words) => !text.includes(comparable(words))) };
}

/** Share of the words a right answer has. */
export const say: Scorer = (asked, output) => {
  const bad = saidShare(asked, output).missed.map((words) => `not said: ${words}`);
  return shareScore('say', { all: asked.say.length, bad, none: 'the case asks for no words' });
};

/** Share of the words a wrong answer has that stay unsaid. */
export const notSay: Scorer = ({ notSay: banned }, output) => {
  const text = comparable(answerText(output));
  const bad = banned.filter((words) => text.includes(comparable(words))).map((words) => `said: ${words}`);
  return shareScore('not-say', { all: banned.length, bad, none: 'the case bans no words' });
};
