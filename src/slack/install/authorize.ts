/** The token for a workspace, renewed in time. Several events at once renew it once: a refresh token is good for one use. */
import { type Authorize, type AuthorizeResult, webApi } from '@slack/bolt';
import type { Installations } from '../../storage/installations.js';
import type { ClientOf } from '../questions.js';
import { installationId } from './installation-store.js';

/**
 * One at a time for each installation. Where another process renewed the token first and this one's has run out, what that
 * process stored is read. Throws what `authorize` throws.
 */
export function renewingOnce(authorize: Authorize<boolean>, now: () => Date): Authorize<boolean> {
  const last = new Map<string, Promise<unknown>>();
  const fresh: Authorize<boolean> = async (source, body) => {
    const result = await authorize(source, body);
    return hasRunOut(result, now()) ? authorize(source, body) : result;
  };
  return async (source, body) => {
    const id = installationId(source);
    const before = last.get(id) ?? Promise.resolve();
    const turn = before.catch(() => {}).then(() => fresh(source, body));
    last.set(id, turn);
    try {
      return await turn;
    } finally {
      if (last.get(id) === turn) last.delete(id);
    }
  };
}

function hasRunOut({ botTokenExpiresAt = null }: AuthorizeResult, now: Date): boolean {
  return botTokenExpiresAt !== null && botTokenExpiresAt * 1000 <= now.getTime();
}

/** For work taken up outside any event; see `ClientOf`. Throws where there is an installation and its token cannot be had. */
export function clientOfInstallation(
  installations: Installations,
  authorize: Authorize<boolean>,
  clientOptions: webApi.WebClientOptions,
): ClientOf {
  return async (id) => {
    if ((await installations.installation(id)) === null) return null;
    const isOrg = id.startsWith('E');
    const source = { teamId: isOrg ? undefined : id, enterpriseId: isOrg ? id : undefined, isEnterpriseInstall: isOrg };
    const { botToken } = await authorize(source as Parameters<typeof authorize>[0]);
    return new webApi.WebClient(botToken, clientOptions);
  };
}
