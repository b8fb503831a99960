import type { WrongCitation } from '../storage/conversations.js';
import { noteIn } from './answer-form.js';
import type { Person } from './asker.js';
import type { SlackDeps } from './deps.js';
import { answerFor } from './own-answers.js';
import { readCitationValue } from './render/action-ids.js';
import type { FormValues } from './render/block-kit.js';
import { FEEDBACK_INPUTS, isWrongReason } from './render/citation-feedback-view.js';
import { citationsOf } from './render/shown-citations.js';

type Filled = {
  readonly private_metadata: string;
  readonly state: {
    readonly values: FormValues<{
      readonly value?: string | null;
      readonly selected_option?: { readonly value?: string } | null;
    }>;
  };
};

/** What the form 引用不对 reports; null where the answer is gone or not the person's to open, or has no such citation. */
export async function wrongCitationOf(
  { private_metadata: answerId, state: { values } }: Filled,
  person: Person,
  { conversations, now }: Pick<SlackDeps, 'conversations' | 'now'>,
): Promise<WrongCitation | null> {
  const which = readCitationValue(values[FEEDBACK_INPUTS.which]?.value?.selected_option?.value ?? '');
  const why = values[FEEDBACK_INPUTS.why]?.value?.selected_option?.value ?? '';
  const note = noteIn(values[FEEDBACK_INPUTS.note]?.value);
  if (which === null || which.answerId !== answerId || !isWrongReason(why)) return null;
  const stored = await answerFor(conversations, answerId, person);
  if (stored === null || !citationsOf(stored.answer).some(({ n }) => n === which.n)) return null;
  return { answerId, n: which.n, why: note === '' ? why : `${why}: ${note}`, user: person.user, at: now() };
}
