/** `/tiaowen remove`: an admin takes a document out, after being asked twice; its file is set aside. */
import type { App, RespondArguments, webApi } from '@slack/bolt';
import { isAdmin, type Person, personOf } from '../asker.js';
import type { SlackDeps } from '../deps.js';
import { localeFor } from '../locale-for.js';
import { REMOVE, REMOVE_NO, REMOVE_YES } from '../render/action-ids.js';
import { LIMITS } from '../render/block-kit.js';
import { escapeMrkdwn } from '../render/escape.js';
import { plain } from '../render/plain-elements.js';
import { handInWords } from './words.js';

const MOST_LISTED = 10;

/** `name`: an id, or a piece of a title. */
export async function removeRequest(
  client: webApi.WebClient,
  person: Person,
  name: string,
  deps: SlackDeps,
): Promise<RespondArguments> {
  const words = handInWords(await localeFor(client, { person }, deps));
  const whisper = (text: string): RespondArguments => ({ response_type: 'ephemeral', text });
  if (!(await isAdmin(client, person, deps.policy))) return whisper(words.onlyAdmins);
  if (name === '') return whisper(words.remove.usage);
  const documents = await deps.useCases.documentHeaders();
  const exact = documents.filter(({ id }) => id === name);
  const found = exact.length > 0 ? exact : documents.filter(({ title }) => title.includes(name));
  const [first] = found;
  if (first === undefined) return whisper(words.remove.none);
  const named = found.map(({ id, title }) => `《${escapeMrkdwn(title)}》 ${escapeMrkdwn(id)}`);
  if (found.length > 1) return whisper(words.remove.many(named.slice(0, MOST_LISTED).join('\n')));
  if (documents.length === 1) return whisper(words.remove.last);
  const text = words.remove.ask(named[0] ?? '');
  const yes = plain(words.remove.yes, LIMITS.buttonText);
  const no = plain(words.remove.no, LIMITS.buttonText);
  const confirm = { title: yes, text: plain(words.remove.sure), confirm: yes, deny: no };
  const button = { type: 'button' as const, value: first.id };
  const elements = [
    { ...button, action_id: REMOVE_YES, text: yes, style: 'danger' as const, confirm },
    { ...button, action_id: REMOVE_NO, text: no },
  ];
  const blocks = [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
    { type: 'actions' as const, elements },
  ];
  return { ...whisper(text), blocks };
}

export function listenToRemove(app: App, deps: SlackDeps): void {
  app.action(REMOVE, async ({ ack, action, body, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || !('action_id' in action) || action.type !== 'button') return;
    const person = personOf(body);
    const words = handInWords(await localeFor(client, { person }, deps));
    const say = (text: string) => respond({ response_type: 'ephemeral', replace_original: true, text });
    const id = action.value ?? '';
    if (action.action_id !== REMOVE_YES) return void (await say(words.remove.kept));
    if (!(await isAdmin(client, person, deps.policy))) return void (await say(words.onlyAdmins));
    const isRemoved = await deps.useCases.removeDocument(id);
    deps.log('document-removed', { isRemoved });
    await say(isRemoved ? words.remove.done(escapeMrkdwn(id)) : words.remove.none);
  });
}
