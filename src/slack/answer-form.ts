/** A form on an answer (引用不对, 没用): who sent it, the answer it is on, and whether it is taken. */
import type { webApi } from '@slack/bolt';
import type { StoredAnswer } from '../storage/conversations.js';
import { NO_CHANNEL } from './acts.js';
import { type Person, personOf, verdictOf } from './asker.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { answerFor } from './own-answers.js';
import { NOTE_CHARS } from './render/action-ids.js';
import { notedView } from './render/citation-feedback-view.js';
import { type Talk, talkIn } from './talk.js';

type Sent = {
  readonly view: { readonly private_metadata: string };
  readonly body: Parameters<typeof personOf>[0];
  readonly client: webApi.WebClient;
  readonly ack: (response: {
    readonly response_action: 'update';
    readonly view: ReturnType<typeof notedView>;
  }) => Promise<void>;
};

export type AnswerForm = {
  readonly person: Person;
  /** Null where it is gone, or not the person's to open. */
  readonly stored: StoredAnswer | null;
  readonly talk: Talk;
  /** Says it in the place of the form. */
  readonly told: (text: string) => Promise<void>;
};

/** Judged by the channel the answer was given in. Null for who may not, after they were told. */
export async function openedForm({ view, body, client, ack }: Sent, deps: SlackDeps): Promise<AnswerForm | null> {
  const person = personOf(body);
  const stored = await answerFor(deps.conversations, view.private_metadata, person);
  const locale = await localeFor(client, { person, text: stored?.answer.question ?? '' }, deps);
  const talk = talkIn(locale);
  const told = async (text: string) => void (await ack({ response_action: 'update', view: notedView(text, locale) }));
  const verdict = await verdictOf(client, personOf(body, stored?.place.channel ?? NO_CHANNEL), deps.policy);
  if (verdict === 'allowed') return { person, stored, talk, told };
  await told(talk.noAccess[verdict]);
  return null;
}

/** What was written beside it; longer notes come from no form of ours and are cut. */
export function noteIn(input: { readonly value?: string | null } | undefined): string {
  return [...(input?.value ?? '')].slice(0, NOTE_CHARS).join('');
}
