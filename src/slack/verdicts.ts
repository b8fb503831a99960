/** 没用 asks why; the reason is kept with the verdict, which stands already. */
import type { App, ViewSubmitAction, webApi } from '@slack/bolt';
import { noteIn, openedForm } from './answer-form.js';
import type { Person } from './asker.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { codeOf } from './progress.js';
import { VIEWS } from './render/action-ids.js';
import { isVerdictReason, UNHELPFUL_INPUTS, unhelpfulView } from './render/unhelpful-view.js';

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
  const { conversations, now } = deps;
  app.view<ViewSubmitAction>(VIEWS.unhelpful, async (sent) => {
    const form = await openedForm(sent, deps);
    if (form === null) return;
    const { person, stored, talk, told } = form;
    if (stored === null) return told(talk.gone);
    const { values } = sent.view.state;
    const reason = values[UNHELPFUL_INPUTS.why]?.value?.selected_option?.value ?? '';
    const note = noteIn(values[UNHELPFUL_INPUTS.note]?.value);
    const why = { reason: isVerdictReason(reason) ? reason : null, note };
    const saved = { answerId: stored.answer.id, user: person.user, useful: false, ...why, at: now() };
    return told((await conversations.saveVerdict(saved)) ? talk.thanks : talk.gone);
  });
}
