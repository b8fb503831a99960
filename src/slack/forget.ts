/** `/tiaowen forget`: what is kept of a person is taken out, by that person or by an admin, after a second press. */
import type { App, RespondArguments, webApi } from '@slack/bolt';
import { installationOf, isAdmin, type Person, personOf } from './asker.js';
import type { SlackDeps } from './deps.js';
import { forgetCopy } from './forget-copy.js';
import { localeFor } from './locale-for.js';
import { FORGET, FORGET_NO, FORGET_YES } from './render/action-ids.js';

const MENTION = /^<@([UW][A-Z0-9]{2,30})(?:\|[^<>]*)?>$/;
const USER_ID = /^[UW][A-Z0-9]{2,30}$/;

/** Asks, for who typed the command alone, whether to go on; or says why not. `words` are those after the verb. */
export async function forgetRequest(
  client: webApi.WebClient,
  person: Person,
  words: string,
  deps: SlackDeps,
): Promise<RespondArguments> {
  const copy = forgetCopy(await localeFor(client, { person }, deps));
  const whisper = (text: string): RespondArguments => ({ response_type: 'ephemeral', text });
  const whom = words.trim() === '' ? person.user : (MENTION.exec(words.trim())?.[1] ?? null);
  if (whom === null) return whisper(copy.whoIsMeant);
  if (!(await mayForget(client, person, whom, deps))) return whisper(copy.notAdmin);
  const text = copy.confirm(nameOf(whom, person));
  const button = (id: string, label: string, isDanger: boolean) => ({
    type: 'button' as const,
    action_id: id,
    value: whom,
    text: { type: 'plain_text' as const, text: label },
    ...(isDanger ? { style: 'danger' as const } : {}),
  });
  const elements = [button(FORGET_YES, copy.yes, true), button(FORGET_NO, copy.no, false)];
  const blocks = [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
    { type: 'actions' as const, elements },
  ];
  return { ...whisper(text), blocks };
}

export function listenToForget(app: App, deps: SlackDeps): void {
  app.action(FORGET, async ({ ack, action, body, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || !('action_id' in action) || action.type !== 'button') return;
    const person = personOf(body);
    const copy = forgetCopy(await localeFor(client, { person }, deps));
    const whom = action.value ?? '';
    const say = (text: string) => respond({ response_type: 'ephemeral', replace_original: true, text });
    if (action.action_id !== FORGET_YES || !USER_ID.test(whom)) return void (await say(copy.kept));
    // The button may be old, and its value comes from outside.
    if (!(await mayForget(client, person, whom, deps))) return void (await say(copy.notAdmin));
    const removed = await deps.conversations.forget({ team: installationOf(person), user: whom });
    const { questions, answers, notes, quizAnswers } = removed;
    deps.log('forgotten', { bySelf: whom === person.user, questions, answers, notes, quizAnswers });
    await say(copy.done(nameOf(whom, person), removed));
  });
}

/** Their own always, also of who may not ask (any more). */
async function mayForget(client: webApi.WebClient, person: Person, whom: string, { policy }: SlackDeps) {
  return whom === person.user || isAdmin(client, person, policy);
}

function nameOf(whom: string, { user }: Person): string | null {
  return whom === user ? null : `<@${whom}>`;
}
