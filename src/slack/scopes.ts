/** Scopes of the bot token, as in manifest.yaml. What each is for is told where one is missing. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'mpim:read',
  'usergroups:read',
  'users:read',
] as const;
