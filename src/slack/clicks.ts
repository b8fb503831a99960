/** What happens on a click: the clause behind a citation, feedback, a wrong citation, sharing. Access is decided again each time. */
import type { App, BlockAction, SlackAction, webApi } from '@slack/bolt';
import { installationOf, personOf, verdictOf } from './asker.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { openedBy } from './opened-clause.js';
import { postMessages } from './post-messages.js';
import { ACTIONS, CLAUSE_OPEN, readCitationValue, readFeedbackValue, VIEWS } from './render/action-ids.js';
import { answerMessages } from './render/answer-messages.js';
import { citationFeedbackView, FEEDBACK_INPUTS, isWrongReason, notedView } from './render/citation-feedback-view.js';
import { clauseView } from './render/clause-view.js';
import type { SlackMessage } from './render/pack-messages.js';
import { citationsOf } from './render/shown-citations.js';
import { type Talk, talkIn } from './talk.js';

export function listenToClicks(app: App, deps: SlackDeps): void {
  const { conversations, now } = deps;
  const localeHere = (body: BlockAction, client: webApi.WebClient, text = '') =>
    localeFor(client, { person: personOf(body), text }, deps);
  const gone = async (body: BlockAction, client: webApi.WebClient) =>
    whisper(body, client, talkIn(await localeHere(body, client)).gone);

  app.action(CLAUSE_OPEN, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null || !(await mayClick(body, client, deps))) return;
    const opened = await openedBy(carriedBy(action), personOf(body), deps);
    if (opened === null) return gone(body, client);
    const { question, ...shown } = opened;
    const view = clauseView({ ...shown, locale: await localeHere(body, client, question) });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.action(ACTIONS.answerFeedback, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null || !(await mayClick(body, client, deps))) return;
    const value = readFeedbackValue(carriedBy(action));
    const user = body.user.id;
    const isTheirs =
      value !== null && conversations.answerById(value.answerId, installationOf(personOf(body))) !== null;
    const verdict = value && { answerId: value.answerId, user, useful: value.verdict === 'up', note: '', at: now() };
    if (verdict === null || !isTheirs || !conversations.saveVerdict(verdict)) return gone(body, client);
    await whisper(body, client, talkIn(await localeHere(body, client)).thanks);
  });

  app.action(ACTIONS.citationWrong, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null || !(await mayClick(body, client, deps))) return;
    const stored = conversations.answerById(carriedBy(action), installationOf(personOf(body)));
    if (stored === null) return gone(body, client);
    const { answer } = stored;
    const view = citationFeedbackView({
      answerId: answer.id,
      citations: citationsOf(answer),
      locale: await localeHere(body, client, answer.question),
    });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.view(VIEWS.citationWrong, async ({ ack, view, body, client }) => {
    const locale = await localeFor(client, { person: personOf(body) }, deps);
    await ack({ response_action: 'update', view: notedView(talkIn(locale).noted, locale) });
    const { values } = view.state;
    const which = readCitationValue(values[FEEDBACK_INPUTS.which]?.value?.selected_option?.value ?? '');
    const why = values[FEEDBACK_INPUTS.why]?.value?.selected_option?.value ?? '';
    const note = values[FEEDBACK_INPUTS.note]?.value?.value ?? '';
    if (which === null || !isWrongReason(why)) return;
    if (conversations.answerById(which.answerId, installationOf(personOf(body))) === null) return;
    conversations.saveWrongCitation({
      answerId: which.answerId,
      n: which.n,
      why: note === '' ? why : `${why}: ${note}`,
      user: body.user.id,
      at: now(),
    });
  });

  app.action(ACTIONS.answerShare, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null || !(await mayClick(body, client, deps))) return;
    const stored = conversations.answerById(carriedBy(action), installationOf(personOf(body)));
    if (stored === null || stored.place.user !== body.user.id) return gone(body, client);
    const { channel, thread } = stored.place;
    const locale = await localeHere(body, client, stored.answer.question);
    const talk = talkIn(locale);
    const messages = answerMessages(stored.answer, { locale, withSheet: false });
    const shown = messages.map((message, index) => (index === 0 ? sharedBy(message, body.user.id, talk) : message));
    await postMessages(client, shown, { channel, thread, onlyFor: null });
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

async function mayClick(body: BlockAction, client: webApi.WebClient, deps: SlackDeps): Promise<boolean> {
  const person = personOf(body);
  const verdict = await verdictOf(client, person, deps.policy);
  if (verdict === 'allowed') return true;
  await whisper(body, client, talkIn(await localeFor(client, { person }, deps)).noAccess[verdict]);
  return false;
}

/** To who clicked alone; where there is no channel (a Home tab) nothing is said. */
async function whisper(body: BlockAction, client: webApi.WebClient, text: string): Promise<void> {
  const channel = body.channel?.id;
  const thread = body.message?.thread_ts ?? body.container.thread_ts;
  const inThread = typeof thread === 'string' ? { thread_ts: thread } : {};
  if (channel !== undefined) await client.chat.postEphemeral({ channel, user: body.user.id, text, ...inThread });
}
