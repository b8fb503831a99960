import type { webApi } from '@slack/bolt';
import { type AccessPolicy, type Asker, mayAsk, type NoAccess } from './access.js';
import { isExtShared } from './channel-sharing.js';
import { keptLookup } from './kept-lookups.js';

/** Who did something, and where. */
export type Person = {
  /** The workspace. */
  readonly team: string;
  /** Of an Enterprise Grid; null outside one. */
  readonly enterprise: string | null;
  readonly channel: string;
  readonly user: string;
  /** As the event says; null where Slack has to be asked. */
  readonly isExtShared: boolean | null;
};

/** What is remembered is kept under: an organisation installs once for all its workspaces. */
export function installationOf({ team, enterprise }: Pick<Person, 'team' | 'enterprise'>): string {
  return enterprise ?? team;
}

/** The person behind a click, a shortcut or a submitted modal; `channel` is empty where it happened in none. */
export function personOf(acted: Acted, channel = acted.channel?.id ?? ''): Person {
  const team = acted.team?.id ?? acted.user.team_id ?? '';
  return { team, enterprise: acted.enterprise?.id ?? null, channel, user: acted.user.id, isExtShared: null };
}

type Acted = {
  readonly team?: { readonly id: string } | null | undefined;
  readonly enterprise?: { readonly id: string } | null | undefined;
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

type LookedUp = Pick<Asker, 'isGuest' | 'isStranger' | 'isUnknown' | 'groups'>;

const MS_KEPT = 5 * 60_000;
const kept = keptLookup<LookedUp>(MS_KEPT, ({ isUnknown }) => isUnknown !== true);

/** What access is decided by, looked up at most every five minutes, once for all questions that wait for it; who cannot be looked up is not served. */
export async function askerOf(
  client: webApi.WebClient,
  person: Person,
  groups: readonly string[] | null,
): Promise<Asker> {
  const asker = await kept(client, `${person.team}|${person.user}`, () => lookUp(client, person, groups));
  return { ...person, ...asker };
}

async function lookUp(
  client: webApi.WebClient,
  { user, team, enterprise }: Person,
  groups: readonly string[] | null,
): Promise<LookedUp> {
  try {
    const { user: found } = await client.users.info({ user });
    return {
      isUnknown: false,
      isGuest: found?.is_restricted === true || found?.is_ultra_restricted === true,
      // `is_stranger` is false for who shares a channel with the bot, of whatever organisation.
      isStranger:
        (found?.team_id ?? team) !== team &&
        (found?.is_stranger === true || enterprise === null || found?.enterprise_user?.enterprise_id !== enterprise),
      groups: groups === null ? [] : await groupsOf(client, user, groups),
    };
  } catch {
    return { isUnknown: true, isGuest: true, isStranger: false, groups: [] };
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
