/** Documents handed in: taken from messages and forms, carried on step by step, and taken up where a process left them. */
import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { HandIn } from '../../storage/hand-ins.js';
import { installationOf, type Person, verdictOf } from '../asker.js';
import { deliveryOf, type FileOfEvent, type IncomingEvent } from '../delivery-key.js';
import type { SlackDeps } from '../deps.js';
import { keptLocale, localeFor } from '../locale-for.js';
import { newOnce } from '../once.js';
import { postMessages } from '../post-messages.js';
import { codeOf, newReference } from '../progress.js';
import type { Bot, ClientOf } from '../questions.js';
import { repeated } from '../repeated.js';
import { talkIn } from '../talk.js';
import { advance, EXPIRES_DAYS, MOST_ATTEMPTS, move } from './advance.js';
import { keptOf } from './kept.js';
import { handInWords } from './words.js';

export type HandInDesk = {
  /** True where the message hands in a file and asks nothing besides. Nothing is thrown. */
  readonly take: (event: IncomingEvent, person: Person, client: webApi.WebClient, bot: Bot) => Promise<boolean>;
  /** A file of a form; what it is answered in the form, where it is not taken. */
  readonly takeForm: (
    file: HandIn['file'],
    person: Person,
    channel: string,
    client: webApi.WebClient,
  ) => Promise<string | null>;
  /** Goes on with one that was just moved. */
  readonly goOn: (id: string, team: string, client: webApi.WebClient) => Promise<void>;
  /** Takes up what was left behind, and lets expire what nobody decided on. */
  readonly resume: (clientOf: ClientOf) => Promise<void>;
  readonly isBusy: () => boolean;
  readonly drain: () => Promise<void>;
};

const ABANDONED_MS = 60_000;
const RENEW_MS = 15_000;
const MOST_WAITING = 5;
const DAY_MS = 86_400_000;

export function createHandIns(deps: SlackDeps): HandInDesk {
  const { conversations, log, now } = deps;
  const once = newOnce(conversations, now);
  const held = new Map<string, Promise<void>>();
  let isEnding = false;
  const renewal = repeated(
    { everyMs: RENEW_MS, fault: 'hand-ins-not-renewed' },
    () => conversations.renewHandIns([...held.keys()], now()),
    log,
  );

  /** Step after step, until it waits for a person, is over, or another process has moved it. */
  const run = async (id: string, team: string, client: webApi.WebClient): Promise<void> => {
    for (let before = ''; !isEnding; ) {
      const handIn = await conversations.handInById(id, team);
      if (handIn === null || handIn.state === 'waiting' || handIn.state === 'told' || handIn.state === before) return;
      before = handIn.state;
      try {
        // What was only to be mended is not lost by it.
        if (handIn.attempt > MOST_ATTEMPTS && handIn.state !== 'mended') await giveUp(handIn);
        else await advance(handIn, { client, deps });
      } catch (error) {
        // It is taken up again in a minute, a few times.
        return log('hand-in-failed', { state: handIn.state, attempt: handIn.attempt, code: codeOf(error) });
      }
    }
  };

  const giveUp = async (handIn: HandIn): Promise<void> => {
    const reference = newReference();
    log('hand-in-given-up', { reference, state: handIn.state });
    const isLast = ['refused', 'declined', 'expired', 'indexed'].includes(handIn.state);
    const reason = handInWords(keptLocale(handIn)).failed(reference);
    // Who cannot be told after so many tries never will be.
    await move(handIn, isLast ? 'told' : 'refused', { ...keptOf(handIn), reason }, { deps });
  };

  const goOn = (id: string, team: string, client: webApi.WebClient): Promise<void> => {
    const running = held.get(id);
    if (running !== undefined) return running.then(() => goOn(id, team, client));
    const work = run(id, team, client)
      .catch((error: unknown) => log('hand-in-failed', { code: codeOf(error) }))
      .finally(() => held.delete(id));
    held.set(id, work);
    return work;
  };

  const add = async ({ id: fileId, name, url }: HandIn['file'], person: Person, place: Place) => {
    const team = installationOf(person);
    const key = JSON.stringify([team, place.channel, place.message, fileId]);
    const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const added = await conversations.addHandIn(
      {
        ...{ id, team, channel: place.channel, thread: place.thread, user: person.user, locale: place.locale },
        ...{ file: { id: fileId, name, url }, at: now() },
      },
      MOST_WAITING,
    );
    return { id, team, added };
  };

  const taken = async (event: IncomingEvent, person: Person, client: webApi.WebClient, bot: Bot): Promise<boolean> => {
    const files = event.files ?? [];
    const isNew = event.subtype === undefined || event.subtype === 'file_share';
    if (files.length === 0 || !isNew) return false;
    const team = installationOf(person);
    const delivery = await deliveryOf(event, {
      team,
      bot,
      askersIn: async () => [],
      maxLength: Number.POSITIVE_INFINITY,
    });
    if (delivery.kind === 'ignored' || !delivery.isDirected) return false;
    const words = delivery.kind === 'question' ? delivery.text : '';
    const [first, ...others] = files.filter((file) => words === '' || !/^image\//.test(file.mimetype ?? ''));
    if (first === undefined) return false;
    const { channel, thread, user, key } = delivery;
    const who = { ...person, user };
    // Words beside a file are asked as a question where they bear a question mark.
    const isAsking = /[?？]/.test(words);
    const locale = await localeFor(client, { person: who, text: words }, deps);
    const verdict = await verdictOf(client, who, deps.policy);
    const say = async (text: string, onlyFor: string | null) => {
      if (await once.isFirst(who, `hand-in:${channel}:${key.message}`))
        await postMessages(client, [{ text, blocks: [] }], { channel, thread, onlyFor });
    };
    if (verdict !== 'allowed') {
      if (!isAsking) await say(talkIn(locale).noAccess[verdict], user);
      return !isAsking;
    }
    const { id, added } = await add(fileOfEvent(first), who, { channel, thread, message: key.message, locale });
    await bot.taken?.();
    const handInCopy = handInWords(locale);
    if (added === 'busy') await say(handInCopy.oneAtATime, null);
    if (added === 'full') await say(handInCopy.tooManyWaiting(MOST_WAITING), null);
    if (added === 'added') {
      void goOn(id, team, client);
      if (others.length > 0) await say(handInCopy.oneAtATime, null);
    }
    return !isAsking;
  };

  return {
    take: async (event, person, client, bot) => {
      try {
        return await taken(event, person, client, bot);
      } catch (error) {
        log('event-failed', { code: codeOf(error) });
        return false;
      }
    },
    takeForm: async (file, person, channel, client) => {
      const locale = await localeFor(client, { person }, deps);
      const { id, team, added } = await add(file, person, { channel, thread: '', message: 'form', locale });
      const words = handInWords(locale);
      if (added === 'busy') return words.oneAtATime;
      if (added === 'full') return words.tooManyWaiting(MOST_WAITING);
      void goOn(id, team, client);
      return null;
    },
    goOn,
    resume: async (clientOf) => {
      for (const handIn of await conversations.waitingHandIns(new Date(now().getTime() - EXPIRES_DAYS * DAY_MS))) {
        const client = await clientOf(handIn.team).catch(() => null);
        if (client == null) continue;
        if (await move(handIn, 'expired', keptOf(handIn), { deps })) void goOn(handIn.id, handIn.team, client);
      }
      for (const handIn of await conversations.leftHandIns(ABANDONED_MS, now())) {
        if (held.has(handIn.id) || !(await conversations.reclaimHandIn(handIn, now()))) continue;
        const client = await clientOf(handIn.team).catch(() => null);
        if (client != null) void goOn(handIn.id, handIn.team, client);
      }
    },
    isBusy: () => held.size > 0,
    drain: async () => {
      isEnding = true;
      await Promise.allSettled(held.values());
      await renewal.stop();
    },
  };
}

function fileOfEvent({ id = '', name, url_private_download, url_private }: FileOfEvent): HandIn['file'] {
  return { id, name: name ?? '', url: url_private_download ?? url_private ?? null };
}

type Place = {
  readonly channel: string;
  readonly thread: string;
  readonly message: string;
  readonly locale: string;
};
