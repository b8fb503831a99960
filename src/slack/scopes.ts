/** Scopes of the bot token, as in manifest.yaml. What each is for is told where one is missing. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'usergroups:read',
  'users:read',
] as const;
