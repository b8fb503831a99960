/** What `npm start -- --check` finds out before anybody is answered: tokens and scopes, asked of Slack itself. */
import { webApi } from '@slack/bolt';
import type { Installations } from '../storage/installations.js';
import type { SlackSettings } from './bot.js';
import { minutesAhead } from './clock.js';
import { checkInstallations, type InstallationFinding } from './install/check-installations.js';
import { codeOf } from './progress.js';
import { BOT_SCOPES } from './scopes.js';
import { SILENT_LOGGER } from './silent-logger.js';

export type Finding =
  | { readonly of: 'bot-token'; readonly ok: true; readonly team: string; readonly user: string }
  | { readonly of: 'bot-token'; readonly ok: false; readonly code: string }
  | InstallationFinding
  /** Only where the bot token is good; `known` is false where Slack named no scopes. */
  | { readonly of: 'scopes'; readonly ok: boolean; readonly known: boolean; readonly missing: readonly string[] }
  | { readonly of: 'app-token'; readonly ok: boolean; readonly code: string | null }
  /** HTTP mode: a signing secret shows itself only when a request comes. */
  | { readonly of: 'signing-secret'; readonly ok: true }
  | { readonly of: 'index'; readonly ok: boolean; readonly documents: number }
  /** Minutes this machine is ahead of Slack; behind it where negative. */
  | { readonly of: 'clock'; readonly ok: boolean; readonly minutes: number };

export type SetupSurroundings = {
  /** Needed with `oauth`. */
  readonly installations?: Installations | null;
  readonly now?: () => Date;
};

const CALL_TIMEOUT_MS = 15_000;
/** More than this, and the clock is not merely late. */
const MOST_MINUTES = 2;

/**
 * Never throws for what Slack or the network answers: each becomes a finding with Slack's own error code.
 * @param documents how many documents can be asked about
 */
export async function checkSetup(
  settings: SlackSettings,
  documents: number,
  { installations = null, now = () => new Date() }: SetupSurroundings = {},
): Promise<readonly Finding[]> {
  const { botToken, oauth, appToken, apiUrl } = settings;
  const clientFor = (token?: string) =>
    new webApi.WebClient(token, {
      ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
      timeout: CALL_TIMEOUT_MS,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: SILENT_LOGGER,
    });
  const [bot, transport, minutes] = await Promise.all([
    oauth === null || installations === null
      ? checkBotToken(clientFor(botToken ?? ''))
      : checkInstallations(oauth, installations, clientFor),
    appToken === null ? ({ of: 'signing-secret', ok: true } as const) : checkAppToken(clientFor(appToken)),
    minutesAhead(apiUrl, now),
  ]);
  // That Slack cannot be reached is another finding.
  const clock: Finding[] = minutes === null ? [] : [{ of: 'clock', ok: Math.abs(minutes) <= MOST_MINUTES, minutes }];
  return [...bot, transport, { of: 'index', ok: documents > 0, documents }, ...clock];
}

async function checkBotToken(client: webApi.WebClient): Promise<readonly Finding[]> {
  try {
    const { team = '', user = '', response_metadata } = await client.auth.test();
    const granted = response_metadata?.scopes;
    const missing = granted === undefined ? [] : BOT_SCOPES.filter((scope) => !granted.includes(scope));
    return [
      { of: 'bot-token', ok: true, team, user },
      { of: 'scopes', ok: granted !== undefined && missing.length === 0, known: granted !== undefined, missing },
    ];
  } catch (error) {
    return [{ of: 'bot-token', ok: false, code: codeOf(error) }];
  }
}

async function checkAppToken(client: webApi.WebClient): Promise<Finding> {
  try {
    await client.apps.connections.open();
    return { of: 'app-token', ok: true, code: null };
  } catch (error) {
    return { of: 'app-token', ok: false, code: codeOf(error) };
  }
}
