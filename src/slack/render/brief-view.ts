import type { BriefingRequest } from '../../briefing/request.js';
import type { Locale } from '../../copy/locale.js';
import { ACTIONS, VIEWS } from './action-ids.js';
import { type InputBlock, type KnownBlock, LIMITS, type ModalView } from './block-kit.js';
import { fallbackText } from './block-text.js';
import { bookTitle } from './book-title.js';
import { type BriefCopy, type BriefField, briefCopy } from './brief-copy.js';
import { copyFor } from './copy.js';
import { titleText } from './escape.js';
import type { SlackMessage } from './pack-messages.js';
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
const FIELD_CHARS = 80;

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
};

/** Block ids are the names of the fields, action ids `value`. */
export function briefView({ choice, templates, plans, locale }: BriefViewInput): ModalView {
  const copy = briefCopy(locale);
  const templateOptions = templates.slice(0, LIMITS.options).map(({ id, name, about }) => ({
    text: plain(name, LIMITS.optionText),
    description: plain(about, LIMITS.optionText),
    value: id,
  }));
  const planOptions = documentOptions(plans);
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
      element: {
        type: 'multi_static_select',
        action_id: 'value',
        options: planOptions,
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
    blocks: fields,
  };
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
    documents: (values.documents?.value?.selected_options ?? []).flatMap(({ value }) => value ?? []),
    unit: written('unit'),
    topic: written('topic'),
    period: written('period'),
    audience: written('audience'),
  };
}

function deskOf(given: unknown): Desk {
  return given === 'training' ? 'training' : 'briefing';
}

/** The summary over the file, and ways to go on. */
export function briefMessage({
  title,
  summary,
  choice,
  locale,
}: {
  readonly title: string;
  readonly summary: string;
  readonly choice: BriefChoice;
  readonly locale: Locale;
}): SlackMessage {
  const copy = briefCopy(locale);
  const value = JSON.stringify(choice);
  const button = (what: 'template' | 'unit' | 'data') => ({
    type: 'button' as const,
    action_id: `${ACTIONS.briefAgain}:${what}`,
    text: plain(copy.again[what], LIMITS.buttonText),
    value,
  });
  const blocks: KnownBlock[] = [
    { type: 'section', text: plain(`${bookTitle(title)}\n${summary}`) },
    { type: 'context', elements: [plain(copy.note, LIMITS.contextText)] },
    {
      type: 'actions',
      elements: [button('template'), button('unit'), ...(choice.desk === 'briefing' ? [button('data')] : [])],
    },
  ];
  return { text: fallbackText(blocks), blocks };
}

/** What a button of `briefMessage` carries; null for anything else. */
export function readBriefChoice(value: string): BriefChoice | null {
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== 'object' || read === null) return null;
    const given = read as Readonly<Record<string, unknown>>;
    const text = (name: string) => {
      const field = given[name];
      return typeof field === 'string' && field.length <= FIELD_CHARS ? field : null;
    };
    const documents = Array.isArray(given.documents) ? given.documents.filter((id) => typeof id === 'string') : [];
    return {
      desk: deskOf(given.desk),
      template: text('template') ?? NO_CHOICE.template,
      documents,
      unit: text('unit'),
      topic: text('topic'),
      period: text('period'),
      audience: text('audience'),
    };
  } catch {
    return null;
  }
}
