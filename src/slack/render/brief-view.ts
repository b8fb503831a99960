import type { BriefingRequest } from '../../briefing/request.js';
import type { Locale } from '../../copy/locale.js';
import { VIEWS } from './action-ids.js';
import { type InputBlock, type KnownBlock, LIMITS, type ModalView } from './block-kit.js';
import { type BriefCopy, type BriefField, briefCopy } from './brief-copy.js';
import { copyFor } from './copy.js';
import { titleText } from './escape.js';
import { plain } from './plain-elements.js';
import { documentOptions } from './settings-view.js';

/** Which templates: briefings, or packs for training. */
export type Desk = 'briefing' | 'training';

/** What a form, or a button that opens it anew, holds. */
export type BriefChoice = { readonly desk: Desk } & Pick<
  BriefingRequest,
  'template' | 'documents' | 'unit' | 'topic' | 'period' | 'audience'
>;

export const NO_CHOICE: BriefChoice = {
  desk: 'briefing',
  template: '',
  documents: [],
  unit: null,
  topic: null,
  period: null,
  audience: null,
};

/** Longest text of a field: six of them fit into the value of a button. */
export const FIELD_CHARS = 80;

const WRITTEN: Readonly<Record<Desk, readonly ('unit' | 'topic' | 'period' | 'audience')[]>> = {
  briefing: ['unit', 'topic', 'period', 'audience'],
  training: ['unit', 'topic'],
};

export type BriefViewInput = {
  readonly choice: BriefChoice;
  readonly templates: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  /** Plans only. */
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  readonly locale: Locale;
  /** What was wrong with the choice, said above its field. */
  readonly problem?: { readonly field: BriefField; readonly text: string };
};

/** Action id of the typed look-up of plans, for `app.options`: where there are more than a menu holds. */
export const BRIEF_PLANS_LOOKUP = 'brief_plans';

/** Block ids are the names of the fields, action ids `value`. */
export function briefView({ choice, templates, plans, locale, problem }: BriefViewInput): ModalView {
  const copy = briefCopy(locale);
  const templateOptions = templates.slice(0, LIMITS.options).map(({ id, name, about }) => ({
    text: plain(name, LIMITS.optionText),
    description: plain(about, LIMITS.optionText),
    value: id,
  }));
  const isLong = plans.length > LIMITS.options;
  const chosenPlans = plans.filter(({ id }) => choice.documents.includes(id));
  const planOptions = documentOptions(isLong ? chosenPlans : plans);
  const template = templateOptions.find(({ value }) => value === choice.template) ?? templateOptions[0];
  const chosen = planOptions.filter(({ value }) => choice.documents.includes(value ?? ''));
  const fields: InputBlock[] = [
    {
      ...input('template', copy),
      element: {
        type: 'static_select',
        action_id: 'value',
        options: templateOptions,
        ...(template === undefined ? {} : { initial_option: template }),
      },
    },
    {
      ...input('documents', copy),
      ...(isLong ? { hint: plain(copy.plansHint(plans.length, LIMITS.options)) } : {}),
      element: {
        ...(isLong
          ? { type: 'multi_external_select', action_id: BRIEF_PLANS_LOOKUP, min_query_length: 1 }
          : { type: 'multi_static_select', action_id: 'value', options: planOptions }),
        max_selected_items: LIMITS.options,
        ...(chosen.length === 0 ? {} : { initial_options: chosen }),
      },
    },
    ...WRITTEN[choice.desk].map((field): InputBlock => {
      const initial = choice[field];
      return {
        ...input(field, copy),
        optional: true,
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: FIELD_CHARS,
          ...(initial === null ? {} : { initial_value: initial }),
        },
      };
    }),
  ];
  return {
    type: 'modal',
    callback_id: VIEWS.brief,
    private_metadata: choice.desk,
    title: plain(copy.title[choice.desk], LIMITS.modalTitle),
    submit: plain(copy.submit, LIMITS.modalTitle),
    close: plain(copyFor(locale).action.cancel, LIMITS.modalTitle),
    blocks: fields.flatMap((field): KnownBlock[] =>
      problem !== undefined && field.block_id === problem.field ? [problemBlock(problem.text), field] : [field],
    ),
  };
}

function problemBlock(text: string): KnownBlock {
  return { type: 'section', text: plain(`⚠ ${text}`, LIMITS.blockChars) };
}

function input(field: BriefField, { field: labels, hint }: BriefCopy) {
  const words = hint[field];
  return {
    type: 'input' as const,
    block_id: field,
    label: plain(labels[field]),
    ...(words === undefined ? {} : { hint: plain(words) }),
  };
}

type Submitted = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly value?: string | null;
          readonly selected_option?: { readonly value?: string } | null;
          readonly selected_options?: readonly { readonly value?: string }[] | null;
        }
      >
    >
  >
>;

/** What was filled in. It comes from outside: names are looked up, never trusted. */
export function briefChoice(values: Submitted, desk: string): BriefChoice {
  const written = (field: BriefField) => {
    const text = titleText(values[field]?.value?.value ?? '').slice(0, FIELD_CHARS);
    return text === '' ? null : text;
  };
  return {
    desk: deskOf(desk),
    template: values.template?.value?.selected_option?.value ?? '',
    documents: Object.values(values.documents ?? {}).flatMap(({ selected_options }) =>
      (selected_options ?? []).flatMap(({ value }) => value ?? []),
    ),
    unit: written('unit'),
    topic: written('topic'),
    period: written('period'),
    audience: written('audience'),
  };
}

export function deskOf(given: unknown): Desk {
  return given === 'training' ? 'training' : 'briefing';
}
