import type { Locale } from '../../copy/locale.js';
import type { VerdictReason } from '../../storage/feedback-row.js';
import { NOTE_CHARS, VIEWS } from './action-ids.js';
import { LIMITS, type ModalView } from './block-kit.js';
import { copyFor } from './copy.js';
import { plain } from './plain-elements.js';

/** Block ids; the submitted values are `view.state.values[UNHELPFUL_INPUTS.why]?.value` and so on. */
export const UNHELPFUL_INPUTS = { why: 'why', note: 'note' } as const;
const REASONS: readonly VerdictReason[] = ['wrong-clause', 'off-the-point', 'incomplete', 'unreadable'];

type UnhelpfulCopy = {
  readonly title: string;
  readonly why: string;
  readonly reasons: Readonly<Record<VerdictReason, string>>;
  readonly note: string;
  readonly notePlaceholder: string;
};

const COPY: Readonly<Record<Locale, UnhelpfulCopy>> = {
  zh: {
    title: '为什么没用？',
    why: '原因（“没用”已经记下，不选也可以直接关掉）',
    reasons: {
      'wrong-clause': '找错了条款',
      'off-the-point': '没答到点上',
      incomplete: '内容不全',
      unreadable: '看不懂或太长',
    },
    note: '补充说明',
    notePlaceholder: '例如：应当回答哪一条',
  },
  en: {
    title: 'Why not useful?',
    why: 'Reason (“Not useful” is noted already; you may just close this)',
    reasons: {
      'wrong-clause': 'It found the wrong clauses',
      'off-the-point': 'It misses the point',
      incomplete: 'Something is left out',
      unreadable: 'Hard to read, or too long',
    },
    note: 'More',
    notePlaceholder: 'For example: which clause should have been found',
  },
};

/** True for a value that the radio buttons of this view submit. */
export function isVerdictReason(value: string): value is VerdictReason {
  return REASONS.some((reason) => reason === value);
}

/** 没用: why. `private_metadata` is the answer's id. */
export function unhelpfulView(answerId: string, locale: Locale): ModalView {
  const { action } = copyFor(locale);
  const copy = COPY[locale];
  return {
    type: 'modal',
    callback_id: VIEWS.unhelpful,
    private_metadata: answerId,
    title: plain(copy.title, LIMITS.modalTitle),
    submit: plain(action.send, LIMITS.modalTitle),
    close: plain(action.close, LIMITS.modalTitle),
    blocks: [
      {
        type: 'input',
        block_id: UNHELPFUL_INPUTS.why,
        label: plain(copy.why),
        element: {
          type: 'radio_buttons',
          action_id: 'value',
          options: REASONS.map((reason) => ({
            text: plain(copy.reasons[reason], LIMITS.optionText),
            value: reason,
          })),
        },
      },
      {
        type: 'input',
        block_id: UNHELPFUL_INPUTS.note,
        label: plain(copy.note),
        optional: true,
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: NOTE_CHARS,
          placeholder: plain(copy.notePlaceholder),
        },
      },
    ],
  };
}
