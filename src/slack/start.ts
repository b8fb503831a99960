/** `npm start`: the bot until it is told to end. */
import { webApi } from '@slack/bolt';
import type { SlackConfig } from '../config/slack.js';
import type { Retention } from '../storage/conversations.js';
import type { Installations } from '../storage/installations.js';
import { AppError } from '../vocabulary/errors.js';
import type { AccessPolicy } from './access.js';
import { createSlackBot, type SlackBot } from './bot.js';
import type { SlackDeps } from './deps.js';
import { codeOf } from './progress.js';
import { repeated } from './repeated.js';

export type StartInput = {
  readonly settings: SlackConfig;
  readonly useCases: SlackDeps['useCases'];
  readonly conversations: SlackDeps['conversations'];
  /** Where many workspaces install the app; null for the token of one. */
  readonly installations: Installations | null;
  readonly maxQuestionChars: number;
  readonly locale: SlackDeps['locale'];
  readonly links?: SlackDeps['links'];
  readonly log: SlackDeps['log'];
  readonly onStarted?: (bot: Pick<SlackBot, 'count'>) => void;
};

const DAY_MS = 86_400_000;
/** A claim holds the words of its question; Slack delivers an event again for minutes, never for days. */
const CLAIM_DAYS = 7;

/** How long each is kept, in ms. */
export function retentionOf({ keepDays, auditDays }: Pick<SlackConfig, 'keepDays' | 'auditDays'>): Retention {
  const kept = keepDays * DAY_MS;
  const claimsMs = Math.min(CLAIM_DAYS, keepDays) * DAY_MS;
  return { claimsMs, questionsMs: kept, answersMs: kept, auditMs: auditDays * DAY_MS };
}

/** Resolves when `signal` aborts and what was running has been answered. Throws AppError `slack-refused`, `slack-unreachable`, `port-unusable`. */
export async function runSlackBot(input: StartInput, signal: AbortSignal): Promise<void> {
  const {
    settings,
    useCases,
    conversations,
    installations,
    maxQuestionChars,
    locale,
    links = null,
    log,
    onStarted,
  } = input;
  const { helpGroup, access } = settings;
  const prune = () => conversations.prune(retentionOf(settings), new Date());
  await prune();
  const pruning = repeated({ everyMs: DAY_MS, fault: 'prune-failed' }, prune, log);
  const policy = policyOf(access);
  const deps = {
    useCases,
    conversations,
    links,
    log,
    now: () => new Date(),
    helpGroup,
    policy,
    locale,
    maxQuestionChars,
    digestHour: settings.digestHour,
    rates: { perUser: settings.ratePerUser, perChannel: settings.ratePerChannel },
    limits: {
      maxRunning: settings.concurrency,
      maxWaitingPerUser: settings.maxWaitingPerUser,
      maxWaitingPerChannel: settings.maxWaitingPerChannel,
    },
  };
  const bot = createSlackBot(settings, deps, installations);
  await bot.start().catch((error: unknown) => {
    throw startFault(error);
  });
  onStarted?.(bot);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.all([pruning.stop(), bot.stop()]);
}

/** What Slack answered, or did not, as a fault; anything else as it came. */
function startFault(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const { code } = error;
  const reason = codeOf(error);
  const told = { cause: error, details: { reason } };
  if (code === webApi.ErrorCode.PlatformError) return new AppError('slack-refused', `Slack refused: ${reason}`, told);
  const isOfNetwork = code === webApi.ErrorCode.RequestError || code === webApi.ErrorCode.HTTPError;
  return isOfNetwork ? new AppError('slack-unreachable', `Slack cannot be reached: ${reason}`, told) : error;
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
