/** What happens on a click: the clause behind a citation, feedback, a wrong citation, sharing. Access was decided before (gate.ts). */
import type { App, BlockAction, SlackAction, ViewSubmitAction, webApi } from '@slack/bolt';
import { openedForm } from './answer-form.js';
import { personOf } from './asker.js';
import { linksIn } from './channel-links.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { openedBy } from './opened-clause.js';
import { answerFor } from './own-answers.js';
import { postMessages } from './post-messages.js';
import { codeOf } from './progress.js';
import { ACTIONS, CLAUSE_OPEN, readFeedbackValue, VIEWS } from './render/action-ids.js';
import { answerMessages } from './render/answer-messages.js';
import { citationFeedbackView } from './render/citation-feedback-view.js';
import { clauseView } from './render/clause-view.js';
import type { SlackMessage } from './render/pack-messages.js';
import { citationsOf } from './render/shown-citations.js';
import { shelfFor } from './shelf.js';
import { type Talk, talkIn } from './talk.js';
import { askWhy } from './verdicts.js';
import { wrongCitationOf } from './wrong-citation.js';

export function listenToClicks(app: App, deps: SlackDeps): void {
  const { conversations, now, log } = deps;
  const localeHere = (body: BlockAction, client: webApi.WebClient, text = '') =>
    localeFor(client, { person: personOf(body), text }, deps);
  const gone = async (body: BlockAction, client: webApi.WebClient) =>
    whisper(body, client, talkIn(await localeHere(body, client)).gone);

  app.action(CLAUSE_OPEN, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null) return;
    const opened = await openedBy(carriedBy(action), personOf(body), deps);
    if (opened === null) return gone(body, client);
    const { question, ...shown } = opened;
    const view = clauseView({ ...shown, locale: await localeHere(body, client, question) });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.action(ACTIONS.answerFeedback, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null) return;
    const value = readFeedbackValue(carriedBy(action));
    const user = body.user.id;
    const person = personOf(body);
    const stored = value === null ? null : await answerFor(conversations, value.answerId, person);
    if (value === null || stored === null) return gone(body, client);
    const useful = value.verdict === 'up';
    const verdict = { answerId: value.answerId, user, useful, reason: null, note: '', at: now() };
    if (!(await conversations.saveVerdict(verdict))) return gone(body, client);
    if (!useful && (await askWhy(client, { person, triggerId: body.trigger_id }, stored.answer, deps))) return;
    await whisper(body, client, talkIn(await localeHere(body, client, stored.answer.question)).thanks);
  });

  app.action(ACTIONS.citationWrong, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null) return;
    const stored = await answerFor(conversations, carriedBy(action), personOf(body));
    if (stored === null) return gone(body, client);
    const { answer } = stored;
    const view = citationFeedbackView({
      answerId: answer.id,
      citations: citationsOf(answer),
      locale: await localeHere(body, client, answer.question),
    });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.view<ViewSubmitAction>(VIEWS.citationWrong, async (sent) => {
    const form = await openedForm(sent, deps);
    if (form === null) return;
    const { person, talk, told } = form;
    const report = await wrongCitationOf(sent.view, person, deps);
    await told(report !== null && (await conversations.saveWrongCitation(report)) ? talk.noted : talk.gone);
  });

  app.action(ACTIONS.answerShare, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null) return;
    const stored = await answerFor(conversations, carriedBy(action), personOf(body));
    if (stored === null || stored.place.user !== body.user.id) return gone(body, client);
    const { answer, place } = stored;
    const locale = await localeHere(body, client, answer.question);
    const talk = talkIn(locale);
    if (!(await conversations.setPrivate(answer.id, false))) return whisper(body, client, talk.sharedBefore);
    const shelf = await shelfFor(answer, place, deps);
    const messages = answerMessages(answer, { locale, shelf, links: await linksIn(place, deps), withSheet: false });
    const shown = messages.map((message, index) => (index === 0 ? sharedBy(message, body.user.id, talk) : message));
    try {
      // An answer to a command stands in no thread.
      const thread = /^\d+\.\d+$/.test(place.thread) ? place.thread : '';
      await postMessages(client, shown, { channel: place.channel, thread, onlyFor: null });
    } catch (error) {
      await conversations.setPrivate(answer.id, true);
      log('share-not-posted', { code: codeOf(error) });
      return whisper(body, client, talk.notPosted);
    }
    await whisper(body, client, talk.shared);
  });
}

/** Who shares an answer is named; nobody else is. */
function sharedBy({ text, blocks }: SlackMessage, user: string, talk: Talk): SlackMessage {
  const words = talk.sharedBy(user);
  const block = { type: 'section' as const, text: { type: 'mrkdwn' as const, text: words } };
  return { text: `${words}\n${text}`, blocks: [block, ...blocks] };
}

function clickOf(body: SlackAction): BlockAction | null {
  return body.type === 'block_actions' ? body : null;
}

/** What a button, or the option picked, carries. It comes from outside. */
function carriedBy(action: object): string {
  if ('value' in action && typeof action.value === 'string') return action.value;
  const option = 'selected_option' in action ? action.selected_option : null;
  return typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : '';
}

/** To who clicked alone; where there is no channel (a Home tab) nothing is said. */
async function whisper(body: BlockAction, client: webApi.WebClient, text: string): Promise<void> {
  const channel = body.channel?.id;
  const thread = body.message?.thread_ts ?? body.container.thread_ts;
  const inThread = typeof thread === 'string' ? { thread_ts: thread } : {};
  if (channel !== undefined) await client.chat.postEphemeral({ channel, user: body.user.id, text, ...inThread });
}
