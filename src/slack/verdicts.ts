/** 没用 asks why; the reason is kept with the verdict, which stands already. */
import type { App, webApi } from '@slack/bolt';
import { NO_CHANNEL } from './acts.js';
import { type Person, personOf, verdictOf } from './asker.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { answerFor } from './own-answers.js';
import { codeOf } from './progress.js';
import { VIEWS } from './render/action-ids.js';
import { notedView } from './render/citation-feedback-view.js';
import { isVerdictReason, UNHELPFUL_INPUTS, unhelpfulView } from './render/unhelpful-view.js';
import { talkIn } from './talk.js';

/** Longer notes come from no form of ours. */
const NOTE_CHARS = 500;

/** Opens the form; false where Slack does not, and then the verdict is all there is. */
export async function askWhy(
  client: webApi.WebClient,
  { person, triggerId }: { readonly person: Person; readonly triggerId: string },
  answer: { readonly id: string; readonly question: string },
  deps: SlackDeps,
): Promise<boolean> {
  try {
    const locale = await localeFor(client, { person, text: answer.question }, deps);
    await client.views.open({ trigger_id: triggerId, view: unhelpfulView(answer.id, locale) });
    return true;
  } catch (error) {
    deps.log('cosmetic-call-failed', { name: 'views.open', code: codeOf(error) });
    return false;
  }
}

export function listenToVerdicts(app: App, deps: SlackDeps): void {
  const { conversations, policy, now } = deps;
  app.view(VIEWS.unhelpful, async ({ ack, view, body, client }) => {
    const person = personOf(body);
    const stored = answerFor(conversations, view.private_metadata, person);
    const locale = await localeFor(client, { person, text: stored?.answer.question ?? '' }, deps);
    const talk = talkIn(locale);
    const told = async (text: string) => void (await ack({ response_action: 'update', view: notedView(text, locale) }));
    const verdict = await verdictOf(client, personOf(body, stored?.place.channel ?? NO_CHANNEL), policy);
    if (verdict !== 'allowed') return told(talk.noAccess[verdict]);
    if (stored === null) return told(talk.gone);
    const { values } = view.state;
    const reason = values[UNHELPFUL_INPUTS.why]?.value?.selected_option?.value ?? '';
    const note = [...(values[UNHELPFUL_INPUTS.note]?.value?.value ?? '')].slice(0, NOTE_CHARS).join('');
    const why = { reason: isVerdictReason(reason) ? reason : null, note };
    const saved = { answerId: stored.answer.id, user: body.user.id, useful: false, ...why, at: now() };
    return told(conversations.saveVerdict(saved) ? talk.thanks : talk.gone);
  });
}
