/** What became of a question whose process was killed: read from what people see. */
import type { FakeSlack } from '../../../testing/slack/fake-slack.js';
import type { SeenMessage } from '../../../testing/slack/workspace.js';
import { endsAnswer } from '../outcome.js';

export type Fate = {
  /** Whole answers that stand. */
  readonly answers: number;
  /** Times its asker was told why there is none. */
  readonly told: number;
};

export type Fates = {
  readonly questions: number;
  readonly answeredOnce: number;
  readonly toldOnce: number;
  /** Neither answered nor told. */
  readonly lost: number;
  /** Answered or told more than once, or both. */
  readonly doubled: number;
};

/** A place in the queue is no outcome: the answer is still to come. */
const WAITS = /排在第 \d+ 位|number \d+ in the queue/;

export function fateOf(slack: Pick<FakeSlack, 'repliesTo' | 'ephemeralsOf'>, asked: SeenMessage): Fate {
  const replies = slack.repliesTo(asked);
  const whispers = slack
    .ephemeralsOf(asked.user)
    .filter(({ thread, text }) => thread === asked.ts && !WAITS.test(text));
  const answers = replies.filter(endsAnswer).length;
  return { answers, told: replies.length - answers + whispers.length };
}

export function isOver({ answers, told }: Fate): boolean {
  return answers + told > 0;
}

export function fatesOf(fates: readonly Fate[]): Fates {
  const count = (holds: (fate: Fate) => boolean) => fates.filter(holds).length;
  return {
    questions: fates.length,
    answeredOnce: count(({ answers, told }) => answers === 1 && told === 0),
    toldOnce: count(({ answers, told }) => answers === 0 && told === 1),
    lost: count((fate) => !isOver(fate)),
    doubled: count(({ answers, told }) => answers + told > 1),
  };
}
