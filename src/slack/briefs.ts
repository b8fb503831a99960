/** Briefing outlines: the form, the draft as a file in a direct message, and ways to draft it anew. */
import type { App, webApi } from '@slack/bolt';
import type { DraftedOutline } from '../briefing/draft-briefing.js';
import { outlinePaper } from '../briefing/render/paper.js';
import type { BriefingRequest } from '../briefing/request.js';
import { isBasis } from '../vocabulary/document.js';
import { type Person, personOf, verdictOf } from './asker.js';
import { attachFile } from './attach-file.js';
import type { SlackDeps } from './deps.js';
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
  triggerId: string,
  { useCases }: SlackDeps,
  choice: BriefChoice = NO_CHOICE,
): Promise<void> {
  const loaded = choice.desk === 'briefing' ? useCases.briefingTemplates() : useCases.trainingTemplates();
  const [{ templates }, headers] = await Promise.all([loaded, useCases.documentHeaders()]);
  const plans = headers.filter(({ kind }) => isBasis(kind));
  const view = briefView({ choice, templates, plans, locale: 'zh' });
  await client.views.open({ trigger_id: triggerId, view });
}

export function listenToBriefs(app: App, deps: SlackDeps, questions: Questions): void {
  const { policy, log } = deps;
  const talk = talkIn('zh');
  const copy = briefCopy('zh');

  app.shortcut(SHORTCUTS.brief, async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type === 'shortcut') await openBriefForm(client, shortcut.trigger_id, deps);
  });

  app.view(VIEWS.brief, async ({ ack, view, body, client }) => {
    const choice = briefChoice(view.state.values, view.private_metadata);
    const { brief, train } = deps.useCases;
    const drafted = await (choice.desk === 'briefing' ? brief : train)(requestOf(choice));
    if (drafted.status !== 'drafted') {
      const { field, text } = copy.wrong(drafted);
      return void (await ack({ response_action: 'errors', errors: { [field]: text } }));
    }
    await ack();
    const person = await inDirect(client, personOf(body));
    const say = (text: string) => client.chat.postMessage({ channel: person.channel, text, unfurl_links: false });
    const verdict = await verdictOf(client, person, policy);
    if (verdict !== 'allowed') return void (await say(talk.noAccess[verdict]));
    const turn = await questions.inTurn(person, () => deliver(drafted, choice, person, client, deps));
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
    await openBriefForm(client, body.trigger_id, deps, what === 'unit' ? { ...choice, unit: null } : choice);
  });
}

async function inDirect(client: webApi.WebClient, person: Person): Promise<Person> {
  const { channel } = await client.conversations.open({ users: person.user });
  return { ...person, channel: channel?.id ?? '' };
}

/** The summary begins a thread; the file stands in it. */
async function deliver(
  { outline, counts }: DraftedOutline,
  choice: BriefChoice,
  { channel }: Person,
  client: webApi.WebClient,
  { useCases, log }: SlackDeps,
): Promise<void> {
  const copy = briefCopy('zh');
  const bytes = await useCases.printWord(outlinePaper(outline));
  const summary = copy.summary(counts);
  const message = briefMessage({ title: outline.title, summary, choice, locale: 'zh' });
  const { ts } = await client.chat.postMessage({ channel, ...message, unfurl_links: false, unfurl_media: false });
  const thread = ts ?? '';
  if (await attachFile(client, { channel, thread, name: outline.title, extension: 'docx', bytes }, log)) return;
  await postMessages(client, [{ text: copy.noFile, blocks: [] }], { channel, thread, onlyFor: null });
}

/** The sheet to fill in; `brief --data` reads it back. */
async function sendDataSheet(
  choice: BriefChoice,
  { channel }: Person,
  thread: string,
  client: webApi.WebClient,
  { useCases, log }: SlackDeps,
): Promise<void> {
  const copy = briefCopy('zh');
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
