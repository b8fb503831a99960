/** One question from the claim to the posted answer. */
import type { webApi } from '@slack/bolt';
import type { Answered } from '../answering/answer-question.js';
import type { ClaimKey } from '../storage/conversations.js';
import type { SlackDeps } from './deps.js';
import { postMessages } from './post-messages.js';
import { beginProgress, codeOf } from './progress.js';
import { answerMessages } from './render/answer-messages.js';
import type { Locale } from './render/copy-type.js';
import { talkIn } from './talk.js';

export type AskedInSlack = {
  readonly key: ClaimKey;
  readonly channel: string;
  readonly thread: string;
  readonly user: string;
  readonly text: string;
  readonly locale: Locale;
  /** A reply of an earlier, interrupted try; it is replaced. */
  readonly replyTs: string | null;
};

/** How many earlier questions of a thread an answer looks back on. */
const HISTORY = 6;
/** Answers sooner than this need no steps. */
const STEPS_AFTER_MS = 400;

/**
 * Answers and posts. What is posted last is the whole answer, whatever became of status and stream. Throws what posting
 * throws, after the claim was left unfinished for another try.
 */
export async function takeQuestion(
  asked: AskedInSlack,
  client: webApi.WebClient,
  deps: SlackDeps,
  signal: AbortSignal,
): Promise<void> {
  const { conversations, log, now } = deps;
  const { key, channel, thread, user, text, locale } = asked;
  const place = { team: key.team, channel, thread };
  const history = conversations.historyOf(place, HISTORY, key.message).map(({ question }) => question);
  conversations.append(place, { question: text, messageTs: key.message, user, at: now() });
  const settings = conversations.settingsOf({ team: key.team, channel });
  const onlyFor = settings.ephemeral && !channel.startsWith('D') ? user : null;
  const progress = beginProgress(client, { channel, thread, user, team: key.team }, log);
  const started = deps.now().getTime();
  const within = { documentIds: settings.documentIds, region: settings.defaultRegion };
  const { answer } = await answered(deps, { text, history, within }, signal, async (step) => {
    if (onlyFor === null && (step === 'writing' || now().getTime() - started > STEPS_AFTER_MS))
      await progress.step(talkIn(locale).steps[step]);
  }).catch(async (error: unknown) => {
    // A status that says "at work" would stay, and with it the stop button.
    await progress.end();
    throw error;
  });
  const streamed = await progress.end();
  conversations.saveAnswer(answer, { ...place, messageTs: key.message, user, history, at: now() });
  const messages = answerMessages(answer, {
    locale,
    private: onlyFor !== null,
    // No sheet is attached yet: a long list comes whole, as messages.
    withSheet: false,
    ...(deps.helpGroup === null ? {} : { askGroupId: deps.helpGroup }),
  });
  const { ts } = await postMessages(client, messages, { channel, thread, onlyFor }, asked.replyTs ?? streamed);
  if (ts !== null) conversations.recordReply(key, ts);
  conversations.finish(key, { answerId: answer.id, replyTs: ts }, now());
  log('answered', { status: answer.status, engine: answer.engine, ms: now().getTime() - started });
}

async function answered(
  { useCases, log }: SlackDeps,
  question: Parameters<SlackDeps['useCases']['ask']>[0],
  signal: AbortSignal,
  onStep: (step: 'retrieving' | 'writing') => Promise<void>,
): Promise<Answered> {
  for await (const event of useCases.askStream(question, { signal })) {
    if (event.kind === 'step') await onStep(event.step);
    if (event.kind === 'answer') return event.answered;
  }
  log('no-answer', { code: codeOf(null) });
  throw new RangeError('the stream of an answer ended without one');
}
