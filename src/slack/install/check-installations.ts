/** Part of the check of the setup: the app's own credentials, and each workspace that installed it. */
import type { Installation, webApi } from '@slack/bolt';
import type { SlackOauth } from '../../config/slack.js';
import type { Installations } from '../../storage/installations.js';
import { codeOf } from '../progress.js';
import { createSeal } from './seal.js';

export type InstallationFinding =
  | { readonly of: 'client'; readonly ok: boolean; readonly code: string | null }
  | { readonly of: 'installations'; readonly ok: true; readonly count: number }
  /** One whose token is not good; `code` is `sealed` where no key opens it. */
  | { readonly of: 'installation'; readonly ok: false; readonly id: string; readonly code: string };

/** No such code was ever given out: Slack says so of a good client, and of another that it is not one. */
const NO_CODE = 'tiaowen-check';
const GOOD_CLIENT: ReadonlySet<string> = new Set(['invalid_code', 'code_already_used']);

/** Renews no token: one that has run out is renewed with the first question. Never throws for what Slack answers. */
export async function checkInstallations(
  { clientId, clientSecret, keys }: SlackOauth,
  installations: Installations,
  clientFor: (token?: string) => webApi.WebClient,
): Promise<readonly InstallationFinding[]> {
  const all = await installations.installations();
  const { open } = createSeal(keys);
  const bad: InstallationFinding[] = [];
  for (const { id, sealed } of all) {
    const text = open(sealed, id);
    const code = text === null ? 'sealed' : await problemOf(JSON.parse(text) as Installation, clientFor);
    if (code !== null) bad.push({ of: 'installation', ok: false, id, code });
  }
  const client = await checkClient(clientFor(), { client_id: clientId, client_secret: clientSecret });
  return [client, { of: 'installations', ok: true, count: all.length }, ...bad];
}

async function checkClient(
  client: webApi.WebClient,
  credentials: { readonly client_id: string; readonly client_secret: string },
): Promise<InstallationFinding> {
  const code = await client.oauth.v2.access({ ...credentials, code: NO_CODE }).then(() => null, codeOf);
  const ok = code === null || GOOD_CLIENT.has(code);
  return { of: 'client', ok, code: ok ? null : code };
}

async function problemOf(
  { bot }: Installation,
  clientFor: (token: string) => webApi.WebClient,
): Promise<string | null> {
  if (bot === undefined) return 'no_bot_token';
  const code = await clientFor(bot.token)
    .auth.test()
    .then(() => null, codeOf);
  const isRenewed = bot.refreshToken !== undefined && code === 'token_expired';
  return isRenewed ? null : code;
}
