/** Weekly digests: each posted by one of all processes, once, also where one is killed in between. */
import type { DueDigest } from '../../storage/digests.js';
import { isServed } from '../access.js';
import { linksIn } from '../channel-links.js';
import { isExtShared } from '../channel-sharing.js';
import type { SlackDeps } from '../deps.js';
import { type Marked, standingMessage } from '../earlier-reply.js';
import { keptLocale } from '../locale-for.js';
import { postMessages } from '../post-messages.js';
import { codeOf } from '../progress.js';
import type { ClientOf } from '../questions.js';
import { digestMessage } from './digest-message.js';
import { summaryOf } from './summary.js';
import { lastDue, settledBefore, weekBefore } from './week.js';

export type Digests = {
  /** Posts what is due. Nothing is thrown. */
  readonly post: (clientOf: ClientOf) => Promise<void>;
  readonly isBusy: () => boolean;
  readonly drain: () => Promise<void>;
};

const ABANDONED_MS = 60_000;
/** Then the week is let go. */
const MOST_ATTEMPTS = 5;
const NOT_POSTED: Marked = { ts: null, isTold: true };

export function createDigests(deps: SlackDeps): Digests {
  const { conversations, log, now, digestHour } = deps;
  let isEnding = false;
  let running: Promise<void> | null = null;

  const postAll = async (clientOf: ClientOf): Promise<void> => {
    const due = lastDue(now(), digestHour);
    for (const seen of await conversations.dueDigests(settledBefore(due), ABANDONED_MS, now())) {
      if (isEnding || !(await conversations.claimDigest(seen, now()))) continue;
      const taken = { ...seen, attempt: seen.attempt + 1 };
      const isDone = await postOne(taken, due, { clientOf, deps }).catch((error: unknown) => {
        log('digest-not-posted', { attempt: taken.attempt, code: codeOf(error) });
        return false;
      });
      if (isDone || taken.attempt >= MOST_ATTEMPTS) await conversations.settleDigest(taken, due);
    }
  };

  return {
    post: (clientOf) => {
      running ??= postAll(clientOf)
        .catch((error: unknown) => log('digest-not-posted', { code: codeOf(error) }))
        .finally(() => {
          running = null;
        });
      return running;
    },
    isBusy: () => running !== null,
    drain: async () => {
      isEnding = true;
      await running;
    },
  };
}

type With = { readonly clientOf: ClientOf; readonly deps: SlackDeps };

/** False for what may go better in a minute; so is what is thrown. */
async function postOne(digest: DueDigest, due: Date, { clientOf, deps }: With): Promise<boolean> {
  const { conversations, policy, log } = deps;
  const { team, channel, attempt } = digest;
  const client = await clientOf(team);
  if (client == null) return false;
  const isShared = policy.allowShared ? false : await isExtShared(client, { channel, isExtShared: null });
  if (isShared === null) return false;
  if (isShared || !isServed(channel, policy)) {
    log('digest-withheld', { isShared });
    return true;
  }
  const week = weekBefore(due);
  const place = { team, channel };
  const given = await conversations.publicAnswers(place, week);
  const summary = summaryOf(given, await conversations.reportedCitations(place, week));
  const locale = keptLocale(digest);
  const message = digestMessage(summary, week, { locale, links: await linksIn(place, deps) });
  if (message === null) return true;
  const mark = { event_type: 'tiaowen_digest', event_payload: { message: due.toISOString(), edit: '' } };
  const at = { channel, thread: '', mark };
  // A process that ended may have posted it; where Slack does not tell, it is not posted again.
  const { ts, isTold } = attempt === 1 ? NOT_POSTED : await standingMessage(client, at, log);
  if (!isTold) return false;
  if (ts === null) await postMessages(client, [message], { ...at, onlyFor: null });
  log('digest-posted', { attempt, stood: ts !== null });
  return true;
}
