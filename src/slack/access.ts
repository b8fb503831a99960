/** Who may ask, and who may change settings. Decide again on every click and modal: buttons live for ever. */

export type Asker = {
  /** The workspace the user belongs to. */
  readonly team: string;
  /** Of an Enterprise Grid; null or absent outside one. */
  readonly enterprise?: string | null | undefined;
  /** A direct message has a channel too: its id begins with `D`. */
  readonly channel: string;
  readonly user: string;
  /** Slack did not say who it is. */
  readonly isUnknown?: boolean;
  /** `is_restricted` or `is_ultra_restricted`. */
  readonly isGuest: boolean;
  /** Of another organisation. */
  readonly isStranger: boolean;
  /** The channel is shared with another organisation; null where that could not be found out. */
  readonly isExtShared: boolean | null;
  /** Ids of the user groups the user is in; needed only where the policy names some. */
  readonly groups: readonly string[];
};

/** Null allows all; an empty list allows none. Each list narrows further. */
export type AccessPolicy = {
  /** Ids of workspaces (`T…`) or of whole enterprises (`E…`). */
  readonly teams: readonly string[] | null;
  /** Direct messages are judged by `allowDirect` instead. */
  readonly channels: readonly string[] | null;
  readonly userGroups: readonly string[] | null;
  readonly allowDirect: boolean;
  readonly allowGuests: boolean;
  /** Channels shared with other organisations, and users from them. */
  readonly allowShared: boolean;
  /** Ids of users who may change settings. */
  readonly admins: readonly string[];
};

export type NoAccess =
  | 'unknown'
  | 'team'
  | 'stranger'
  | 'shared-channel'
  | 'channel-unknown'
  | 'guest'
  | 'direct'
  | 'channel'
  | 'user-group';

/** The first ground to refuse, of the widest kind: a user is told no more than that. */
export function mayAsk(asker: Asker, policy: AccessPolicy): 'allowed' | NoAccess {
  const { channel, groups, isExtShared } = asker;
  const asPerson = mayBeServed(asker, policy);
  if (asPerson !== 'allowed') return asPerson;
  // Who else reads along is not known: that counts as others, or one failed call would open every channel.
  if (isExtShared !== false && !policy.allowShared) return isExtShared ? 'shared-channel' : 'channel-unknown';
  if (isDirect(channel) && !policy.allowDirect) return 'direct';
  if (!isServed(channel, policy)) return 'channel';
  if (policy.userGroups !== null && !policy.userGroups.some((group) => groups.includes(group))) return 'user-group';
  return 'allowed';
}

/** Settings of a channel may be changed also where nobody may ask yet. */
export function mayChangeSettings(asker: Asker, policy: AccessPolicy): 'allowed' | NoAccess | 'not-admin' {
  const asPerson = mayBeServed(asker, policy);
  if (asPerson !== 'allowed') return asPerson;
  return policy.admins.includes(asker.user) ? 'allowed' : 'not-admin';
}

/** A user of another organisation is of another workspace by nature: `allowShared` stands in for the list of teams. */
function mayBeServed(
  { team, enterprise, isUnknown = false, isGuest, isStranger }: Asker,
  { teams, allowGuests, allowShared }: AccessPolicy,
): 'allowed' | 'unknown' | 'team' | 'stranger' | 'guest' {
  if (isUnknown) return 'unknown';
  if (isStranger && !allowShared) return 'stranger';
  const isListed = teams === null || teams.includes(team) || (enterprise != null && teams.includes(enterprise));
  if (!isStranger && !isListed) return 'team';
  return isGuest && !allowGuests ? 'guest' : 'allowed';
}

/** Of a channel alone, whoever asks there; direct messages are judged by another setting. */
export function isServed(channel: string, { channels }: Pick<AccessPolicy, 'channels'>): boolean {
  return isDirect(channel) || channels === null || channels.includes(channel);
}

function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
