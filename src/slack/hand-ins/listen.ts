/** What people do with a document handed in: the form, 收录 / 替换旧版 / 不收录, and what they mend. */
import type { App, webApi } from '@slack/bolt';
import { installationOf, isAdmin, type Person, personOf } from '../asker.js';
import type { SlackDeps } from '../deps.js';
import { directWith } from '../direct-message.js';
import { localeFor } from '../locale-for.js';
import { codeOf } from '../progress.js';
import { HAND_IN_CLICK, VIEWS } from '../render/action-ids.js';
import { DATA_BLOCK, handedIn } from '../render/data-view.js';
import { noticeView } from '../render/notice-view.js';
import { talkIn } from '../talk.js';
import { move } from './advance.js';
import type { HandInDesk } from './hand-ins.js';
import { keptOf, oldEditionOf } from './kept.js';
import { handInView, mendedOf, mendView, missingIn } from './views.js';
import { handInWords } from './words.js';

/** Opens the form that takes a file; what is to be said where Slack opens none. */
export async function openHandInForm(
  client: webApi.WebClient,
  { person, triggerId }: { readonly person: Person; readonly triggerId: string },
  deps: SlackDeps,
): Promise<string | null> {
  const locale = await localeFor(client, { person }, deps);
  try {
    await client.views.open({ trigger_id: triggerId, view: handInView(locale) });
    return null;
  } catch (error) {
    deps.log('hand-in-form-refused', { code: codeOf(error) });
    return handInWords(locale).form.noForm;
  }
}

export function listenToHandIns(app: App, deps: SlackDeps, desk: HandInDesk): void {
  const { conversations, policy } = deps;

  app.view(VIEWS.handIn, async ({ ack, view, body, client }) => {
    const person = personOf(body);
    const locale = await localeFor(client, { person }, deps);
    const words = handInWords(locale);
    const file = handedIn(view.state.values as Parameters<typeof handedIn>[0]);
    const channel = await directWith(client, person.user);
    if (channel === null) return ack({ response_action: 'update', view: noticeView(talkIn(locale).noDirect, locale) });
    if (file === null) return ack({ response_action: 'errors', errors: { [DATA_BLOCK]: words.form.file } });
    const refused = await desk.takeForm(file, person, channel, client);
    await ack({ response_action: 'update', view: noticeView(refused ?? words.form.sent, locale) });
  });

  app.action(HAND_IN_CLICK, async ({ ack, action, body, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || !('action_id' in action) || action.type !== 'button') return;
    const person = personOf(body);
    const locale = await localeFor(client, { person }, deps);
    const words = handInWords(locale);
    const whisper = (text: string) => respond({ response_type: 'ephemeral', replace_original: false, text });
    const handIn = await conversations.handInById(action.value ?? '', installationOf(person));
    const kept = handIn === null ? null : keptOf(handIn);
    const what = action.action_id.split(':')[1];
    const mayJudge = await isAdmin(client, person, policy);
    if (!mayJudge && !(what === 'mend' && handIn?.user === person.user)) return void (await whisper(words.onlyAdmins));
    if (handIn?.state !== 'waiting' || kept?.card === undefined)
      return void (await whisper(kept?.by === undefined ? words.notNow : words.taken(kept.by)));
    if (what === 'mend') {
      await client.views.open({ trigger_id: body.trigger_id, view: mendView(handIn.id, kept.card, locale) });
      return;
    }
    const replaces = what === 'replace' ? (oldEditionOf(kept.card)?.id ?? null) : null;
    const decided = { ...kept, by: person.user, replaces };
    const isFirst = await move(handIn, what === 'decline' ? 'declined' : 'accepted', decided, { deps });
    if (!isFirst) return void (await whisper(words.notNow));
    deps.log('hand-in-judged', { what: what ?? '' });
    await desk.goOn(handIn.id, handIn.team, client);
  });

  app.view(VIEWS.mend, async ({ ack, view, body, client }) => {
    const person = personOf(body);
    const locale = await localeFor(client, { person }, deps);
    const words = handInWords(locale);
    const say = (text: string) => ack({ response_action: 'update', view: noticeView(text, locale) });
    const handIn = await conversations.handInById(view.private_metadata, installationOf(person));
    const mayMend = handIn?.user === person.user || (await isAdmin(client, person, policy));
    if (!mayMend) return say(words.onlyAdmins);
    const kept = handIn === null ? {} : keptOf(handIn);
    if (handIn === null || kept.card === undefined) return say(words.notNow);
    const { values } = view.state;
    const block = missingIn(values);
    if (block !== null) return ack({ response_action: 'errors', errors: { [block]: words.mendForm.both } });
    const stated = { mended: mendedOf(values, kept.card, kept.mended ?? {}), by: person.user };
    const isTaken = handIn.state === 'waiting' && (await move(handIn, 'mended', { ...kept, stated }, { deps }));
    // Reading it again may take longer than Slack waits for a form.
    await say(isTaken ? words.mendForm.saved : words.notNow);
    if (isTaken) await desk.goOn(handIn.id, handIn.team, client);
  });
}
