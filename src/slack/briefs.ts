/** Briefing outlines: the form, the draft as a file in a direct message, and ways to draft it anew. */
import type { App, webApi } from '@slack/bolt';
import type { DraftedOutline } from '../briefing/draft-briefing.js';
import { outlinePaper } from '../briefing/render/paper.js';
import type { BriefingRequest } from '../briefing/request.js';
import type { Locale } from '../copy/locale.js';
import { isBasis } from '../vocabulary/document.js';
import { type Person, personOf, verdictOf } from './asker.js';
import { attachFile } from './attach-file.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { postMessages } from './post-messages.js';
import type { Questions } from './questions.js';
import { BRIEF_AGAIN, SHORTCUTS, VIEWS } from './render/action-ids.js';
import { briefCopy } from './render/brief-copy.js';
import {
  type BriefChoice,
  briefChoice,
  briefMessage,
  briefView,
  NO_CHOICE,
  readBriefChoice,
} from './render/brief-view.js';
import { talkIn } from './talk.js';

/** Opens the form, with what was chosen before. */
export async function openBriefForm(
  client: webApi.WebClient,
  { person, triggerId }: { readonly person: Person; readonly triggerId: string },
  deps: SlackDeps,
  choice: BriefChoice = NO_CHOICE,
): Promise<void> {
  const { useCases } = deps;
  const loaded = choice.desk === 'briefing' ? useCases.briefingTemplates() : useCases.trainingTemplates();
  const speaking = localeFor(client, { person }, deps);
  const [{ templates }, headers, locale] = await Promise.all([loaded, useCases.documentHeaders(), speaking]);
  const plans = headers.filter(({ kind }) => isBasis(kind));
  const view = briefView({ choice, templates, plans, locale });
  await client.views.open({ trigger_id: triggerId, view });
}

export function listenToBriefs(app: App, deps: SlackDeps, questions: Questions): void {
  const { policy, log } = deps;

  app.shortcut(SHORTCUTS.brief, async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type === 'shortcut')
      await openBriefForm(client, { person: personOf(shortcut), triggerId: shortcut.trigger_id }, deps);
  });

  app.view(VIEWS.brief, async ({ ack, view, body, client }) => {
    const choice = briefChoice(view.state.values, view.private_metadata);
    const { brief, train } = deps.useCases;
    const drafted = await (choice.desk === 'briefing' ? brief : train)(requestOf(choice));
    const locale = await localeFor(client, { person: personOf(body) }, deps);
    const talk = talkIn(locale);
    if (drafted.status !== 'drafted') {
      const { field, text } = briefCopy(locale).wrong(drafted);
      return void (await ack({ response_action: 'errors', errors: { [field]: text } }));
    }
    await ack();
    const person = await inDirect(client, personOf(body));
    const say = (text: string) => client.chat.postMessage({ channel: person.channel, text, unfurl_links: false });
    const verdict = await verdictOf(client, person, policy);
    if (verdict !== 'allowed') return void (await say(talk.noAccess[verdict]));
    const turn = await questions.inTurn(person, () => deliver(drafted, { choice, locale }, person, client, deps));
    if (turn.kind === 'too-many') await say(talk.tooMany(turn.limit));
    if (turn.kind === 'ending') await say(talk.ending);
    log('brief-drafted', { template: drafted.outline.template.id, tasks: drafted.counts.tasks });
  });

  app.action(BRIEF_AGAIN, async ({ ack, action, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const person = personOf(body);
    const choice = readBriefChoice('value' in action ? String(action.value) : '');
    const verdict = await verdictOf(client, person, policy);
    if (verdict !== 'allowed' || choice === null) return;
    const what = 'action_id' in action ? action.action_id.split(':')[1] : '';
    if (what === 'data') return sendDataSheet(choice, person, body.message?.ts ?? '', client, deps);
    const from = { person, triggerId: body.trigger_id };
    await openBriefForm(client, from, deps, what === 'unit' ? { ...choice, unit: null } : choice);
  });
}

async function inDirect(client: webApi.WebClient, person: Person): Promise<Person> {
  const { channel } = await client.conversations.open({ users: person.user });
  return { ...person, channel: channel?.id ?? '' };
}

/** The summary begins a thread; the file stands in it. */
async function deliver(
  { outline, counts }: DraftedOutline,
  { choice, locale }: { readonly choice: BriefChoice; readonly locale: Locale },
  { channel }: Person,
  client: webApi.WebClient,
  { useCases, log }: SlackDeps,
): Promise<void> {
  const copy = briefCopy(locale);
  const bytes = await useCases.printWord(outlinePaper(outline));
  const summary = copy.summary(counts);
  const message = briefMessage({ title: outline.title, summary, choice, locale });
  const { ts } = await client.chat.postMessage({ channel, ...message, unfurl_links: false, unfurl_media: false });
  const thread = ts ?? '';
  if (await attachFile(client, { channel, thread, name: outline.title, extension: 'docx', bytes }, log)) return;
  await postMessages(client, [{ text: copy.noFile, blocks: [] }], { channel, thread, onlyFor: null });
}

/** The sheet to fill in; `brief --data` reads it back. */
async function sendDataSheet(
  choice: BriefChoice,
  person: Person,
  thread: string,
  client: webApi.WebClient,
  deps: SlackDeps,
): Promise<void> {
  const { useCases, log } = deps;
  const { channel } = person;
  const copy = briefCopy(await localeFor(client, { person }, deps));
  const data = await useCases.briefingData(requestOf(choice));
  const bytes = data.status === 'ready' ? await useCases.writeWorkbook([data.sheet]) : null;
  const isSent =
    data.status === 'ready' &&
    bytes !== null &&
    (await attachFile(client, { channel, thread, name: data.sheet.name, extension: 'xlsx', bytes }, log));
  const text = data.status === 'ready' ? copy.noFile : copy.wrong(data).text;
  if (!isSent) await postMessages(client, [{ text, blocks: [] }], { channel, thread, onlyFor: null });
}

function requestOf({ desk: _, ...choice }: BriefChoice): BriefingRequest {
  return { ...choice, region: null, part: null, from: null, to: null };
}
