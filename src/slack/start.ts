/** `npm start`: the bot until it is told to end. */
import type { SlackConfig } from '../config/slack.js';
import type { AccessPolicy } from './access.js';
import { createSlackBot } from './bot.js';
import type { SlackDeps } from './deps.js';

export type StartInput = {
  readonly settings: SlackConfig;
  readonly useCases: SlackDeps['useCases'];
  readonly conversations: SlackDeps['conversations'];
  readonly maxQuestionChars: number;
  readonly log: SlackDeps['log'];
};

/** How long a claim, a question and an answer are kept, in ms. */
const DAY_MS = 86_400_000;
const RETENTION = { claimsMs: 7 * DAY_MS, questionsMs: 90 * DAY_MS, answersMs: 90 * DAY_MS };

/** Resolves when `signal` aborts and what was running has been answered. Throws what Slack says of a bad token. */
export async function runSlackBot(input: StartInput, signal: AbortSignal): Promise<void> {
  const { settings, useCases, conversations, maxQuestionChars, log } = input;
  const { helpGroup, access } = settings;
  const prune = () => conversations.prune(RETENTION, new Date());
  prune();
  const pruning = setInterval(prune, DAY_MS);
  const policy = policyOf(access);
  const deps = {
    useCases,
    conversations,
    log,
    now: () => new Date(),
    helpGroup,
    policy,
    maxQuestionChars,
    rates: { perUser: settings.ratePerUser, perChannel: settings.ratePerChannel },
    limits: {
      maxRunning: settings.concurrency,
      maxWaitingPerUser: settings.maxWaitingPerUser,
      maxWaitingPerChannel: settings.maxWaitingPerChannel,
    },
  };
  const bot = createSlackBot(settings, deps);
  await bot.start();
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearInterval(pruning);
  await bot.stop();
}

function policyOf({ teams, channels, groups, guests, shared, admins }: SlackConfig['access']): AccessPolicy {
  const orAll = (list: readonly string[]) => (list.length === 0 ? null : list);
  return {
    teams: orAll(teams),
    channels: orAll(channels),
    userGroups: orAll(groups),
    allowDirect: true,
    allowGuests: guests,
    allowShared: shared,
    admins,
  };
}
