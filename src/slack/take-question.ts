/** One question from the claim to the posted answer. */
import type { webApi } from '@slack/bolt';
import type { Answered } from '../answering/answer-question.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { Locale } from '../copy/locale.js';
import type { ClaimKey } from '../storage/conversations.js';
import type { Answer } from '../vocabulary/answer.js';
import { attachFile } from './attach-file.js';
import type { SlackDeps } from './deps.js';
import { replyMark } from './earlier-reply.js';
import { type Place, postMessages } from './post-messages.js';
import { beginProgress, type Progress } from './progress.js';
import { answerMessages } from './render/answer-messages.js';
import type { SlackMessage } from './render/pack-messages.js';
import { streamedSentence, streamedTitles } from './render/streamed.js';
import { talkIn } from './talk.js';

export type AskedInSlack = {
  readonly key: ClaimKey;
  readonly channel: string;
  readonly thread: string;
  readonly user: string;
  readonly userTeam: string;
  readonly text: string;
  readonly locale: Locale;
  /** A reply of an earlier, interrupted try; it is replaced. */
  readonly replyTs: string | null;
  /** Of a command, which is answered there; else in the thread. */
  readonly respondTo?: string | undefined;
};

/** How many earlier questions of a thread an answer looks back on. */
const HISTORY = 6;
/** Answers sooner than this, in ms, need no steps. */
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
  const progress = beginProgress(client, { channel, thread, user, userTeam: asked.userTeam }, log, (ts) =>
    conversations.recordReply(key, ts),
  );
  const started = now().getTime();
  const within = { documentIds: settings.documentIds, region: settings.defaultRegion };
  const isLate = () => now().getTime() - started > STEPS_AFTER_MS;
  // A channel whose answers are for the asker alone sees none of the signs, and a reply that stands needs none.
  const isShown = onlyFor === null && asked.replyTs === null;
  const show = isShown ? showing(progress, locale, isLate) : () => {};
  const { answer } = await answered(deps, { text, history, within }, signal, show).catch(async (error: unknown) => {
    // A status that says "at work" would stay, and with it the stop button.
    await progress.end();
    await progress.settled();
    throw error;
  });
  const streamed = await progress.end();
  if (signal.aborted) {
    await progress.settled();
    throw signal.reason;
  }
  conversations.saveAnswer(answer, {
    ...place,
    messageTs: key.message,
    user,
    history,
    at: now(),
    ...(onlyFor !== null || channel.startsWith('D') ? { isPrivate: true } : {}),
  });
  const messages = await messagesOf(answer, { channel, thread, onlyFor, locale }, client, deps);
  const where = { channel, thread, onlyFor, mark: replyMark(key) };
  const { ts } = await postMessages(client, messages, where, asked.replyTs ?? streamed);
  if (ts !== null) conversations.recordReply(key, ts);
  conversations.finish(key, { answerId: answer.id, replyTs: ts }, now());
  await progress.settled();
  log('answered', { status: answer.status, engine: answer.engine, ms: now().getTime() - started });
}

async function answered(
  { useCases }: SlackDeps,
  question: Parameters<SlackDeps['useCases']['ask']>[0],
  signal: AbortSignal,
  show: (event: AnswerEvent) => void,
): Promise<Answered> {
  for await (const event of useCases.askStream(question, { signal })) {
    if (event.kind === 'answer') return event.answered;
    show(event);
  }
  throw new RangeError('the stream of an answer ended without one');
}

/** An answer that is there at once needs no steps: the first is shown when it is late, or with the second. */
function showing(progress: Progress, locale: Locale, isLate: () => boolean): (event: AnswerEvent) => void {
  const { steps } = talkIn(locale);
  let isFirstHeld = false;
  return (event) => {
    progress.atWork();
    if (event.kind === 'claim') progress.sentence(streamedSentence(event.claim, locale));
    if (event.kind !== 'step') return;
    if (event.step === 'retrieving' && !isLate()) isFirstHeld = true;
    else {
      if (isFirstHeld) progress.step(steps.retrieving);
      isFirstHeld = false;
      progress.step(steps[event.step], event.step === 'writing' ? streamedTitles(event.titles) : '');
    }
  };
}

/** The whole answer; a very long list goes into a sheet where the thread takes one. */
async function messagesOf(
  answer: Answer,
  { channel, thread, onlyFor, locale }: Place & { readonly locale: Locale },
  client: webApi.WebClient,
  { useCases, helpGroup, log }: SlackDeps,
): Promise<readonly SlackMessage[]> {
  const ask = helpGroup === null ? {} : { askGroupId: helpGroup };
  const options = { locale, private: onlyFor !== null, ...ask };
  const whole = answerMessages(answer, { ...options, withSheet: false });
  // Who else is in the channel would see the file.
  if (onlyFor !== null) return whole;
  const short = answerMessages(answer, options);
  const { sheet } = short[0];
  if (sheet === undefined) return whole;
  const bytes = await useCases.writeWorkbook([sheet]);
  const file = { channel, thread, name: sheet.name, extension: 'xlsx', bytes } as const;
  return (await attachFile(client, file, log)) ? short : whole;
}
