import type { webApi } from '@slack/bolt';
import { type AccessPolicy, type Asker, mayAsk, type NoAccess } from './access.js';

/** Who did something, and where. */
export type Person = {
  /** The workspace. */
  readonly team: string;
  /** Of an Enterprise Grid; null outside one. */
  readonly enterprise: string | null;
  /** The app was installed once for the whole Enterprise Grid, not for this workspace alone. */
  readonly isOrgInstall: boolean;
  readonly channel: string;
  readonly user: string;
  readonly isExtShared: boolean;
};

/** What is remembered is kept under: each workspace by itself, unless the organisation installed once for all of its own. */
export function installationOf({ team, enterprise, isOrgInstall }: Installed): string {
  return isOrgInstall ? (enterprise ?? team) : team;
}

type Installed = Pick<Person, 'team' | 'enterprise' | 'isOrgInstall'>;

/** The person behind a click, a shortcut or a submitted modal; `channel` is empty where it happened in none. */
export function personOf(acted: Acted, channel = acted.channel?.id ?? ''): Person {
  // A form opened in a channel shared with others names the workspace of the person, and that of the app beside it.
  const team = acted.view?.app_installed_team_id ?? acted.team?.id ?? acted.user.team_id ?? '';
  const { is_enterprise_install: isOrgInstall = false, enterprise } = acted;
  return { team, enterprise: enterprise?.id ?? null, isOrgInstall, channel, user: acted.user.id, isExtShared: false };
}

type Acted = {
  readonly team?: { readonly id: string } | null | undefined;
  readonly enterprise?: { readonly id: string } | null | undefined;
  readonly is_enterprise_install?: boolean | undefined;
  readonly view?: { readonly app_installed_team_id?: string | undefined } | undefined;
  readonly channel?: { readonly id: string } | undefined;
  readonly user: { readonly id: string; readonly team_id?: string | undefined };
};

/** Whether a person may ask here and now. */
export async function verdictOf(
  client: webApi.WebClient,
  person: Person,
  policy: AccessPolicy,
): Promise<'allowed' | NoAccess> {
  return mayAsk(await askerOf(client, person, policy.userGroups), policy);
}

type LookedUp = Pick<Asker, 'isGuest' | 'isStranger' | 'isUnknown' | 'groups'> & {
  /** As the person has set Slack, such as `zh-CN`; null where Slack does not say. */
  readonly slackLocale: string | null;
};

const MS_KEPT = 5 * 60_000;
const cache = new WeakMap<webApi.WebClient, Map<string, { readonly at: number; readonly asker: Promise<LookedUp> }>>();

/** What access is decided by, looked up at most every five minutes, once for all questions that wait for it; who cannot be looked up is not served. */
export async function askerOf(
  client: webApi.WebClient,
  person: Person,
  groups: readonly string[] | null,
): Promise<Asker & LookedUp> {
  const known = cache.get(client) ?? new Map();
  cache.set(client, known);
  const key = `${person.team}|${person.user}`;
  const kept = known.get(key);
  if (kept !== undefined && Date.now() - kept.at < MS_KEPT) return { ...person, ...(await kept.asker) };
  const found = { at: Date.now(), asker: lookUp(client, person, groups) };
  known.set(key, found);
  const asker = await found.asker;
  if (asker.isUnknown && known.get(key) === found) known.delete(key);
  return { ...person, ...asker };
}

async function lookUp(
  client: webApi.WebClient,
  { user, team }: Person,
  groups: readonly string[] | null,
): Promise<LookedUp> {
  try {
    const { user: found } = await client.users.info({ user, include_locale: true });
    return {
      isUnknown: false,
      isGuest: found?.is_restricted === true || found?.is_ultra_restricted === true,
      isStranger: (found?.team_id ?? team) !== team && found?.is_stranger === true,
      groups: groups === null ? [] : await groupsOf(client, user, groups),
      slackLocale: found?.locale ?? null,
    };
  } catch {
    return { isUnknown: true, isGuest: true, isStranger: false, groups: [], slackLocale: null };
  }
}

async function groupsOf(client: webApi.WebClient, user: string, groups: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const usergroup of groups) {
    const { users = [] } = await client.usergroups.users.list({ usergroup });
    if (users.includes(user)) found.push(usergroup);
  }
  return found;
}
