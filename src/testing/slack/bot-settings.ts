/** For tests: what bots are set to where a test says nothing else. */
import type { SlackDeps } from '../../slack/deps.js';

export const BOT_SETTINGS = {
  helpGroup: null,
  locale: 'zh',
  maxQuestionChars: 2000,
  digestHour: 9,
  rates: { perUser: 10_000, perChannel: 100_000 },
} as const satisfies Partial<SlackDeps>;

/** Every member of the workspace, in every channel and in direct messages; nobody is an admin. */
export const OPEN_POLICY: SlackDeps['policy'] = {
  teams: null,
  channels: null,
  userGroups: null,
  allowDirect: true,
  allowGuests: false,
  allowShared: false,
  admins: [],
};
