/** What happens on a click: the clause behind a citation, feedback, a wrong citation, sharing. Access was decided before (gate.ts). */
import type { App, BlockAction, SlackAction, webApi } from '@slack/bolt';
import { personOf } from './asker.js';
import type { Checked } from './checked.js';
import type { SlackDeps } from './deps.js';
import { answerFor } from './own-answers.js';
import { postMessages } from './post-messages.js';
import { codeOf } from './progress.js';
import { ACTIONS, CLAUSE_OPEN, readCitationValue, readFeedbackValue, VIEWS } from './render/action-ids.js';
import { answerMessages } from './render/answer-messages.js';
import { citationFeedbackView, notedView } from './render/citation-feedback-view.js';
import { clauseView } from './render/clause-view.js';
import type { SlackMessage } from './render/pack-messages.js';
import { citationsOf } from './render/shown-citations.js';
import { localeOf, type Talk, talkIn } from './talk.js';
import { wrongCitationOf } from './wrong-citation.js';

export function listenToClicks(app: App, deps: SlackDeps, checked: Checked): void {
  const { conversations, useCases, now, log } = deps;

  app.action(CLAUSE_OPEN, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null) return;
    const value = readCitationValue(carriedBy(action));
    const stored = value === null ? null : answerFor(conversations, value.answerId, personOf(body));
    const citation =
      value === null
        ? null
        : ((stored === null ? [] : citationsOf(stored.answer)).find(({ n }) => n === value.n)?.citation ??
          checked.citation(value.answerId, value.n));
    const context = citation === null ? null : await useCases.clauseInContext(citation.clauseId);
    if (citation === null || context === null) return gone(body, client);
    const { clause, before, after } = context;
    const view = clauseView({ citation, clause, before, after, locale: localeOf(stored?.answer.question ?? '') });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.action(ACTIONS.answerFeedback, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null) return;
    const value = readFeedbackValue(carriedBy(action));
    const user = body.user.id;
    const verdict = value && { answerId: value.answerId, user, useful: value.verdict === 'up', note: '', at: now() };
    const isOpen = value !== null && answerFor(conversations, value.answerId, personOf(body)) !== null;
    if (verdict === null || !isOpen || !conversations.saveVerdict(verdict)) return gone(body, client);
    await whisper(body, client, talkIn(localeOf('')).thanks);
  });

  app.action(ACTIONS.citationWrong, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null) return;
    const stored = answerFor(conversations, carriedBy(action), personOf(body));
    if (stored === null) return gone(body, client);
    const { answer } = stored;
    const view = citationFeedbackView({
      answerId: answer.id,
      citations: citationsOf(answer),
      locale: localeOf(answer.question),
    });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.view(VIEWS.citationWrong, async ({ ack, view, body }) => {
    const report = wrongCitationOf(view, personOf(body), deps);
    const isSaved = report !== null && conversations.saveWrongCitation(report);
    const talk = talkIn('zh');
    await ack({ response_action: 'update', view: notedView(isSaved ? talk.noted : talk.gone, 'zh') });
  });

  app.action(ACTIONS.answerShare, async ({ ack, action, body: acted, client }) => {
    await ack();
    const body = clickOf(acted);
    if (body === null) return;
    const stored = answerFor(conversations, carriedBy(action), personOf(body));
    if (stored === null || stored.place.user !== body.user.id) return gone(body, client);
    const { answer, place } = stored;
    const talk = talkIn(localeOf(answer.question));
    if (!conversations.setPrivate(answer.id, false)) return whisper(body, client, talk.sharedBefore);
    const messages = answerMessages(answer, { locale: localeOf(answer.question), withSheet: false });
    const shown = messages.map((message, index) => (index === 0 ? sharedBy(message, body.user.id, talk) : message));
    try {
      // An answer to a command stands in no thread.
      const thread = /^\d+\.\d+$/.test(place.thread) ? place.thread : '';
      await postMessages(client, shown, { channel: place.channel, thread, onlyFor: null });
    } catch (error) {
      conversations.setPrivate(answer.id, true);
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

function gone(body: BlockAction, client: webApi.WebClient): Promise<void> {
  return whisper(body, client, talkIn('zh').gone);
}

/** To who clicked alone; where there is no channel (a Home tab) nothing is said. */
async function whisper(body: BlockAction, client: webApi.WebClient, text: string): Promise<void> {
  const channel = body.channel?.id;
  const thread = body.message?.thread_ts ?? body.container.thread_ts;
  const inThread = typeof thread === 'string' ? { thread_ts: thread } : {};
  if (channel !== undefined) await client.chat.postEphemeral({ channel, user: body.user.id, text, ...inThread });
}
