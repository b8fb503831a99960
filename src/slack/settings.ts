/** `/tiaowen settings`: which documents and region a channel asks of, and whether answers are for the asker alone. */
import type { App, webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { installationOf, type Person, personOf } from './asker.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { openLoading } from './open-loading.js';
import { VIEWS } from './render/action-ids.js';
import type { ModalView } from './render/block-kit.js';
import { documentsFound } from './render/documents-found.js';
import { noticeView } from './render/notice-view.js';
import {
  documentsPicked,
  EPHEMERAL_VALUE,
  SETTINGS_DOCUMENTS_LOOKUP,
  SETTINGS_INPUTS,
  settingsView,
} from './render/settings-view.js';
import { talkIn } from './talk.js';

/** Opens the modal: at once, for a trigger is good for 3 s, and filled in when the documents are read. */
export async function openSettings(
  client: webApi.WebClient,
  person: Person,
  triggerId: string,
  deps: SlackDeps,
): Promise<void> {
  const locale = await localeFor(client, { person }, deps);
  const fill = () => settingsForm(person, locale, deps);
  await openLoading(client, { triggerId, locale, fill }, deps);
}

async function settingsForm(
  person: Person,
  locale: Locale,
  { conversations, useCases }: SlackDeps,
): Promise<ModalView> {
  const { channel } = person;
  const { documentIds, defaultRegion, ephemeral } = await conversations.settingsOf({
    team: installationOf(person),
    channel,
  });
  const documents = await useCases.documentHeaders();
  const regions = [...new Set(documents.flatMap(({ region }) => region?.name ?? []))];
  const settings = { documentIds: documentIds ?? [], region: defaultRegion, ephemeral };
  return settingsView({ channelId: channel, settings, documents, regions, locale });
}

export function listenToSettings(app: App, deps: SlackDeps): void {
  const { conversations, useCases } = deps;

  app.options(
    { type: 'block_suggestion', action_id: SETTINGS_DOCUMENTS_LOOKUP },
    async ({ ack, payload, body, client }) => {
      const [documents, locale] = await Promise.all([
        useCases.documentHeaders(),
        localeFor(client, { person: personOf(body) }, deps),
      ]);
      await ack(documentsFound(documents, payload.value, locale) as never);
    },
  );

  app.view(VIEWS.settings, async ({ ack, view, body, client }) => {
    const channel = view.private_metadata;
    const person = personOf(body, channel);
    const locale = await localeFor(client, { person }, deps);
    const talk = talkIn(locale);
    const told = async (text: string) =>
      void (await ack({ response_action: 'update', view: noticeView(text, locale) }));
    const { values } = view.state;
    const region = values[SETTINGS_INPUTS.region]?.value?.selected_option?.value ?? null;
    const headers = await useCases.documentHeaders();
    const isKnown = region === null || headers.some((document) => document.region?.name === region);
    if (!isKnown || !/^[CDG]\w+$/.test(channel)) return told(talk.notSaved);
    const known = new Set(headers.map(({ id }) => id));
    const documentIds = documentsPicked(values).filter((id) => known.has(id));
    const ticked = values[SETTINGS_INPUTS.ephemeral]?.value?.selected_options ?? [];
    await conversations.setSettings(
      { team: installationOf(person), channel },
      {
        documentIds: documentIds.length === 0 ? null : documentIds,
        defaultRegion: region,
        ephemeral: ticked.some(({ value }) => value === EPHEMERAL_VALUE),
      },
    );
    await told(talk.saved);
  });
}
