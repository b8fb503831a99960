import type { Locale } from '../../copy/locale.js';
import type { NumberedCitation } from '../../vocabulary/citation-numbers.js';
import { NOTE_CHARS, VIEWS } from './action-ids.js';
import { type InputBlock, LIMITS, type ModalView, type PlainTextOption } from './block-kit.js';
import { citationMark, citationOptions } from './citation-options.js';
import { citedClauses } from './cited-clauses.js';
import { copyFor } from './copy.js';
import type { FeedbackViewCopy, WrongReason } from './copy-type.js';
import { plain } from './plain-elements.js';

export type CitationFeedbackInput = {
  readonly answerId: string;
  readonly citations: readonly NumberedCitation[];
  readonly locale: Locale;
  /** The citation chosen beforehand; the first by default. */
  readonly n?: number;
};

/** Block ids; the submitted values are `view.state.values[FEEDBACK_INPUTS.which]?.value` and so on. */
export const FEEDBACK_INPUTS = { which: 'which', why: 'why', note: 'note' } as const;

const REASONS: readonly WrongReason[] = [
  'wrong-clause',
  'not-supporting',
  'out-of-date',
  'wrong-region',
  'wrong-text',
  'other',
];

/** True for a value that the radio buttons of this view submit. */
export function isWrongReason(value: string): value is WrongReason {
  return REASONS.some((reason) => reason === value);
}

/** 引用不对: which citation, why, and a note. `private_metadata` is the answer's id. */
export function citationFeedbackView({ answerId, citations, locale, n }: CitationFeedbackInput): ModalView {
  const { action, feedbackView: copy } = copyFor(locale);
  const clauses = citedClauses(citations);
  const marks = new Map(clauses.map(({ mark, cited: [first] }) => [first.n, mark]));
  const options = citationOptions(
    answerId,
    clauses.map(({ cited: [first] }) => first),
    (of) => citationMark(marks.get(of) ?? of),
  );
  const chosen = clauses.find(({ cited }) => cited.some((each) => each.n === n))?.mark ?? 1;
  const which = whichBlock(options, chosen, copy);
  return {
    type: 'modal',
    callback_id: VIEWS.citationWrong,
    private_metadata: answerId,
    title: plain(copy.title, LIMITS.modalTitle),
    submit: plain(action.send, LIMITS.modalTitle),
    close: plain(action.cancel, LIMITS.modalTitle),
    blocks: [...(which === null ? [] : [which]), whyBlock(copy), noteBlock(copy)],
  };
}

/** Up to a hundred options stand alone; more go into groups of a hundred. */
function whichBlock(options: readonly PlainTextOption[], chosen: number, copy: FeedbackViewCopy): InputBlock | null {
  const initial = options[chosen - 1] ?? options[0];
  if (initial === undefined) return null;
  const groups = Array.from({ length: Math.ceil(options.length / LIMITS.options) }, (_, index) => {
    const from = index * LIMITS.options;
    const shown = options.slice(from, from + LIMITS.options);
    return { label: plain(`[${from + 1}]—[${from + shown.length}]`, LIMITS.optionText), options: shown };
  });
  return {
    type: 'input',
    block_id: FEEDBACK_INPUTS.which,
    label: plain(copy.which),
    element: {
      type: 'static_select',
      action_id: 'value',
      placeholder: plain(copy.whichPlaceholder),
      initial_option: initial,
      ...(groups.length === 1 ? { options: [...options] } : { option_groups: groups.slice(0, LIMITS.options) }),
    },
  };
}

function whyBlock(copy: FeedbackViewCopy): InputBlock {
  return {
    type: 'input',
    block_id: FEEDBACK_INPUTS.why,
    label: plain(copy.why),
    element: {
      type: 'radio_buttons',
      action_id: 'value',
      options: REASONS.map((reason) => ({ text: plain(copy.reasons[reason], LIMITS.optionText), value: reason })),
    },
  };
}

function noteBlock(copy: FeedbackViewCopy): InputBlock {
  return {
    type: 'input',
    block_id: FEEDBACK_INPUTS.note,
    label: plain(copy.note),
    optional: true,
    element: {
      type: 'plain_text_input',
      action_id: 'value',
      multiline: true,
      max_length: NOTE_CHARS,
      placeholder: plain(copy.notePlaceholder),
    },
  };
}

/** What stands in the place of the form once it was sent. */
export function notedView(text: string, locale: Locale): ModalView {
  const { action, feedbackView: copy } = copyFor(locale);
  return {
    type: 'modal',
    title: plain(copy.title, LIMITS.modalTitle),
    close: plain(action.close, LIMITS.modalTitle),
    blocks: [{ type: 'section', text: plain(text) }],
  };
}
