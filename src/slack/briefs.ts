/** Briefing outlines: the form, the draft as a file in a direct message, and ways to draft it anew. */
import type { App, webApi } from '@slack/bolt';
import type { BriefingRequest } from '../briefing/request.js';
import type { Locale } from '../copy/locale.js';
import { isBasis } from '../vocabulary/document.js';
import { type Person, personOf } from './asker.js';
import { attachFile } from './attach-file.js';
import type { PrintedDraft, SlackDeps, SlackUseCases } from './deps.js';
import { localeFor } from './locale-for.js';
import { openLoading } from './open-loading.js';
import { postMessages } from './post-messages.js';
import type { Questions } from './questions.js';
import { BRIEF_AGAIN, SHORTCUTS, VIEWS } from './render/action-ids.js';
import type { ModalView } from './render/block-kit.js';
import { briefCopy } from './render/brief-copy.js';
import { briefMessage } from './render/brief-message.js';
import { readBriefValue } from './render/brief-value.js';
import {
  BRIEF_PLANS_LOOKUP,
  type BriefChoice,
  type BriefViewInput,
  briefChoice,
  briefView,
  NO_CHOICE,
} from './render/brief-view.js';
import { documentsFound } from './render/documents-found.js';
import { noticeView } from './render/notice-view.js';
import { talkIn } from './talk.js';
import { turnWords } from './turn-words.js';

/** Opens the form, with what was chosen before: at once, for a trigger is good for 3 s, and filled in when the plans are read. */
export async function openBriefForm(
  client: webApi.WebClient,
  { person, triggerId }: { readonly person: Person; readonly triggerId: string },
  deps: SlackDeps,
  choice: BriefChoice = NO_CHOICE,
): Promise<void> {
  const locale = await localeFor(client, { person }, deps);
  await openLoading(client, { triggerId, locale, fill: () => formOf({ choice, locale }, deps) }, deps);
}

async function formOf(
  { choice, locale }: Chosen,
  { useCases }: Pick<SlackDeps, 'useCases'>,
  problem?: BriefViewInput['problem'],
): Promise<ModalView> {
  const loaded = choice.desk === 'briefing' ? useCases.briefingTemplates() : useCases.trainingTemplates();
  const [{ templates }, plans] = await Promise.all([loaded, plansOf(useCases)]);
  return briefView({ choice, templates, plans, locale, ...(problem === undefined ? {} : { problem }) });
}

type Chosen = { readonly choice: BriefChoice; readonly locale: Locale };

async function plansOf({ documentHeaders }: Pick<SlackUseCases, 'documentHeaders'>) {
  return (await documentHeaders()).filter(({ kind }) => isBasis(kind));
}

export function listenToBriefs(app: App, deps: SlackDeps, questions: Questions): void {
  const { log, useCases } = deps;

  app.shortcut(SHORTCUTS.brief, async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type === 'shortcut')
      await openBriefForm(client, { person: personOf(shortcut), triggerId: shortcut.trigger_id }, deps);
  });

  app.options({ type: 'block_suggestion', action_id: BRIEF_PLANS_LOOKUP }, async ({ ack, payload, body, client }) => {
    const locale = await localeFor(client, { person: personOf(body) }, deps);
    // Bolt types the options of legacy dialogs here; block suggestions take those of Block Kit.
    await ack(documentsFound(await plansOf(useCases), payload.value, locale) as never);
  });

  app.view(VIEWS.brief, async ({ ack, view, body, client }) => {
    const choice = briefChoice(view.state.values, view.private_metadata);
    const locale = await localeFor(client, { person: personOf(body) }, deps);
    const talk = talkIn(locale);
    const copy = briefCopy(locale);
    // Drafting may take longer than Slack waits for a form.
    await ack({ response_action: 'update', view: noticeView(copy.drafting, locale) });
    const person = await inDirect(client, personOf(body));
    if (person === null)
      return void (await client.views.update({ view_id: view.id, view: noticeView(copy.noDirect, locale) }));
    const say = (text: string) => client.chat.postMessage({ channel: person.channel, text, unfurl_links: false });
    // Who has closed the form meanwhile reads it as a message.
    const show = (shown: ModalView) => client.views.update({ view_id: view.id, view: shown });
    const work = async () => {
      const drafted = await (choice.desk === 'briefing' ? useCases.briefWord : useCases.trainWord)(requestOf(choice));
      if (drafted.status !== 'drafted') {
        const problem = copy.wrong(drafted);
        return void (await show(await formOf({ choice, locale }, deps, problem)).catch(() => say(problem.text)));
      }
      await deliver(drafted, { choice, locale }, person, client, deps);
      await show(noticeView(copy.sent, locale)).catch(() => {});
      log('brief-drafted', { template: drafted.template, tasks: drafted.counts.tasks });
    };
    const left = { thread: '', user: person.user, question: '', told: talk.interrupted };
    const told = turnWords(await questions.inTurn(person, work, left), talk);
    if (told !== null) await show(noticeView(told, locale)).catch(() => say(told));
  });

  app.action(BRIEF_AGAIN, async ({ ack, action, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const person = personOf(body);
    const thread = body.message?.ts ?? '';
    const say = (text: string) =>
      postMessages(client, [{ text, blocks: [] }], { channel: person.channel, thread, onlyFor: null });
    const what = 'action_id' in action ? action.action_id.split(':')[1] : '';
    const locale = await localeFor(client, { person }, deps);
    const talk = talkIn(locale);
    const copy = briefCopy(locale);
    const carried = async () => readBriefValue('value' in action ? String(action.value) : '', await plansOf(useCases));
    if (what !== 'data') {
      const fill = async () => {
        const before = await carried();
        const chosen = before !== null && what === 'unit' ? { ...before, unit: null } : before;
        return chosen === null ? noticeView(copy.gone, locale) : formOf({ choice: chosen, locale }, deps);
      };
      return openLoading(client, { triggerId: body.trigger_id, locale, fill }, deps);
    }
    const choice = await carried();
    if (choice === null) return void (await say(copy.gone));
    const left = { thread, user: person.user, question: '', told: talk.interrupted };
    const work = () => sendDataSheet({ choice, locale }, { ...person, thread }, client, deps);
    const told = turnWords(await questions.inTurn(person, work, left), talk);
    if (told !== null) await say(told);
  });
}

/** Null where Slack opens no direct message. */
async function inDirect(client: webApi.WebClient, person: Person): Promise<Person | null> {
  const opened = await client.conversations.open({ users: person.user }).catch(() => null);
  const channel = opened?.channel?.id;
  return channel === undefined ? null : { ...person, channel };
}

/** The summary begins a thread; the files stand in it. */
async function deliver(
  { title, counts, files }: PrintedDraft,
  { choice, locale }: Chosen,
  { channel }: Person,
  client: webApi.WebClient,
  { log }: SlackDeps,
): Promise<void> {
  const copy = briefCopy(locale);
  const summary = copy.summary(counts);
  const message = briefMessage({ title, summary, choice, locale });
  const { ts } = await client.chat.postMessage({ channel, ...message, unfurl_links: false, unfurl_media: false });
  const thread = ts ?? '';
  let sent = 0;
  for (const file of files) if (await attachFile(client, { channel, thread, ...file }, log)) sent += 1;
  if (sent === files.length) return;
  await postMessages(client, [{ text: copy.noFile, blocks: [] }], { channel, thread, onlyFor: null });
}

/** The sheet to fill in; `brief --data` reads it back. */
async function sendDataSheet(
  { choice, locale }: Chosen,
  { channel, thread }: { readonly channel: string; readonly thread: string },
  client: webApi.WebClient,
  { useCases, log }: SlackDeps,
): Promise<void> {
  const copy = briefCopy(locale);
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
  return { ...choice, region: null, also: [], part: null, from: null, to: null };
}
