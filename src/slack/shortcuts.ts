/** The shortcuts: 核查引用 on a message, and a question asked from anywhere. */
import { randomUUID } from 'node:crypto';
import type { App, RespondFn } from '@slack/bolt';
import { installationOf, personOf } from './asker.js';
import type { Checked } from './checked.js';
import type { SlackDeps } from './deps.js';
import { hasWords, questionText } from './question-text.js';
import type { Questions } from './questions.js';
import { SHORTCUTS, VIEWS } from './render/action-ids.js';
import { ASK_INPUT, askView } from './render/ask-view.js';
import { checkedCitations, checkMessages } from './render/check-message.js';
import { escapeMrkdwn } from './render/escape.js';
import { localeOf, talkIn } from './talk.js';
import { turnWords } from './turn-words.js';

export function listenToShortcuts(
  app: App,
  deps: SlackDeps,
  questions: Questions,
  bot: { readonly userId: string; readonly checked: Checked },
): void {
  app.shortcut(SHORTCUTS.check, async ({ ack, shortcut, respond }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const person = personOf(shortcut);
    const text = questionText(shortcut.message.text ?? '', bot.userId);
    const talk = talkIn(localeOf(text));
    // By the address Slack gave for it: the bot need not be in the channel.
    const whisper = (said: string) => respond({ response_type: 'ephemeral', text: said });
    const left = {
      thread: '',
      user: person.user,
      question: '',
      told: talk.interrupted,
      respondTo: shortcut.response_url,
    };
    const turn = await questions.inTurn(person, () => check(text, respond, deps, bot.checked), left);
    const told = turnWords(turn, talk);
    if (told !== null) await whisper(told);
  });

  app.shortcut(SHORTCUTS.ask, async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type === 'shortcut') await client.views.open({ trigger_id: shortcut.trigger_id, view: askView('zh') });
  });

  app.view(VIEWS.ask, async ({ ack, view, body, client }) => {
    const typed = view.state.values[ASK_INPUT]?.value?.value ?? '';
    // What is typed in a form comes as it is, without the entities of a message.
    const text = questionText(escapeMrkdwn(typed), bot.userId);
    const talk = talkIn(localeOf(text));
    const length = [...text].length;
    const wrong = !hasWords(text)
      ? talk.empty
      : length > deps.maxQuestionChars
        ? talk.tooLong(length, deps.maxQuestionChars)
        : null;
    if (wrong !== null) return void (await ack({ response_action: 'errors', errors: { [ASK_INPUT]: wrong } }));
    await ack();
    const { channel } = await client.conversations.open({ users: body.user.id });
    const direct = channel?.id ?? '';
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
      locale: localeOf(text),
    };
    await questions.ask({ ...asked, replyTs: null }, client);
  });
}

async function check(text: string, respond: RespondFn, { useCases }: SlackDeps, checked: Checked): Promise<void> {
  const { checks } = await useCases.checkText(text);
  const sentences = checks.map((each) => ({
    text: each.sentence,
    verdict: each.verdict,
    citations:
      each.verdict === 'supported' ? each.claim.citations : each.verdict === 'contradicted' ? [each.citation] : [],
  }));
  const id = randomUUID();
  checked.remember(id, checkedCitations(sentences));
  for (const { text: fallback, blocks } of checkMessages({ id, sentences, locale: localeOf(text) }))
    await respond({ response_type: 'ephemeral', text: fallback, blocks });
}
