/** From an event to a queued question: claimed once among all processes, allowed, and given its turn. */
import { randomUUID } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { wantsSourceText } from '../question/own-words.js';
import { smallTalkIn } from '../question/small-talk.js';
import type { AskingMessage, ClaimedRequest, ClaimKey, Thread } from '../storage/conversations.js';
import type { AskedInSlack } from './asked-in-slack.js';
import { installationOf, type Person, verdictOf } from './asker.js';
import { recordQuestion, type Unanswered } from './audit-line.js';
import { type Delivery, deliveryOf, type IncomingEvent } from './delivery-key.js';
import type { SlackDeps } from './deps.js';
import { earlierReply } from './earlier-reply.js';
import { endStatus } from './end-status.js';
import { localeFor } from './locale-for.js';
import { meetSmallTalk } from './meet-small-talk.js';
import { codeOf } from './progress.js';
import { createQueue } from './queue.js';
import { DELETED, removeReplies, withdrawReplies } from './replies.js';
import { sendSource } from './send-source.js';
import { smallTalkCopy } from './small-talk-copy.js';
import { takeQuestion } from './take-question.js';
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
  const held = new Map<string, { readonly key: ClaimKey; readonly thread: string; readonly over: Promise<void> }>();
  /** Work that waits in no queue: small talk, source text, withdrawals. */
  const aside = new Set<Promise<void>>();
  const besides = (work: Promise<void>): Promise<void> => {
    const tracked = work.finally(() => aside.delete(tracked));
    aside.add(tracked);
    return tracked;
  };
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
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    held.set(id, { key: asked.key, thread: asked.thread, over });
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
      const ended = await submitted.end;
      if (ended.kind === 'left') leave(asked.key);
      // Stopped by the asker: the next start must not take it up.
      if (ended.kind === 'cancelled') {
        close(asked.key);
        unanswered('stopped');
      }
      if (ended.kind !== 'failed') return;
      const reference = randomUUID().slice(0, 8);
      unanswered('failed');
      log('question-failed', { reference, code: codeOf(ended.error) });
      await say(client, said, talk.failed(reference), false);
      close(asked.key);
    } catch (error) {
      log('reply-failed', { code: codeOf(error) });
    } finally {
      held.delete(id);
      end();
    }
  };

  /** Nobody here is at work on an earlier version of the message any more. */
  const supersede = async ({ channel, message }: AskingMessage): Promise<void> => {
    const earlier = [...held].filter(([, { key }]) => key.channel === channel && key.message === message);
    for (const [id] of earlier) queue.cancel(id);
    await Promise.all(earlier.map(([, { over }]) => over));
  };

  /** A message that was deleted: its question is forgotten, and what was answered is taken away. */
  const withdraw = async (key: ClaimKey, locale: Locale, client: webApi.WebClient): Promise<void> => {
    try {
      await supersede(key);
      const left = await withdrawReplies(client, key, smallTalkCopy(locale).withdrawn, deps);
      conversations.forgetMessage(key);
      conversations.finish(key, { answerId: null, replyTs: left }, now());
    } catch (error) {
      log('withdrawal-failed', { code: codeOf(error) });
    }
  };

  const answerDelivery = async (delivery: Asked, person: Person, client: webApi.WebClient) => {
    const { key, thread, channel, user } = delivery;
    const userTeam = delivery.userTeam ?? person.team;
    const text = delivery.kind === 'question' ? delivery.text : '';
    const forwarded = delivery.kind === 'question' ? delivery.forwarded : [];
    const request = {
      ...{ thread, user, question: text === '' && delivery.kind === 'question' ? HANDED_OVER : text },
      ...(person.isExtShared ? { isExtShared: true } : {}),
      ...(forwarded.length === 0 ? {} : { forwarded }),
    };
    if (!conversations.claim(key, now(), request)) return;
    const locale = await localeFor(client, { person, text: [text, ...forwarded].join(' ') }, deps);
    const talk = talkIn(locale);
    const verdict = await verdictOf(client, person, policy);
    if (verdict !== 'allowed') {
      close(key);
      recordQuestion(deps, { team: key.team, channel, user, startedAt: now() }, 'no-access');
      return say(client, { channel, thread, user }, talk.noAccess[verdict], true);
    }
    if (key.edit !== null) await supersede(key);
    const asked = { key, channel, thread, user, userTeam, text, locale, forwarded };
    if (delivery.kind === 'question' && !(await metAside({ ...asked, isDirected: delivery.isDirected }, client)))
      return run({ ...asked, replyTs: null }, client);
    if (delivery.kind === 'empty' || delivery.kind === 'too-long') {
      const told = delivery.kind === 'empty' ? talk.empty : talk.tooLong(delivery.length, delivery.maxLength);
      recordQuestion(deps, { team: key.team, channel, user, startedAt: now() }, delivery.kind);
      await removeReplies(client, key, deps);
      await say(client, { channel, thread, user }, told, false);
    }
    close(key);
  };

  /** True for what is no question: small talk, and a wish for the source text. Neither waits in the queue. */
  const metAside = async (said: SaidAside, client: webApi.WebClient): Promise<boolean> => {
    const { key, text, forwarded, locale } = said;
    const talk = smallTalkIn(text);
    if (forwarded.length > 0 || (talk === null && !wantsSourceText(text))) return false;
    if (key.edit !== null) await withdrawReplies(client, key, smallTalkCopy(locale).nothingAsked, deps);
    if (talk === null) await sendSource(said, client, deps);
    else await meetSmallTalk({ ...said, talk }, client, deps);
    return true;
  };

  /** Access is decided anew: the process that left it may not have got so far. */
  const takeUp = async (key: ClaimKey, request: ClaimedRequest, replyTs: string | null, client: webApi.WebClient) => {
    const { thread, user, question, isExtShared = false, forwarded = [] } = request;
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
      const asked = { key, channel, thread, user, userTeam: team, text: question, locale, forwarded };
      if (await metAside({ ...asked, isDirected: true }, client)) close(key);
      else await run({ ...asked, replyTs: standing }, client);
    } catch (error) {
      log('event-failed', { code: codeOf(error) });
    } finally {
      await endStatus(client, { channel, thread }, log);
    }
  };

  const deleted = async (event: IncomingEvent, person: Person, client: webApi.WebClient): Promise<void> => {
    const message = { team: installationOf(person), channel: event.channel, message: event.deleted_ts ?? '' };
    const key = { ...message, edit: DELETED };
    if (conversations.isClaimed(message) && conversations.claim(key, now()))
      await withdraw(key, await localeFor(client, { person, text: event.previous_message?.text ?? '' }, deps), client);
  };

  return {
    take: async (event, person, client, bot) => {
      if (event.subtype === 'message_deleted') return besides(deleted(event, person, client));
      const delivery = deliveryOf(event, {
        team: installationOf(person),
        bot,
        askersIn: (thread) => conversations.askersIn({ team: installationOf(person), channel: event.channel, thread }),
        maxLength: deps.maxQuestionChars,
      });
      if (delivery.kind === 'ignored') return;
      try {
        await besides(answerDelivery(delivery, { ...person, user: delivery.user }, client));
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
        if (key.edit === DELETED && client !== null) {
          void besides(withdraw(key, deps.locale, client));
          continue;
        }
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
    isBusy: () => held.size > 0 || aside.size > 0 || queue.ids().length > 0,
    drain: async () => {
      clearInterval(renewal);
      await queue.drain();
      await Promise.allSettled(aside);
    },
  };
}

function within(team: string, id: string): string {
  return `${team}:${id}`;
}

/** Stands for the words of a message that mentions the bot and says nothing else: what stands around it is meant. */
const HANDED_OVER = '？';

type SaidAside = Omit<AskedInSlack, 'replyTs'> & {
  readonly forwarded: readonly string[];
  readonly isDirected: boolean;
};
type Asked = Exclude<Delivery, { readonly kind: 'ignored' }>;
type Said = { readonly channel: string; readonly thread: string; readonly user: string };
