/** From an event to a queued question: claimed once among all processes, allowed, and given its turn. */
import { randomUUID } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { ClaimedRequest, ClaimKey, Thread } from '../storage/conversations.js';
import { installationOf, type Person, verdictOf } from './asker.js';
import { recordQuestion, type Unanswered } from './audit-line.js';
import { type Delivery, deliveryOf, type IncomingEvent } from './delivery-key.js';
import type { SlackDeps } from './deps.js';
import { earlierReply } from './earlier-reply.js';
import { endStatus } from './end-status.js';
import { localeFor } from './locale-for.js';
import { codeOf } from './progress.js';
import { createQueue } from './queue.js';
import { type AskedInSlack, takeQuestion } from './take-question.js';
import { talkIn } from './talk.js';

export type Bot = { readonly userId: string; readonly botId: string | null };

/** The client for a team; null where the app is not installed there any more. */
export type ClientOf = (team: string) => Promise<webApi.WebClient | null>;

/** `limit` questions of the person or the channel wait already, or the process is about to end. */
export type Turn =
  | { readonly kind: 'done' | 'ending' | 'stopped' }
  | { readonly kind: 'too-many'; readonly limit: number };

export type Questions = {
  /** Resolves when the event is dealt with; nothing is thrown: what fails is told in the thread. */
  readonly take: (event: IncomingEvent, person: Person, client: webApi.WebClient, bot: Bot) => Promise<void>;
  /** Puts a question that came by another way than a message: a form. Its key is claimed here. */
  readonly ask: (asked: AskedInSlack, client: webApi.WebClient) => Promise<void>;
  /** Any other work of a person, in its turn among the questions. Throws what `work` throws. */
  readonly inTurn: (person: Person, work: (signal: AbortSignal) => Promise<void>) => Promise<Turn>;
  /** Takes up what a process that ended left behind. */
  readonly resume: (clientOf: ClientOf) => Promise<number>;
  /** Aborts the work on a thread (the stop button), or on all of a team that has left. */
  readonly stop: (of: Pick<Thread, 'team'> & Partial<Thread>) => void;
  /** True while a question is worked on or waits. */
  readonly isBusy: () => boolean;
  readonly drain: () => Promise<void>;
};

/** A claim that was not renewed for this long belongs to nobody. */
const ABANDONED_MS = 60_000;
const RENEW_MS = 15_000;
/** A question that fails so often is given up: each try may cost the work of a model. */
const MOST_ATTEMPTS = 5;

export function createQuestions(deps: SlackDeps): Questions {
  const { conversations, log, now, policy } = deps;
  const close = (key: ClaimKey): void => void conversations.finish(key, { answerId: null, replyTs: null }, now());
  /** Nobody is at work on it any more: whoever looks next takes it up. */
  const leave = (key: ClaimKey) => conversations.renew([key], new Date(0));
  const queue = createQueue<void>(deps.limits);
  const held = new Map<string, { readonly key: ClaimKey; readonly thread: string }>();
  const renewal = setInterval(
    () =>
      conversations.renew(
        [...held.values()].map(({ key }) => key),
        now(),
      ),
    RENEW_MS,
  );
  renewal.unref();

  const say = async (client: webApi.WebClient, { channel, thread, user }: Said, text: string, isPrivate: boolean) => {
    if (isPrivate) await client.chat.postEphemeral({ channel, user, thread_ts: thread, text });
    else await client.chat.postMessage({ channel, thread_ts: thread, text, unfurl_links: false, unfurl_media: false });
  };

  const run = async (asked: AskedInSlack, client: webApi.WebClient): Promise<void> => {
    const id = JSON.stringify(asked.key);
    const said = { channel: asked.channel, thread: asked.thread, user: asked.user };
    const startedAt = now();
    const unanswered = (end: Unanswered) => recordQuestion(deps, { ...said, team: asked.key.team, startedAt }, end);
    const talk = talkIn(asked.locale);
    held.set(id, { key: asked.key, thread: asked.thread });
    const submitted = queue.submit({
      id,
      // Ids of two teams may be the same.
      user: within(asked.key.team, asked.user),
      channel: within(asked.key.team, asked.channel),
      run: (signal) => takeQuestion(asked, client, deps, signal),
    });
    try {
      if (submitted.kind === 'refused') {
        if (submitted.reason !== 'too-many') return leave(asked.key);
        close(asked.key);
        unanswered('too-many');
        return await say(client, said, talk.tooMany(submitted.limit), true);
      }
      if (submitted.position > 0) await say(client, said, talk.waiting(submitted.position), true).catch(() => {});
      const end = await submitted.end;
      if (end.kind === 'left') leave(asked.key);
      // Stopped by the asker: the next start must not take it up.
      if (end.kind === 'cancelled') {
        close(asked.key);
        unanswered('stopped');
      }
      if (end.kind !== 'failed') return;
      const reference = randomUUID().slice(0, 8);
      unanswered('failed');
      log('question-failed', { reference, code: codeOf(end.error) });
      await say(client, said, talk.failed(reference), false);
      close(asked.key);
    } catch (error) {
      log('reply-failed', { code: codeOf(error) });
    } finally {
      held.delete(id);
    }
  };

  const answerDelivery = async (delivery: Asked, person: Person, client: webApi.WebClient) => {
    const { key, thread, channel, user } = delivery;
    const userTeam = delivery.userTeam ?? person.team;
    const text = delivery.kind === 'question' ? delivery.text : '';
    const shared = person.isExtShared ? { isExtShared: true } : {};
    if (!conversations.claim(key, now(), { thread, user, question: text, ...shared })) return;
    const locale = await localeFor(client, { person, text }, deps);
    const talk = talkIn(locale);
    const verdict = await verdictOf(client, person, policy);
    const told =
      verdict !== 'allowed'
        ? talk.noAccess[verdict]
        : delivery.kind === 'empty'
          ? talk.empty
          : delivery.kind === 'too-long'
            ? talk.tooLong(delivery.length, delivery.maxLength)
            : null;
    if (told === null) return run({ key, channel, thread, user, userTeam, text, locale, replyTs: null }, client);
    close(key);
    const end = verdict !== 'allowed' ? 'no-access' : delivery.kind;
    if (end !== 'question') recordQuestion(deps, { team: key.team, channel, user, startedAt: now() }, end);
    await say(client, { channel, thread, user }, told, verdict !== 'allowed');
  };

  /** Access is decided anew: the process that left it may not have got so far. */
  const takeUp = async (key: ClaimKey, request: ClaimedRequest, replyTs: string | null, client: webApi.WebClient) => {
    const { thread, user, question, isExtShared = false } = request;
    const { channel, team } = key;
    const isOrgInstall = team.startsWith('E');
    const person = { team, enterprise: isOrgInstall ? team : null, isOrgInstall, channel, user, isExtShared };
    try {
      const verdict = await verdictOf(client, person, policy);
      const locale = await localeFor(client, { person, text: question }, deps);
      if (verdict !== 'allowed') {
        close(key);
        const { noAccess } = talkIn(locale);
        return await say(client, { channel, thread, user }, noAccess[verdict], true);
      }
      const standing = replyTs ?? (await earlierReply(client, key, thread, log));
      const asked = { key, channel, thread, user, userTeam: team, text: question, locale };
      await run({ ...asked, replyTs: standing }, client);
    } catch (error) {
      log('event-failed', { code: codeOf(error) });
    } finally {
      await endStatus(client, { channel, thread }, log);
    }
  };

  return {
    take: async (event, person, client, bot) => {
      const delivery = deliveryOf(event, {
        team: installationOf(person),
        bot,
        askersIn: (thread) => conversations.askersIn({ team: installationOf(person), channel: event.channel, thread }),
        maxLength: deps.maxQuestionChars,
      });
      if (delivery.kind === 'ignored') return;
      try {
        await answerDelivery(delivery, { ...person, user: delivery.user }, client);
      } catch (error) {
        log('event-failed', { code: codeOf(error) });
      }
    },
    ask: async (asked, client) => {
      const { key, thread, user, text } = asked;
      if (conversations.claim(key, now(), { thread, user, question: text })) await run(asked, client);
    },
    inTurn: async (person, work) => {
      const team = installationOf(person);
      const turn = { user: within(team, person.user), channel: within(team, person.channel) };
      const submitted = queue.submit({ id: randomUUID(), ...turn, run: work });
      if (submitted.kind === 'refused')
        return submitted.reason === 'too-many' ? { kind: 'too-many', limit: submitted.limit } : { kind: 'ending' };
      const end = await submitted.end;
      if (end.kind === 'failed') throw end.error;
      return { kind: end.kind === 'done' ? 'done' : end.kind === 'left' ? 'ending' : 'stopped' };
    },
    resume: async (clientOf) => {
      const left = conversations.unfinished(ABANDONED_MS, now()).filter((seen) => conversations.reclaim(seen, now()));
      for (const { key, request, replyTs, attempt } of left) {
        // Without words it asked nothing, or too much, and what it was told is lost.
        const isOver = request === null || request.question === '' || attempt >= MOST_ATTEMPTS;
        const client = await clientOf(key.team).catch((error: unknown) => {
          log('no-client', { code: codeOf(error) });
          return undefined;
        });
        // Its token cannot be had now: it is looked for again.
        if (client === undefined) continue;
        if (!isOver && client !== null) void takeUp(key, request, replyTs, client);
        else conversations.finish(key, { answerId: null, replyTs }, now());
        if (isOver && client !== null && request !== null)
          void endStatus(client, { channel: key.channel, thread: request.thread }, log);
      }
      return left.length;
    },
    stop: ({ team, channel, thread }) => {
      for (const [id, { key, thread: of }] of held)
        if (key.team === team && key.channel === (channel ?? key.channel) && of === (thread ?? of)) queue.cancel(id);
    },
    isBusy: () => held.size > 0 || queue.ids().length > 0,
    drain: async () => {
      clearInterval(renewal);
      await queue.drain();
    },
  };
}

function within(team: string, id: string): string {
  return `${team}:${id}`;
}

type Asked = Exclude<Delivery, { readonly kind: 'ignored' }>;
type Said = { readonly channel: string; readonly thread: string; readonly user: string };
