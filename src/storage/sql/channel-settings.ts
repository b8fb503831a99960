import { DEFAULT_CHANNEL_SETTINGS, type SettingsByChannel } from '../conversations.js';
import { changes, firstRow, type Scripts } from './script.js';

const GET = `SELECT document_ids AS "documentIds", default_region AS "defaultRegion", ephemeral FROM channel_settings
  WHERE team = @team AND channel = @channel`;
const SET = `INSERT INTO channel_settings VALUES (@team, @channel, @documentIds, @defaultRegion, @ephemeral)
  ON CONFLICT (team, channel) DO UPDATE SET document_ids = excluded.document_ids,
  default_region = excluded.default_region, ephemeral = excluded.ephemeral`;

type Row = { readonly documentIds: string | null; readonly defaultRegion: string | null; readonly ephemeral: number };

export const channelSettings: Scripts<SettingsByChannel> = {
  *settingsOf({ team, channel }) {
    const row = yield* firstRow<Row>(GET, { team, channel });
    if (row === undefined) return DEFAULT_CHANNEL_SETTINGS;
    const documentIds = row.documentIds === null ? null : (JSON.parse(row.documentIds) as string[]);
    return { documentIds, defaultRegion: row.defaultRegion, ephemeral: row.ephemeral === 1 };
  },
  *setSettings({ team, channel }, { documentIds, defaultRegion, ephemeral }) {
    yield* changes(SET, {
      ...{ team, channel, defaultRegion },
      documentIds: documentIds === null ? null : JSON.stringify(documentIds),
      ephemeral: ephemeral ? 1 : 0,
    });
  },
};
