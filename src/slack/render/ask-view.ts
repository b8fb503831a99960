import type { Locale } from '../../copy/locale.js';
import { VIEWS } from './action-ids.js';
import { LIMITS, type ModalView } from './block-kit.js';
import { copyFor } from './copy.js';
import { plain } from './plain-elements.js';

/** Block id; the action id is `value`. */
export const ASK_INPUT = 'question';

/** A question from anywhere in Slack; its answer comes as a direct message. */
export function askView(locale: Locale): ModalView {
  const { ask, action } = copyFor(locale);
  return {
    type: 'modal',
    callback_id: VIEWS.ask,
    title: plain(ask.title, LIMITS.modalTitle),
    submit: plain(ask.submit, LIMITS.modalTitle),
    close: plain(action.cancel, LIMITS.modalTitle),
    blocks: [
      {
        type: 'input',
        block_id: ASK_INPUT,
        label: plain(ask.question),
        hint: plain(ask.hint),
        element: { type: 'plain_text_input', action_id: 'value', multiline: true },
      },
    ],
  };
}
