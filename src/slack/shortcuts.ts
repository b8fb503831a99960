/** The shortcuts: 核查引用 on a message, and a question asked from anywhere. */
import type { App } from '@slack/bolt';
import type { ClauseId } from '../vocabulary/clause.js';
import { installationOf, personOf } from './asker.js';
import { recordWork } from './audit-line.js';
import { checkMessage } from './check-message.js';
import type { SlackDeps } from './deps.js';
import { directWith } from './direct-message.js';
import { localeFor } from './locale-for.js';
import { questionText } from './question-text.js';
import type { Questions } from './questions.js';
import { SHORTCUTS, VIEWS } from './render/action-ids.js';
import { ASK_INPUT, askView } from './render/ask-view.js';
import { escapeMrkdwn } from './render/escape.js';
import { talkIn, whyNoQuestion } from './talk.js';
import { statusOfTurn, turnWords } from './turn-words.js';

export function listenToShortcuts(app: App, deps: SlackDeps, questions: Questions): void {
  app.shortcut(SHORTCUTS.check, async ({ ack, shortcut, client, respond, context }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const person = personOf(shortcut);
    const text = questionText(shortcut.message.text ?? '', context.botUserId ?? '');
    const locale = await localeFor(client, { person, text }, deps);
    const talk = talkIn(locale);
    // By the address Slack gave for it: the bot need not be in the channel.
    const whisper = (said: string) => respond({ response_type: 'ephemeral', text: said });
    const { response_url: respondTo } = shortcut;
    const left = { thread: '', user: person.user, question: '', told: talk.interrupted, respondTo };
    const toCheck = { text, isOwn: isOwn(shortcut.message, context), locale };
    const asked = { person, startedAt: deps.now() };
    let clauses: readonly ClauseId[] = [];
    const work = async () => {
      clauses = await checkMessage(toCheck, person, respond, deps);
    };
    const turn = await questions.inTurn(person, work, left);
    const status = turn.kind === 'done' ? 'checked' : statusOfTurn(turn);
    await recordWork(deps, asked, { what: 'check', status, clauses });
    const told = turnWords(turn, talk);
    if (told !== null) await whisper(told);
  });

  app.shortcut(SHORTCUTS.ask, async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'shortcut') return;
    const locale = await localeFor(client, { person: personOf(shortcut) }, deps);
    await client.views.open({ trigger_id: shortcut.trigger_id, view: askView(locale) });
  });

  app.view(VIEWS.ask, async ({ ack, view, body, client, context }) => {
    const typed = view.state.values[ASK_INPUT]?.value?.value ?? '';
    // What is typed in a form comes as it is, without the entities of a message.
    const text = questionText(escapeMrkdwn(typed), context.botUserId ?? '');
    const locale = await localeFor(client, { person: personOf(body), text }, deps);
    const talk = talkIn(locale);
    const wrong = whyNoQuestion(text, deps.maxQuestionChars, talk);
    if (wrong !== null) return void (await ack({ response_action: 'errors', errors: { [ASK_INPUT]: wrong } }));
    const direct = await directWith(client, body.user.id);
    if (direct === null) return void (await ack({ response_action: 'errors', errors: { [ASK_INPUT]: talk.noDirect } }));
    await ack();
    const person = personOf(body, direct);
    const say = (said: string) => client.chat.postMessage({ channel: direct, text: said, unfurl_links: false });
    const { ts = '' } = await say(talk.youAsked(escapeMrkdwn(text)));
    const key = { team: installationOf(person), channel: direct, message: ts, edit: null };
    const asked = {
      key,
      channel: direct,
      thread: ts,
      user: person.user,
      userTeam: person.team,
      text,
      locale,
    };
    await questions.ask({ ...asked, replyTs: null }, client);
  });
}

function isOwn(
  message: { readonly [field: string]: unknown },
  bot: { readonly botUserId?: string; readonly botId?: string },
) {
  return [
    [message.user, bot.botUserId],
    [message.bot_id, bot.botId],
  ].some(([said, own]) => own !== undefined && said === own);
}
