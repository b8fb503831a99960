import type { Database } from 'better-sqlite3';
import { DEFAULT_CHANNEL_SETTINGS, type SettingsByChannel } from '../conversations.js';
import type { AtOnce } from './at-once.js';

const GET = `SELECT document_ids AS documentIds, default_region AS defaultRegion, ephemeral FROM channel_settings
  WHERE team = @team AND channel = @channel`;
const SET = `INSERT INTO channel_settings VALUES (@team, @channel, @documentIds, @defaultRegion, @ephemeral)
  ON CONFLICT DO UPDATE SET document_ids = excluded.document_ids, default_region = excluded.default_region,
  ephemeral = excluded.ephemeral`;

type Row = { readonly documentIds: string | null; readonly defaultRegion: string | null; readonly ephemeral: number };

export function channelSettingsIn(db: Database): AtOnce<SettingsByChannel> {
  return {
    settingsOf: ({ team, channel }) => {
      const row = db.prepare(GET).get({ team, channel }) as Row | undefined;
      if (row === undefined) return DEFAULT_CHANNEL_SETTINGS;
      const documentIds = row.documentIds === null ? null : (JSON.parse(row.documentIds) as string[]);
      return { documentIds, defaultRegion: row.defaultRegion, ephemeral: row.ephemeral === 1 };
    },
    setSettings: ({ team, channel }, { documentIds, defaultRegion, ephemeral }) =>
      void db.prepare(SET).run({
        ...{ team, channel, defaultRegion },
        documentIds: documentIds === null ? null : JSON.stringify(documentIds),
        ephemeral: ephemeral ? 1 : 0,
      }),
  };
}
