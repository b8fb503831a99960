/** One question from the claim to the posted answer. */
import type { webApi } from '@slack/bolt';
import type { Answered } from '../answering/answer-question.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import type { Locale } from '../copy/locale.js';
import type { ReaderLinks } from '../copy/reader-links.js';
import { smallTalkIn } from '../question/small-talk.js';
import type { AskedInSlack } from './asked-in-slack.js';
import { recordQuestion } from './audit-line.js';
import { linksIn } from './channel-links.js';
import { completeQuestion } from './complete-question.js';
import type { SlackDeps } from './deps.js';
import { postAnswer, postNothing } from './post-answer.js';
import { beginProgress, codeOf, type Found, type Plan, type Progress } from './progress.js';
import { streamedSentence, streamedSources, streamedTitles } from './render/streamed.js';
import { recordingReplies, standingReply } from './replies.js';
import { talkIn } from './talk.js';

/** How many earlier questions of a thread an answer looks back on. */
const HISTORY = 6;
/** Answers sooner than this, in ms, need no steps. */
const STEPS_AFTER_MS = 400;

/**
 * Answers and posts. What is posted last is the whole answer, whatever became of status and stream; it takes the place of
 * what was answered to an earlier version of the message. Throws what posting throws, after the claim was left unfinished
 * for another try.
 */
export async function takeQuestion(
  asked: AskedInSlack,
  client: webApi.WebClient,
  deps: SlackDeps,
  signal: AbortSignal,
): Promise<void> {
  const { conversations, log, now } = deps;
  const { key, channel, thread, user, locale } = asked;
  const place = { team: key.team, channel, thread };
  const settings = await conversations.settingsOf({ team: key.team, channel });
  const onlyFor = settings.ephemeral && !channel.startsWith('D') ? user : null;
  const where = { channel, thread, onlyFor };
  const earlier = (await conversations.historyOf(place, HISTORY, key.message)).flatMap(({ question }) =>
    smallTalkIn(question) === null ? [question] : [],
  );
  const { forwarded = [] } = asked;
  const toComplete = { text: asked.text, forwarded, history: earlier, channel, thread, message: key.message };
  const completed = await completeQuestion(toComplete, client, deps);
  if (completed.kind === 'nothing') return postNothing(completed.reason, { asked, where }, client, deps);
  const { text, history, about } = completed;
  await conversations.append(place, { question: text, messageTs: key.message, user, at: now() });
  const standing = asked.replyTs ?? (await standingReply(deps, key));
  const record = recordingReplies(deps, key);
  const progress = beginProgress(
    client,
    { channel, thread, user, userTeam: asked.userTeam, plan: planIn(locale) },
    log,
    async (ts) => {
      try {
        await conversations.recordReply(key, ts);
        await record(ts);
      } catch (error) {
        // The whole answer that takes its place is recorded anew.
        log('reply-not-recorded', { code: codeOf(error) });
      }
    },
  );
  const startedAt = now();
  const started = startedAt.getTime();
  const within = { documentIds: settings.documentIds, region: settings.defaultRegion };
  const isLate = () => now().getTime() - started > STEPS_AFTER_MS;
  // A channel whose answers are for the asker alone sees none of the signs, and a reply that stands needs none.
  const signs = { locale, isLate, links: await linksIn(place, deps) };
  const show = onlyFor === null && standing === null ? showing(progress, signs) : () => {};
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
  await postAnswer(
    { answer, about, asked: { ...asked, text }, where, history, replace: standing ?? streamed },
    client,
    deps,
  );
  await recordQuestion(deps, { team: key.team, channel, user, startedAt }, answer);
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

const STEPS = ['retrieving', 'reading', 'writing', 'checking'] as const;

function planIn(locale: Locale): Plan {
  const { working, steps } = talkIn(locale);
  return { title: working, steps: STEPS.map((id) => ({ id, title: steps[id] })) };
}

type Writing = Extract<AnswerEvent, { readonly step: 'writing' }>;

type Signs = {
  readonly locale: Locale;
  readonly isLate: () => boolean;
  readonly links: ReaderLinks | null;
};

/** An answer that is there at once needs no steps: the first is shown when it is late, or with the second. */
function showing(progress: Progress, { locale, isLate, links }: Signs): (event: AnswerEvent) => void {
  let isFirstHeld = false;
  return (event) => {
    progress.atWork();
    if (event.kind === 'claim') progress.sentence(streamedSentence(event.claim, locale));
    if (event.kind !== 'step') return;
    if (event.step === 'retrieving' && !isLate()) isFirstHeld = true;
    else {
      if (isFirstHeld) progress.step('retrieving');
      isFirstHeld = false;
      progress.step(event.step, event.step === 'writing' ? foundOf(event, locale, links) : undefined);
    }
  };
}

/** The documents that are read: as links where there is a reader, by their titles else. */
function foundOf({ titles, documentIds }: Writing, locale: Locale, links: ReaderLinks | null): Found {
  if (links === null) return { output: streamedTitles(titles, locale), sources: [] };
  return { output: '', sources: streamedSources(titles, documentIds.map(links.document)) };
}
