/** The other ways in: the slash command, App Home, the message shortcut, prompts. */
import { randomUUID } from 'node:crypto';
import type { App, webApi } from '@slack/bolt';
import { mayAsk } from './access.js';
import { askerOf, type Person } from './asker.js';
import type { Checked } from './checked.js';
import type { SlackDeps } from './deps.js';
import { codeOf } from './progress.js';
import { questionText } from './question-text.js';
import { HOME_PAGE } from './render/action-ids.js';
import { answerMessages } from './render/answer-messages.js';
import { checkedCitations, checkMessages } from './render/check-message.js';
import { plainText } from './render/escape.js';
import { homeView } from './render/home-view.js';
import { openSettings } from './settings.js';
import { localeOf, talkIn } from './talk.js';

const RECENT = 10;
const MOST_PROMPTS = 4;

export function listenToSurfaces(app: App, deps: SlackDeps, botUserId: string, checked: Checked): void {
  const { conversations, useCases, log, policy, now } = deps;

  app.command('/tiaowen', async ({ ack, command, respond, client }) => {
    await ack();
    const [verb = 'help', ...words] = command.text.trim().split(/\s+/);
    const question = verb === 'ask' ? words.join(' ') : command.text.trim();
    const locale = localeOf(command.text);
    const talk = talkIn(locale);
    const person = {
      team: command.team_id,
      enterprise: command.enterprise_id ?? null,
      channel: command.channel_id,
      user: command.user_id,
      isExtShared: false,
    };
    const verdict = await verdictOf(client, person, deps);
    if (verdict !== 'allowed')
      return void (await respond({ response_type: 'ephemeral', text: talk.noAccess[verdict] }));
    if (verb === 'brief' || verb === 'train')
      return void (await respond({ response_type: 'ephemeral', text: talk.later }));
    if (verb === 'settings') {
      const refused = await openSettings(client, person, command.trigger_id, deps);
      if (refused !== null) await respond({ response_type: 'ephemeral', text: refused });
      return;
    }
    if (verb === 'docs') return void (await respond({ response_type: 'ephemeral', text: await documentList(deps) }));
    if (verb === 'help' || question === '')
      return void (await respond({ response_type: 'ephemeral', text: talk.help }));
    const text = questionText(question, botUserId);
    const { answer } = await useCases.ask({ text });
    const thread = command.trigger_id;
    conversations.saveAnswer(answer, {
      team: command.team_id,
      channel: command.channel_id,
      thread,
      messageTs: thread,
      user: command.user_id,
      history: [],
      at: now(),
    });
    for (const { text: fallback, blocks } of answerMessages(answer, { locale, withSheet: false }))
      await respond({ response_type: 'ephemeral', text: fallback, blocks });
  });

  app.event('app_home_opened', async ({ event, client, context }) => {
    const team = context.enterpriseId ?? context.teamId ?? '';
    try {
      if (event.tab === 'messages') await suggestPrompts(client, event.channel, deps);
      else await client.views.publish({ user_id: event.user, view: await home(team, event.user, deps) });
    } catch (error) {
      log('home-failed', { code: codeOf(error) });
    }
  });

  app.action(HOME_PAGE, async ({ ack, action, body, client }) => {
    await ack();
    const page = Number(/:(\d+)$/.exec('action_id' in action ? action.action_id : '')?.[1] ?? 1);
    const team = ('enterprise' in body ? body.enterprise?.id : null) ?? body.team?.id ?? '';
    await client.views.publish({ user_id: body.user.id, view: await home(team, body.user.id, deps, page) });
  });

  app.shortcut('check_shortcut', async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const { channel, user, message } = shortcut;
    const person = {
      team: shortcut.team?.id ?? '',
      enterprise: shortcut.enterprise?.id ?? null,
      channel: channel.id,
      user: user.id,
      isExtShared: false,
    };
    const verdict = mayAsk(await askerOf(client, person, policy.userGroups), policy);
    const text = questionText(message.text ?? '', botUserId);
    const locale = localeOf(text);
    if (verdict !== 'allowed')
      return void (await client.chat.postEphemeral({
        channel: channel.id,
        user: user.id,
        text: talkIn(locale).noAccess[verdict],
      }));
    const { checks } = await useCases.checkText(text);
    const sentences = checks.map((check) => ({
      text: check.sentence,
      verdict: check.verdict,
      citations:
        check.verdict === 'supported'
          ? check.claim.citations
          : check.verdict === 'contradicted'
            ? [check.citation]
            : [],
    }));
    const id = randomUUID();
    checked.remember(id, checkedCitations(sentences));
    for (const { text: fallback, blocks } of checkMessages({ id, sentences, locale }))
      await client.chat.postEphemeral({ channel: channel.id, user: user.id, text: fallback, blocks });
  });
}

async function verdictOf(client: webApi.WebClient, person: Person, { policy }: SlackDeps) {
  return mayAsk(await askerOf(client, person, policy.userGroups), policy);
}

async function home(team: string, user: string, { useCases, conversations }: SlackDeps, page = 1) {
  const rows = await useCases.documents();
  const clauses = rows.reduce((sum, row) => sum + row.clauses, 0);
  const recent = conversations.recentQuestions({ team, user }, RECENT);
  return homeView({
    locale: 'zh',
    page,
    documents: rows.map(({ document }) => document),
    recent: recent.map(({ question, at }) => ({ question, askedOn: at.toISOString().slice(0, 10) })),
    health: {
      index: rows.length === 0 ? null : { clauses, updated: new Date().toISOString().slice(0, 10) },
      model: useCases.chatModel === null ? null : { name: useCases.chatModel, ok: true },
    },
  });
}

async function documentList({ useCases }: SlackDeps): Promise<string> {
  const rows = await useCases.documents();
  return rows
    .map(({ document, clauses }) => `• ${plainText(document.title)} ${document.documentNumber ?? ''} (${clauses})`)
    .join('\n');
}

/** Questions about the first plans at hand; no more than Slack shows. */
async function suggestPrompts(client: webApi.WebClient, channel: string, { useCases, log }: SlackDeps): Promise<void> {
  const plans = (await useCases.documents()).filter(({ document }) => document.kind === 'plan');
  const prompts = plans.slice(0, MOST_PROMPTS).map(({ document }) => {
    const name = plainText(document.region?.name ?? document.title);
    return { title: `${name}：有哪些量化目标`, message: `${name}方案的量化目标都有哪些？` };
  });
  if (prompts.length === 0) return;
  await client
    .apiCall('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts })
    .catch((error: unknown) => log('cosmetic-call-failed', { name: 'setSuggestedPrompts', code: codeOf(error) }));
}
