/** The figures of one run, read from what the fake Slack saw. */
import { type Latency, latencyOf } from '../../evaluation/bench/latency.js';
import type { FakeSlack } from '../../testing/slack/fake-slack.js';
import { outcomeOf, type SentQuestion } from './outcome.js';

export type LoadRun = {
  readonly name: string;
  readonly questions: number;
  /** Questions without an answer that stands. */
  readonly missing: number;
  /** Questions with more than one. */
  readonly doubled: number;
  readonly firstSignMs: Latency;
  readonly answerMs: Latency;
  /** From the first event to the last answer; null where none stands. */
  readonly wholeMs: number | null;
  /** Web API calls of the bot. */
  readonly calls: number;
  /** Events acknowledged after 3 s or never: Slack sends those again. */
  readonly lateAcks: number;
  /** Calls that Slack would not have taken, each kind once. */
  readonly refusals: readonly string[];
};

export function summarizeRun(
  name: string,
  slack: Pick<FakeSlack, 'calls' | 'repliesTo' | 'failures' | 'refusals'>,
  sent: readonly SentQuestion[],
): LoadRun {
  const outcomes = sent.map((each) => ({
    ...outcomeOf(each, slack.calls, slack.repliesTo(each.message)),
    sentAt: each.sentAt,
  }));
  const known = (times: readonly (number | null)[]) => times.filter((ms) => ms !== null);
  const ends = known(outcomes.map(({ answerMs, sentAt }) => (answerMs === null ? null : sentAt + answerMs)));
  const began = outcomes[0]?.sentAt ?? 0;
  return {
    name,
    questions: sent.length,
    missing: outcomes.filter(({ answers }) => answers === 0).length,
    doubled: outcomes.filter(({ answers }) => answers > 1).length,
    firstSignMs: latencyOf(known(outcomes.map(({ firstSignMs }) => firstSignMs))),
    answerMs: latencyOf(known(outcomes.map(({ answerMs }) => answerMs))),
    wholeMs: ends.length === 0 ? null : Math.max(...ends) - began,
    calls: slack.calls.length,
    lateAcks: slack.failures.length,
    refusals: [...new Set(slack.refusals())],
  };
}
