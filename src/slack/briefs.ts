/** Briefing outlines and packs for training: the form, the draft as files in a direct message, and ways to go on. */
import type { App, webApi } from '@slack/bolt';
import { personOf } from './asker.js';
import { dataFormOf, openDataForm, sendDataSheet } from './brief-data.js';
import { formSent, listenToForm, openBriefForm, openForm, plansOf } from './brief-form.js';
import type { SlackDeps } from './deps.js';
import { draftSent, inTurn } from './draft-sent.js';
import { localeFor } from './locale-for.js';
import { postMessages } from './post-messages.js';
import type { Questions } from './questions.js';
import { BRIEF_AGAIN, SHORTCUTS, VIEWS } from './render/action-ids.js';
import { type BriefChoice, briefChoice } from './render/brief-choice.js';
import { briefCopy } from './render/brief-copy.js';
import { readBriefValue } from './render/brief-value.js';
import { BRIEF_PLANS_LOOKUP } from './render/brief-view.js';
import { DATA_BLOCK, refusalOf } from './render/data-view.js';
import { documentsFound } from './render/documents-found.js';
import { noticeView } from './render/notice-view.js';

export function listenToBriefs(app: App, deps: SlackDeps, questions: Questions): void {
  const { useCases } = deps;
  const choiceIn = async (value: string) => readBriefValue(value, await plansOf(useCases));
  listenToForm(app, deps);

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
    formSent(view.id, deps);
    const choice = briefChoice(view.state.values, view.private_metadata);
    const person = personOf(body);
    const locale = await localeFor(client, { person }, deps);
    // Drafting may take longer than Slack waits for a form.
    await ack({ response_action: 'update', view: noticeView(briefCopy(locale).drafting, locale) });
    const sent = { viewId: view.id, person, locale, choiceOf: async () => choice, dataOf: null, under: null };
    await draftSent(client, sent, deps, questions);
  });

  app.view(VIEWS.briefData, async ({ ack, view, body, client }) => {
    const person = personOf(body);
    const locale = await localeFor(client, { person }, deps);
    const copy = briefCopy(locale);
    const { file, value, under } = dataFormOf(view);
    const refused = file === null ? copy.data.notASheet('') : refusalOf(file, locale);
    if (file === null || refused !== null)
      return ack({ response_action: 'errors', errors: { [DATA_BLOCK]: refused ?? '' } });
    await ack({ response_action: 'update', view: noticeView(copy.data.drafting, locale) });
    const sent = { viewId: view.id, person, locale, choiceOf: () => choiceIn(value), dataOf: file, under };
    await draftSent(client, sent, deps, questions);
  });

  app.action(BRIEF_AGAIN, async ({ ack, action, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const person = personOf(body);
    const thread = body.message?.thread_ts ?? body.message?.ts ?? '';
    const what = 'action_id' in action ? action.action_id.split(':')[1] : '';
    const value = 'value' in action ? String(action.value) : '';
    const locale = await localeFor(client, { person }, deps);
    const at = { triggerId: body.trigger_id, locale, channel: person.channel, thread };
    if (what === 'data') return sendSheet(client, { ...at, person, choice: await choiceIn(value) }, deps, questions);
    if (what === 'fill') return openDataForm(client, { ...at, value }, deps);
    const choiceOf = async () => {
      const before = await choiceIn(value);
      return before === null ? null : { ...before, ...CLEARED[what ?? ''] };
    };
    await openForm(client, { triggerId: body.trigger_id, locale, choiceOf }, deps);
  });
}

/** What another one is to be chosen of is empty in the form. */
const CLEARED: Readonly<Record<string, Partial<BriefChoice>>> = {
  unit: { unit: null },
  topic: { topic: null, also: [] },
};

type Sheet = Parameters<typeof sendDataSheet>[1] & Parameters<typeof inTurn>[0] & { readonly choice: BriefChoice };

async function sendSheet(
  client: webApi.WebClient,
  { choice, ...sheet }: Omit<Sheet, 'choice'> & { readonly choice: BriefChoice | null },
  deps: SlackDeps,
  questions: Questions,
): Promise<void> {
  const { locale, channel, thread } = sheet;
  const say = (text: string) => postMessages(client, [{ text, blocks: [] }], { channel, thread, onlyFor: null });
  if (choice === null) return void (await say(briefCopy(locale).gone));
  const told = await inTurn(sheet, questions, deps, async (ended) => {
    await sendDataSheet(client, { ...sheet, choice }, deps);
    ended({ status: 'sheet', clauses: [] });
  });
  if (told !== null) await say(told);
}
