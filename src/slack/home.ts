/** App Home, and the questions suggested where a person opens the messages. */
import type { App, webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { installationOf, type Person, personOf, verdictOf } from './asker.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { codeOf, newReference } from './progress.js';
import { HOME_PAGE } from './render/action-ids.js';
import type { HomeView } from './render/block-kit.js';
import { plainText } from './render/escape.js';
import { homeView } from './render/home-view.js';
import { shortened } from './render/plain-elements.js';
import { talkIn } from './talk.js';

const RECENT = 10;

export function listenToHome(app: App, deps: SlackDeps): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    const { teamId: team = '', enterpriseId: enterprise = null, isEnterpriseInstall: isOrgInstall } = context;
    const person = {
      team,
      enterprise: enterprise ?? null,
      isOrgInstall,
      channel: event.channel,
      user: event.user,
      isExtShared: false,
    };
    try {
      if (event.tab !== 'messages') await showHome(client, person, deps, 1);
      else if ((await verdictOf(client, person, deps.policy)) === 'allowed') await suggestPrompts(client, person, deps);
    } catch (error) {
      deps.log('home-failed', { code: codeOf(error) });
    }
  });

  app.action(HOME_PAGE, async ({ ack, action, body, client }) => {
    await ack();
    const page = Number(/:(\d+)$/.exec('action_id' in action ? action.action_id : '')?.[1] ?? 1);
    // A Home tab has no channel: it is judged as a direct message is.
    await showHome(client, { ...personOf(body), channel: HOME_CHANNEL }, deps, page);
  });
}

const HOME_CHANNEL = 'D';

/** Where it cannot be read, it says so. Throws what Slack says. */
async function showHome(client: webApi.WebClient, person: Person, deps: SlackDeps, page: number): Promise<void> {
  let view: HomeView;
  try {
    view = await homeFor(client, person, deps, page);
  } catch (error) {
    const reference = newReference();
    deps.log('home-failed', { reference, code: codeOf(error) });
    view = refusedHome(talkIn(await localeFor(client, { person }, deps)).actFailed(reference));
  }
  await client.views.publish({ user_id: person.user, view });
}

async function homeFor(client: webApi.WebClient, person: Person, deps: SlackDeps, page: number): Promise<HomeView> {
  const verdict = await verdictOf(client, person, deps.policy);
  const locale = await localeFor(client, { person }, deps);
  return verdict === 'allowed' ? home(person, locale, deps, page) : refusedHome(talkIn(locale).noAccess[verdict]);
}

function refusedHome(text: string): HomeView {
  return { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
}

async function home(person: Person, locale: Locale, { useCases, conversations }: SlackDeps, page: number) {
  const rows = await useCases.documentSizes();
  const clauses = rows.reduce((sum, row) => sum + row.clauses, 0);
  const own = { team: installationOf(person), user: person.user };
  const recent = await conversations.recentQuestions(own, RECENT);
  return homeView({
    locale,
    page,
    documents: rows.map(({ document }) => document),
    recent: recent.map(({ question, at }) => ({ question, askedOn: at.toISOString().slice(0, 10) })),
    recentInAll: await conversations.countQuestions(own),
    health: { clauses: rows.length === 0 ? null : clauses, model: useCases.chatModel },
  });
}

/** Long titles are cut by Slack in its own way. */
const PROMPT_CHARS = 75;

/** Questions that are answered where they are put: a direct message asks of what its settings allow. */
async function suggestPrompts(client: webApi.WebClient, person: Person, deps: SlackDeps): Promise<void> {
  const { useCases, conversations, log } = deps;
  const { channel } = person;
  const locale = await localeFor(client, { person }, deps);
  const { documentIds, defaultRegion } = await conversations.settingsOf({ team: installationOf(person), channel });
  const found = await useCases.suggest({ documentIds, region: defaultRegion, locale });
  const prompts = found.map(({ question }) => {
    const message = plainText(question);
    return { title: shortened(message, PROMPT_CHARS), message };
  });
  if (prompts.length === 0) return;
  await client
    .apiCall('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts })
    .catch((error: unknown) => log('cosmetic-call-failed', { name: 'setSuggestedPrompts', code: codeOf(error) }));
}
