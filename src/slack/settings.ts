/** `/tiaowen settings`: which documents and region a channel asks of, and whether answers are for the asker alone. */
import type { App, webApi } from '@slack/bolt';
import { mayChangeSettings } from './access.js';
import { askerOf, installationOf, type Person, personOf } from './asker.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { VIEWS } from './render/action-ids.js';
import {
  documentOptions,
  documentsPicked,
  EPHEMERAL_VALUE,
  SETTINGS_DOCUMENTS_LOOKUP,
  SETTINGS_INPUTS,
  settingsView,
} from './render/settings-view.js';
import { talkIn } from './talk.js';

/** Opens the modal, or says why not; null when it was opened. */
export async function openSettings(
  client: webApi.WebClient,
  person: Person,
  triggerId: string,
  deps: SlackDeps,
): Promise<string | null> {
  const { conversations, policy, useCases } = deps;
  const verdict = mayChangeSettings(await askerOf(client, person, policy.userGroups), policy);
  const locale = await localeFor(client, { person }, deps);
  if (verdict !== 'allowed') return talkIn(locale).noAccess[verdict];
  const { channel } = person;
  const { documentIds, defaultRegion, ephemeral } = conversations.settingsOf({ team: installationOf(person), channel });
  const documents = await useCases.documentHeaders();
  const regions = [...new Set(documents.flatMap(({ region }) => region?.name ?? []))];
  const settings = { documentIds: documentIds ?? [], region: defaultRegion, ephemeral };
  const view = settingsView({ channelId: channel, settings, documents, regions, locale });
  await client.views.open({ trigger_id: triggerId, view });
  return null;
}

export function listenToSettings(app: App, deps: SlackDeps): void {
  const { conversations, policy, useCases } = deps;

  app.options({ type: 'block_suggestion', action_id: SETTINGS_DOCUMENTS_LOOKUP }, async ({ ack, payload }) => {
    const documents = await useCases.documentHeaders();
    const options = documentOptions(documents.filter(({ title }) => title.includes(payload.value)));
    // Bolt types the options of legacy dialogs here; block suggestions take those of Block Kit.
    await ack({ options } as never);
  });

  app.view(VIEWS.settings, async ({ ack, view, body, client }) => {
    await ack();
    const channel = view.private_metadata;
    const person = personOf(body, channel);
    const verdict = mayChangeSettings(await askerOf(client, person, policy.userGroups), policy);
    const say = (text: string) => client.chat.postEphemeral({ channel, user: body.user.id, text });
    const talk = talkIn(await localeFor(client, { person }, deps));
    if (verdict !== 'allowed') return void (await say(talk.noAccess[verdict]));
    const { values } = view.state;
    const known = new Set((await useCases.documentHeaders()).map(({ id }) => id));
    const documentIds = documentsPicked(values).filter((id) => known.has(id));
    const ticked = values[SETTINGS_INPUTS.ephemeral]?.value?.selected_options ?? [];
    conversations.setSettings(
      { team: installationOf(person), channel },
      {
        documentIds: documentIds.length === 0 ? null : documentIds,
        defaultRegion: values[SETTINGS_INPUTS.region]?.value?.selected_option?.value ?? null,
        ephemeral: ticked.some(({ value }) => value === EPHEMERAL_VALUE),
      },
    );
    await say(talk.saved);
  });
}
