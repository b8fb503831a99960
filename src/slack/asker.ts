import type { webApi } from '@slack/bolt';
import { type AccessPolicy, type Asker, mayAsk, mayChangeSettings, type NoAccess } from './access.js';
import { isExtShared } from './channel-sharing.js';
import { keptLookup } from './kept-lookups.js';

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
  /** As the event says; null where Slack has to be asked. */
  readonly isExtShared: boolean | null;
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
  return { team, enterprise: enterprise?.id ?? null, isOrgInstall, channel, user: acted.user.id, isExtShared: null };
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
  const [asker, isShared] = await Promise.all([
    askerOf(client, person, policy.userGroups),
    // Where shared channels are served it does not matter, and needs no scope.
    policy.allowShared ? null : isExtShared(client, person),
  ]);
  return mayAsk({ ...asker, isExtShared: isShared }, policy);
}

/** Whether a person may do what is left to admins. */
export async function adminVerdictOf(
  client: webApi.WebClient,
  person: Person,
  policy: AccessPolicy,
): Promise<ReturnType<typeof mayChangeSettings>> {
  return mayChangeSettings(await askerOf(client, person, policy.userGroups), policy);
}

/** Decided again with every click: buttons live for ever. */
export async function isAdmin(client: webApi.WebClient, person: Person, policy: AccessPolicy): Promise<boolean> {
  return (await adminVerdictOf(client, person, policy)) === 'allowed';
}

type LookedUp = Pick<Asker, 'isGuest' | 'isStranger' | 'isUnknown' | 'groups'> & {
  /** As the person has set Slack, such as `zh-CN`; null where Slack does not say. */
  readonly slackLocale: string | null;
};

const MS_KEPT = 5 * 60_000;
const kept = keptLookup<LookedUp>(MS_KEPT, ({ isUnknown }) => isUnknown !== true);

/** What access is decided by, looked up at most every five minutes, once for all questions that wait for it; who cannot be looked up is not served. */
export async function askerOf(
  client: webApi.WebClient,
  person: Person,
  groups: readonly string[] | null,
): Promise<Asker & LookedUp> {
  const asker = await kept(client, `${person.team}|${person.user}`, () => lookUp(client, person, groups));
  return { ...person, ...asker };
}

async function lookUp(
  client: webApi.WebClient,
  { user, team, enterprise }: Person,
  groups: readonly string[] | null,
): Promise<LookedUp> {
  try {
    const { user: found } = await client.users.info({ user, include_locale: true });
    return {
      isUnknown: false,
      isGuest: found?.is_restricted === true || found?.is_ultra_restricted === true,
      // `is_stranger` is false for who shares a channel with the bot, of whatever organisation.
      isStranger:
        (found?.team_id ?? team) !== team &&
        (found?.is_stranger === true || enterprise === null || found?.enterprise_user?.enterprise_id !== enterprise),
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
