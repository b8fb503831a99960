import type { webApi } from '@slack/bolt';
import type { Asker } from './access.js';

export type Person = {
  readonly team: string;
  readonly enterprise: string | null;
  readonly channel: string;
  readonly user: string;
  readonly isExtShared: boolean;
};

const MS_KEPT = 5 * 60_000;
const cache = new WeakMap<
  webApi.WebClient,
  Map<string, { readonly at: number; readonly asker: Pick<Asker, 'isGuest' | 'isStranger' | 'groups'> }>
>();

/** What access is decided by, looked up at most every five minutes; who cannot be looked up counts as a guest. */
export async function askerOf(
  client: webApi.WebClient,
  person: Person,
  groups: readonly string[] | null,
): Promise<Asker> {
  const known = cache.get(client) ?? new Map();
  cache.set(client, known);
  const key = `${person.team}|${person.user}`;
  const kept = known.get(key);
  if (kept !== undefined && Date.now() - kept.at < MS_KEPT) return { ...person, ...kept.asker };
  const asker = await lookUp(client, person, groups);
  known.set(key, { at: Date.now(), asker });
  return { ...person, ...asker };
}

async function lookUp(client: webApi.WebClient, { user, team }: Person, groups: readonly string[] | null) {
  try {
    const { user: found } = await client.users.info({ user });
    return {
      isGuest: found?.is_restricted === true || found?.is_ultra_restricted === true,
      isStranger:
        (found?.team_id ?? team) !== team && found?.is_stranger !== false ? found?.is_stranger === true : false,
      groups: groups === null ? [] : await groupsOf(client, user, groups),
    };
  } catch {
    return { isGuest: true, isStranger: false, groups: [] };
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
