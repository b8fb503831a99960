/** From an event to a queued question: claimed once among all processes, allowed, and given its turn. */
import { randomUUID } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { smallTalkIn } from '../question/small-talk.js';
import type { AskingMessage, ClaimedRequest, ClaimKey, Thread, UnfinishedClaim } from '../storage/conversations.js';
import type { AskedInSlack } from './asked-in-slack.js';
import { installationOf, type Person, verdictOf } from './asker.js';
import { recordQuestion, type Unanswered } from './audit-line.js';
import { type Delivery, deliveryOf, type IncomingEvent } from './delivery-key.js';
import type { SlackDeps } from './deps.js';
import { earlierReply, type ReplyMark, replyMark } from './earlier-reply.js';
import { endStatus } from './end-status.js';
import type { Taken } from './hold-acks.js';
import { localeFor } from './locale-for.js';
import { meetSmallTalk } from './meet-small-talk.js';
import { postMessages } from './post-messages.js';
import { codeOf, newReference } from './progress.js';
import { createQueue, type Queue } from './queue.js';
import { newRates, type Rates } from './rates.js';
import { repeated } from './repeated.js';
import { DELETED, removeReplies, withdrawReplies } from './replies.js';
import { smallTalkCopy } from './small-talk-copy.js';
import { takeCommand, whisperTo } from './take-command.js';
import { takeQuestion } from './take-question.js';
import { talkIn } from './talk.js';

export type Bot = {
  readonly userId: string;
  readonly botId: string | null;
  /** Called once the event is in the store, or found to ask nothing: until then Slack is to send it again. */
  readonly taken?: Taken;
};

/** The client for a team; null where the app is not installed there any more. */
export type ClientOf = (team: string) => Promise<webApi.WebClient | null>;

/** `limit` questions of the person or the channel wait already, or the process is about to end. */
export type Turn =
  | { readonly kind: 'done' | 'ending' | 'stopped' }
  | { readonly kind: 'too-many'; readonly limit: number }
  /** `reference` stands in the log. */
  | { readonly kind: 'failed'; readonly reference: string };

export type Questions = {
  /** Resolves when the event is dealt with; nothing is thrown: what fails is told in the thread. */
  readonly take: (event: IncomingEvent, person: Person, client: webApi.WebClient, bot: Bot) => Promise<void>;
  /** Puts a question that came by another way than a message. Its key is claimed here; `taken` is called when it is in the store. */
  readonly ask: (asked: AskedInSlack, client: webApi.WebClient, taken?: Taken) => Promise<void>;
  /** Any other work of a person, in its turn among the questions. Where the process ends first, the next one says `told`. */
  readonly inTurn: (person: Person, work: Work, told: ClaimedRequest) => Promise<Turn>;
  /** Takes up what a process that ended left behind. */
  readonly resume: (clientOf: ClientOf) => Promise<number>;
  /**
   * Aborts the work on a thread (the stop button), that of `by` alone where one is given, or on all of a team that has
   * left. How many others' questions were left at work.
   */
  readonly stop: (of: Pick<Thread, 'team'> & Partial<Thread> & { readonly by?: string }) => number;
  /** True while a question is worked on or waits. */
  readonly isBusy: () => boolean;
  readonly count: Queue<void>['count'];
  readonly drain: () => Promise<void>;
};

/** A claim that was not renewed for this long belongs to nobody. */
const ABANDONED_MS = 60_000;
const RENEW_MS = 15_000;
/** A question that fails so often is given up: each try may cost the work of a model. */
const MOST_ATTEMPTS = 5;

type Held = {
  readonly key: ClaimKey;
  readonly thread: string;
  readonly user: string;
  readonly over: Promise<void>;
};

export type Work = (signal: AbortSignal) => Promise<void>;

export function createQuestions(deps: SlackDeps, rates: Rates = newRates(deps.rates)): Questions {
  const { conversations, log, now, policy } = deps;
  const close = async (key: ClaimKey): Promise<void> =>
    void (await conversations.finish(key, { answerId: null, replyTs: null }, now()));
  const notClosed = (error: unknown) => log('claim-not-closed', { code: codeOf(error) });
  const queue = createQueue<void>(deps.limits);
  const held = new Map<string, Held>();
  const renewal = repeated(
    { everyMs: RENEW_MS, fault: 'claims-not-renewed' },
    () => {
      const keys = [...held.values()].map(({ key }) => key);
      return conversations.renew(keys, now());
    },
    log,
  );
  /** Nobody is at work on it any more: whoever looks next takes it up. A renewal under way must not come after it. */
  const leave = async (key: ClaimKey): Promise<void> => {
    held.delete(JSON.stringify(key));
    await renewal.settled();
    await conversations.renew([key], new Date(0));
  };
  /** Whatever is at work outside the queue, before and after its turn: what it writes is waited for. */
  const aside = new Set<Promise<unknown>>();
  const besides = <Result>(work: Promise<Result>): Promise<Result> => {
    const tracked = work.finally(() => aside.delete(tracked));
    aside.add(tracked);
    return tracked;
  };

  const run = async (asked: AskedInSlack, client: webApi.WebClient, wasAccepted = false): Promise<void> => {
    const id = JSON.stringify(asked.key);
    const { respondTo } = asked;
    const said = { channel: asked.channel, thread: asked.thread, user: asked.user, respondTo };
    const startedAt = now();
    const unanswered = (end: Unanswered) => recordQuestion(deps, { ...said, team: asked.key.team, startedAt }, end);
    const talk = talkIn(asked.locale);
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    held.set(id, { key: asked.key, thread: asked.thread, user: asked.user, over });
    const submitted = queue.submit({
      id,
      // Ids of two teams may be the same.
      user: within(asked.key.team, asked.user),
      channel: within(asked.key.team, asked.channel),
      run: (signal) =>
        respondTo === undefined ? takeQuestion(asked, client, deps, signal) : takeCommand(asked, respondTo, deps),
      wasAccepted,
    });
    try {
      if (submitted.kind === 'refused') {
        if (submitted.reason === 'draining') await leave(asked.key);
        if (submitted.reason !== 'too-many') return;
        await unanswered('too-many');
        await say(client, said, talk.tooMany(submitted.limit), true);
        return close(asked.key);
      }
      if (submitted.position > 0 && !wasAccepted)
        await say(client, said, talk.waiting(submitted.position), true).catch(() => {});
      const ended = await submitted.end;
      if (ended.kind === 'left') await leave(asked.key);
      // Stopped by the asker: the next start must not take it up.
      if (ended.kind === 'cancelled') {
        await close(asked.key);
        await unanswered('stopped');
      }
      if (ended.kind !== 'failed') return;
      const reference = newReference();
      await unanswered('failed');
      log('question-failed', { reference, code: codeOf(ended.error) });
      await say(client, said, talk.failed(reference), false);
      await close(asked.key);
    } catch (error) {
      log('reply-failed', { code: codeOf(error) });
    } finally {
      held.delete(id);
      end();
    }
  };

  /** Nobody here is at work on an earlier version of the message any more. */
  const supersede = async ({ team, channel, message }: AskingMessage): Promise<void> => {
    const earlier = [...held].filter(
      ([, { key }]) => key.team === team && key.channel === channel && key.message === message,
    );
    for (const [id] of earlier) queue.cancel(id);
    await Promise.all(earlier.map(([, { over }]) => over));
  };

  /** A message that was deleted: its question is forgotten, and what was answered is taken away. */
  const withdraw = async (key: ClaimKey, locale: Locale, client: webApi.WebClient): Promise<void> => {
    try {
      await supersede(key);
      const left = await withdrawReplies(client, key, smallTalkCopy(locale).withdrawn, deps);
      await conversations.forgetMessage(key);
      await conversations.finish(key, { answerId: null, replyTs: left }, now());
    } catch (error) {
      log('withdrawal-failed', { code: codeOf(error) });
    }
  };

  const answerDelivery = async (delivery: Asked, person: Person, client: webApi.WebClient, taken: Taken) => {
    const { key, thread, channel, user } = delivery;
    const userTeam = delivery.userTeam ?? person.team;
    const text = delivery.kind === 'question' ? delivery.text : '';
    const forwarded = delivery.kind === 'question' ? delivery.forwarded : [];
    const { isExtShared } = person;
    const request = {
      ...{ thread, user, question: text === '' && delivery.kind === 'question' ? HANDED_OVER : text },
      ...(isExtShared === null ? {} : { isExtShared }),
      ...(forwarded.length === 0 ? {} : { forwarded }),
    };
    const locale = await localeFor(client, { person, text: [text, ...forwarded].join(' ') }, deps);
    const talk = talkIn(locale);
    const told =
      delivery.kind === 'empty'
        ? talk.empty
        : delivery.kind === 'too-long'
          ? talk.tooLong(delivery.length, delivery.maxLength)
          : null;
    const isFirst = await conversations.claim(key, now(), { ...request, ...(told === null ? {} : { told }) });
    await taken();
    if (!isFirst) return;
    const startedAt = now();
    const unanswered = (end: Unanswered) => recordQuestion(deps, { team: key.team, channel, user, startedAt }, end);
    const place = { channel, thread, user, mark: replyMark(key) };
    const verdict = await verdictOf(client, person, policy);
    const spent = verdict === 'allowed' ? rates.take('question', person, now()) : null;
    if (verdict !== 'allowed' || spent?.isOver === true) {
      await unanswered(verdict === 'allowed' ? 'too-many' : 'no-access');
      const refused = verdict !== 'allowed' ? talk.noAccess[verdict] : talk.tooFast(spent?.isOver ? spent.seconds : 0);
      await say(client, place, refused, true);
      return close(key);
    }
    if (key.edit !== null) await supersede(key);
    const asked = { key, channel, thread, user, userTeam, text, locale, forwarded };
    if (delivery.kind === 'question' && !(await metAside({ ...asked, isDirected: delivery.isDirected }, client)))
      return run({ ...asked, replyTs: null }, client);
    if (delivery.kind !== 'question' && told !== null) {
      await unanswered(delivery.kind);
      await removeReplies(client, key, deps);
      await say(client, place, told, false);
    }
    await close(key);
  };

  /** True for small talk that nobody could take for a question: it does not wait in the queue. */
  const metAside = async (said: SaidAside, client: webApi.WebClient): Promise<boolean> => {
    const { key, text, forwarded, locale } = said;
    const talk = smallTalkIn(text);
    if (forwarded.length > 0 || talk === null) return false;
    if (key.edit !== null) await withdrawReplies(client, key, smallTalkCopy(locale).nothingAsked, deps);
    await meetSmallTalk({ ...said, talk }, client, deps);
    return true;
  };

  /** Access is decided anew: the process that left it may not have got so far. */
  const takeUp = async (
    { key, replyTs, attempt }: UnfinishedClaim,
    request: ClaimedRequest,
    client: webApi.WebClient,
  ) => {
    const { thread, user, question, told, respondTo, isExtShared = null, forwarded = [] } = request;
    const { channel, team } = key;
    const said = { channel, thread, user, respondTo, mark: replyMark(key) };
    const hasThread = respondTo === undefined && thread !== '';
    const isOrgInstall = team.startsWith('E');
    const person = { team, enterprise: isOrgInstall ? team : null, isOrgInstall, channel, user, isExtShared };
    const startedAt = now();
    const unanswered = (end: Unanswered) => recordQuestion(deps, { team, channel, user, startedAt }, end);
    try {
      const verdict = await verdictOf(client, person, policy);
      const locale = await localeFor(client, { person, text: question }, deps);
      if (verdict !== 'allowed') {
        await unanswered('no-access');
        await say(client, said, talkIn(locale).noAccess[verdict], true);
        return close(key);
      }
      const standing = replyTs ?? (hasThread ? await earlierReply(client, key, thread, log) : null);
      const isGivenUp = attempt >= MOST_ATTEMPTS;
      if (told !== undefined || isGivenUp) {
        const reference = newReference();
        if (isGivenUp) log('question-given-up', { reference });
        if (told === undefined) await unanswered('failed');
        if (told === undefined || standing === null)
          await say(client, said, told ?? talkIn(locale).failed(reference), false, standing);
        return close(key);
      }
      const asked = { key, channel, thread, user, userTeam: team, text: question, locale, forwarded };
      if (respondTo === undefined && (await metAside({ ...asked, isDirected: true }, client))) await close(key);
      else await run({ ...asked, respondTo, replyTs: standing }, client, true);
    } catch (error) {
      log('event-failed', { code: codeOf(error) });
      // Who cannot be told after so many tries never will be.
      if (attempt >= MOST_ATTEMPTS) await close(key).catch(notClosed);
    } finally {
      if (hasThread) await endStatus(client, { channel, thread }, log);
    }
  };

  const deleted = async (event: IncomingEvent, person: Person, client: webApi.WebClient, taken: Taken) => {
    const message = { team: installationOf(person), channel: event.channel, message: event.deleted_ts ?? '' };
    const key = { ...message, edit: DELETED };
    const isFirst = (await conversations.isClaimed(message)) && (await conversations.claim(key, now()));
    await taken();
    if (isFirst)
      await withdraw(key, await localeFor(client, { person, text: event.previous_message?.text ?? '' }, deps), client);
  };

  const arrive: Questions['take'] = async (event, person, client, { taken = async () => {}, ...bot }) => {
    if (event.subtype === 'message_deleted') return deleted(event, person, client, taken);
    const team = installationOf(person);
    const delivery = await deliveryOf(event, {
      team,
      bot,
      askersIn: (thread) => conversations.askersIn({ team, channel: event.channel, thread }),
      maxLength: deps.maxQuestionChars,
    });
    if (delivery.kind === 'ignored') return taken();
    await answerDelivery(delivery, { ...person, user: delivery.user }, client, taken);
  };

  const ask: Questions['ask'] = async (asked, client, taken = async () => {}) => {
    const { key, thread, user, text, respondTo } = asked;
    const request = { thread, user, question: text, ...(respondTo === undefined ? {} : { respondTo }) };
    const isFirst = await conversations.claim(key, now(), request);
    await taken();
    if (isFirst) await run(asked, client);
  };

  const inTurn: Questions['inTurn'] = async (person, work, told) => {
    const team = installationOf(person);
    const id = randomUUID();
    const key = { team, channel: person.channel, message: `work:${id}`, edit: null };
    await conversations.claim(key, now(), told);
    held.set(id, { key, thread: '', user: person.user, over: Promise.resolve() });
    try {
      const turn = { user: within(team, person.user), channel: within(team, person.channel) };
      const submitted = queue.submit({ id, ...turn, run: work });
      if (submitted.kind === 'refused')
        return submitted.reason === 'too-many' ? { kind: 'too-many', limit: submitted.limit } : { kind: 'ending' };
      const end = await submitted.end;
      if (end.kind !== 'failed')
        return { kind: end.kind === 'done' ? 'done' : end.kind === 'left' ? 'ending' : 'stopped' };
      const reference = id.slice(0, 8);
      log('work-failed', { reference, code: codeOf(end.error) });
      return { kind: 'failed', reference };
    } finally {
      // Whatever became of it, who asked for it is told here.
      held.delete(id);
      await close(key).catch(notClosed);
    }
  };

  return {
    take: (...given) => besides(arrive(...given)).catch((error) => log('event-failed', { code: codeOf(error) })),
    ask: (...given) => besides(ask(...given)),
    inTurn: (...given) => besides(inTurn(...given)),
    resume: async (clientOf) => {
      const left: UnfinishedClaim[] = [];
      for (const seen of await conversations.unfinished(ABANDONED_MS, now()))
        if (await conversations.reclaim(seen, now())) left.push(seen);
      for (const claim of left) {
        const { key, request, replyTs } = claim;
        const client = await clientOf(key.team).catch((error: unknown) => {
          log('no-client', { code: codeOf(error) });
          return undefined;
        });
        // Its token cannot be had now: it is looked for again.
        if (client === undefined) continue;
        const asksNothing = request === null || (request.question === '' && request.told === undefined);
        if (client !== null && key.edit === DELETED) void besides(withdraw(key, deps.locale, client));
        else if (client === null || asksNothing) await conversations.finish(key, { answerId: null, replyTs }, now());
        else void besides(takeUp(claim, request, client));
      }
      return left.length;
    },
    stop: ({ team, channel, thread, by }) => {
      const there = [...held].filter(
        ([, { key, thread: of }]) =>
          key.team === team && key.channel === (channel ?? key.channel) && of === (thread ?? of),
      );
      const theirs = there.filter(([, { user }]) => user === (by ?? user));
      for (const [id] of theirs) queue.cancel(id);
      return there.length - theirs.length;
    },
    count: queue.count,
    isBusy: () => held.size > 0 || aside.size > 0 || queue.ids().length > 0,
    drain: async () => {
      await queue.drain();
      while (aside.size > 0) await Promise.allSettled(aside);
      await renewal.stop();
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

type Said = {
  readonly channel: string;
  /** Empty for none. */
  readonly thread: string;
  readonly user: string;
  readonly respondTo?: string | undefined;
  readonly mark?: ReplyMark;
};

/** `replace` is a reply that stands, maybe half. */
async function say(
  client: webApi.WebClient,
  { channel, thread, user, respondTo, mark }: Said,
  text: string,
  isPrivate: boolean,
  replace: string | null = null,
): Promise<void> {
  if (respondTo !== undefined) return whisperTo(respondTo, { text });
  const place = { channel, thread, onlyFor: isPrivate ? user : null, ...(mark === undefined ? {} : { mark }) };
  await postMessages(client, [{ text, blocks: [] }], place, replace);
}
