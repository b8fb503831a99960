/** From an event to a queued question: claimed once among all processes, allowed, and given its turn. */
import { randomUUID } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { ClaimedRequest, ClaimKey, UnfinishedClaim } from '../storage/conversations.js';
import { installationOf, type Person, verdictOf } from './asker.js';
import { type Delivery, deliveryOf, type IncomingEvent } from './delivery-key.js';
import type { SlackDeps } from './deps.js';
import { earlierReply, type ReplyMark, replyMark } from './earlier-reply.js';
import type { Taken } from './hold-acks.js';
import { postMessages } from './post-messages.js';
import { codeOf } from './progress.js';
import { createQueue } from './queue.js';
import { newRates, type Rates } from './rates.js';
import { takeCommand, whisperTo } from './take-command.js';
import { type AskedInSlack, takeQuestion } from './take-question.js';
import { localeOf, talkIn } from './talk.js';

export type Bot = {
  readonly userId: string;
  readonly botId: string | null;
  /** Called once the event is in the store, or found to ask nothing: until then Slack is to send it again. */
  readonly taken?: Taken;
};

/** `limit` questions of the person or the channel wait already, or the process is about to end. */
export type Turn =
  | { readonly kind: 'done' | 'ending' | 'stopped' }
  | { readonly kind: 'too-many'; readonly limit: number }
  /** `reference` stands in the log. */
  | { readonly kind: 'failed'; readonly reference: string };

export type Questions = {
  /** Resolves when the event is dealt with; nothing is thrown: what fails is told in the thread. */
  readonly take: (event: IncomingEvent, person: Person, client: webApi.WebClient, bot: Bot) => Promise<void>;
  /** Puts a question that came by another way than a message: a form. Its key is claimed here. */
  readonly ask: (asked: AskedInSlack, client: webApi.WebClient) => Promise<void>;
  /** Any other work of a person, in its turn among the questions. Where the process ends first, the next one says `told`. */
  readonly inTurn: (person: Person, work: Work, told: ClaimedRequest) => Promise<Turn>;
  /** Takes up what a process that ended left behind. */
  readonly resume: (client: webApi.WebClient) => Promise<number>;
  /** Aborts the work on a thread: the stop button. */
  readonly stop: (channel: string, thread: string) => void;
  /** True while a question is worked on or waits. */
  readonly isBusy: () => boolean;
  readonly drain: () => Promise<void>;
};

/** A claim that was not renewed for this long belongs to nobody. */
const ABANDONED_MS = 60_000;
const RENEW_MS = 15_000;
/** A question that fails so often is given up: each try may cost the work of a model. */
const MOST_ATTEMPTS = 5;

export type Work = (signal: AbortSignal) => Promise<void>;

export function createQuestions(deps: SlackDeps, rates: Rates = newRates(deps.rates)): Questions {
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

  const run = async (asked: AskedInSlack, client: webApi.WebClient, wasAccepted = false): Promise<void> => {
    const id = JSON.stringify(asked.key);
    const { respondTo } = asked;
    const said = { channel: asked.channel, thread: asked.thread, user: asked.user, respondTo };
    const talk = talkIn(asked.locale);
    held.set(id, { key: asked.key, thread: asked.thread });
    const submitted = queue.submit({
      id,
      user: asked.user,
      channel: asked.channel,
      run: (signal) =>
        respondTo === undefined ? takeQuestion(asked, client, deps, signal) : takeCommand(asked, respondTo, deps),
      wasAccepted,
    });
    try {
      if (submitted.kind === 'refused') {
        if (submitted.reason === 'draining') leave(asked.key);
        if (submitted.reason !== 'too-many') return;
        await say(client, said, talk.tooMany(submitted.limit), true);
        return close(asked.key);
      }
      if (submitted.position > 0 && !wasAccepted)
        await say(client, said, talk.waiting(submitted.position), true).catch(() => {});
      const end = await submitted.end;
      if (end.kind === 'left') leave(asked.key);
      // Stopped by the asker: the next start must not take it up.
      if (end.kind === 'cancelled') close(asked.key);
      if (end.kind !== 'failed') return;
      const reference = randomUUID().slice(0, 8);
      log('question-failed', { reference, code: codeOf(end.error) });
      await say(client, said, talk.failed(reference), false);
      close(asked.key);
    } catch (error) {
      log('reply-failed', { code: codeOf(error) });
    } finally {
      held.delete(id);
    }
  };

  const answerDelivery = async (delivery: Asked, person: Person, client: webApi.WebClient, taken: Taken) => {
    const { key, thread, channel, user } = delivery;
    const userTeam = delivery.userTeam ?? person.team;
    const text = delivery.kind === 'question' ? delivery.text : '';
    const locale = localeOf(text);
    const talk = talkIn(locale);
    const told =
      delivery.kind === 'empty'
        ? talk.empty
        : delivery.kind === 'too-long'
          ? talk.tooLong(delivery.length, delivery.maxLength)
          : null;
    const request = { thread, user, question: text, ...(told === null ? {} : { told }) };
    const shared = person.isExtShared === null ? {} : { isExtShared: person.isExtShared };
    const isFirst = conversations.claim(key, now(), { ...request, ...shared });
    await taken();
    if (!isFirst) return;
    const verdict = await verdictOf(client, person, policy);
    const spent = verdict === 'allowed' ? rates.take('question', person, now()) : null;
    const refused =
      verdict !== 'allowed' ? talk.noAccess[verdict] : spent?.isOver === true ? talk.tooFast(spent.seconds) : null;
    if (refused === null && told === null)
      return run({ key, channel, thread, user, userTeam, text, locale, replyTs: null }, client);
    const mark = replyMark(key);
    await say(client, { channel, thread, user, mark }, refused ?? told ?? '', refused !== null);
    close(key);
  };

  /** Access is decided anew: the process that left it may not have got so far. */
  const takeUp = async (
    { key, replyTs, attempt }: UnfinishedClaim,
    request: ClaimedRequest,
    client: webApi.WebClient,
  ) => {
    const { thread, user, question, told, respondTo, isExtShared = null } = request;
    const { channel, team } = key;
    const said = { channel, thread, user, respondTo, mark: replyMark(key) };
    const talk = talkIn(localeOf(question));
    const person = { team, enterprise: team.startsWith('E') ? team : null, channel, user, isExtShared };
    try {
      const verdict = await verdictOf(client, person, policy);
      if (verdict !== 'allowed') {
        await say(client, said, talk.noAccess[verdict], true);
        return close(key);
      }
      const hasThread = respondTo === undefined && thread !== '';
      const standing = replyTs ?? (hasThread ? await earlierReply(client, key, thread, log) : null);
      const isGivenUp = attempt >= MOST_ATTEMPTS;
      if (told !== undefined || isGivenUp) {
        const reference = randomUUID().slice(0, 8);
        if (isGivenUp) log('question-given-up', { reference });
        if (told === undefined || standing === null)
          await say(client, said, told ?? talk.failed(reference), false, standing);
        return close(key);
      }
      const asked = {
        key,
        channel,
        thread,
        user,
        userTeam: team,
        text: question,
        locale: localeOf(question),
        respondTo,
      };
      await run({ ...asked, replyTs: standing }, client, true);
    } catch (error) {
      // Who cannot be told after so many tries never will be.
      if (attempt >= MOST_ATTEMPTS) close(key);
      log('event-failed', { code: codeOf(error) });
    }
  };

  return {
    take: async (event, person, client, { taken = async () => {}, ...bot }) => {
      try {
        const delivery = deliveryOf(event, {
          team: installationOf(person),
          bot,
          askersIn: (thread) =>
            conversations.askersIn({ team: installationOf(person), channel: event.channel, thread }),
          maxLength: deps.maxQuestionChars,
        });
        if (delivery.kind === 'ignored') return await taken();
        await answerDelivery(delivery, { ...person, user: delivery.user }, client, taken);
      } catch (error) {
        log('event-failed', { code: codeOf(error) });
      }
    },
    ask: async (asked, client) => {
      const { key, thread, user, text, respondTo } = asked;
      const request = { thread, user, question: text, ...(respondTo === undefined ? {} : { respondTo }) };
      if (conversations.claim(key, now(), request)) await run(asked, client);
    },
    inTurn: async (person, work, told) => {
      const { user, channel } = person;
      const id = randomUUID();
      const key = { team: installationOf(person), channel, message: `work:${id}`, edit: null };
      conversations.claim(key, now(), told);
      held.set(id, { key, thread: '' });
      try {
        const submitted = queue.submit({ id, user, channel, run: work });
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
        close(key);
      }
    },
    resume: async (client) => {
      const left = conversations.unfinished(ABANDONED_MS, now()).filter((seen) => conversations.reclaim(seen, now()));
      for (const claim of left) {
        const { request } = claim;
        if (request === null || (request.question === '' && request.told === undefined)) close(claim.key);
        else void takeUp(claim, request, client);
      }
      return left.length;
    },
    stop: (channel, thread) => {
      for (const [id, { key, thread: of }] of held) if (key.channel === channel && of === thread) queue.cancel(id);
    },
    isBusy: () => held.size > 0 || queue.ids().length > 0,
    drain: async () => {
      clearInterval(renewal);
      await queue.drain();
    },
  };
}

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
