/** A question asked by command: answered to the asker alone, at the address that came with it. */
import type { AskedInSlack } from './asked-in-slack.js';
import { recordQuestion } from './audit-line.js';
import { linksIn } from './channel-links.js';
import type { SlackDeps } from './deps.js';
import { patientFetch } from './patient-fetch.js';
import { answerMessages } from './render/answer-messages.js';
import type { SlackMessage } from './render/pack-messages.js';
import { shelfFor } from './shelf.js';
import { talkIn } from './talk.js';

/** Slack takes five messages at one address; one is kept for a word about the queue or a fault. */
const MOST_MESSAGES = 4;
const fetchPatiently = patientFetch({ timeoutMs: 15_000 });

/** Throws what asking and posting throw; the claim is then left unfinished. */
export async function takeCommand(asked: AskedInSlack, respondTo: string, deps: SlackDeps): Promise<void> {
  const { useCases, conversations, now, log } = deps;
  const { key, channel, user, text, locale } = asked;
  const startedAt = now();
  const settings = await conversations.settingsOf({ team: key.team, channel });
  const within = { documentIds: settings.documentIds, region: settings.defaultRegion };
  const { answer } = await useCases.ask({ text, within });
  const at = { team: key.team, channel, thread: asked.thread, messageTs: key.message, user };
  await conversations.saveAnswer(answer, { ...at, history: [], at: now(), isPrivate: true });
  const shelf = await shelfFor(answer, { team: key.team, channel }, deps);
  const links = await linksIn({ team: key.team, channel }, deps);
  const options = { locale, shelf, links, standsAlone: true, withSheet: false, private: true };
  const messages = answerMessages(answer, options);
  for (const message of within4(messages, talkIn(locale).moreThanFits)) await whisperTo(respondTo, message);
  await conversations.finish(key, { answerId: answer.id, replyTs: null }, now());
  await recordQuestion(deps, { team: key.team, channel, user, startedAt }, answer);
  log('answered', { status: answer.status, engine: answer.engine, ms: now().getTime() - startedAt.getTime() });
}

/** Seen by the asker alone, also where the bot is not in the channel. Throws where Slack does not take it. */
export async function whisperTo(url: string, { text, blocks = [] }: Partial<SlackMessage>): Promise<void> {
  const said = { response_type: 'ephemeral', replace_original: false, text };
  const response = await fetchPatiently(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(blocks.length === 0 ? said : { ...said, blocks }),
  });
  if (!response.ok) throw Object.assign(new Error('the answer was not taken'), { code: `http-${response.status}` });
}

function within4(messages: readonly SlackMessage[], more: (messages: number) => string): readonly SlackMessage[] {
  if (messages.length <= MOST_MESSAGES) return messages;
  const shown = messages.slice(0, MOST_MESSAGES - 1);
  return [...shown, { text: more(messages.length - shown.length), blocks: [] }];
}
