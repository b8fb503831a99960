import type { Mention } from '../../briefing/choose-tasks.js';
import type { Desk } from '../../briefing/request.js';
import type { Locale } from '../../copy/locale.js';
import { VIEWS } from './action-ids.js';
import { type InputBlock, type KnownBlock, LIMITS, type ModalView } from './block-kit.js';
import { type BriefChoice, briefMetadata, FIELD_CHARS } from './brief-choice.js';
import { briefCopy } from './brief-copy.js';
import type { BriefCopy, BriefField } from './brief-copy-type.js';
import { copyFor } from './copy.js';
import type { DraftProblem } from './draft-problem.js';
import { mentionBlock } from './mention-block.js';
import { plain } from './plain-elements.js';
import { documentOptions } from './settings-view.js';

const WRITTEN: Readonly<Record<Desk, readonly ('unit' | 'topic' | 'period' | 'audience')[]>> = {
  briefing: ['unit', 'topic', 'period', 'audience'],
  training: ['unit', 'topic'],
};

/** Those that decide what is drafted: Slack tells when one was changed, of text once Enter is pressed. */
const DECIDING: ReadonlySet<BriefField> = new Set(['template', 'documents', 'unit', 'topic']);

export type BriefViewInput = {
  readonly choice: BriefChoice;
  readonly templates: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  /** Plans only. */
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  readonly locale: Locale;
  /** How the draft will be, or why there is none; null while that is worked out. */
  readonly preview: Preview | null;
  /** What was wrong with the choice, said above its field. */
  readonly problem?: DraftProblem;
};

export type Preview = {
  /** Empty for none. */
  readonly words: string;
  readonly mentions: readonly Mention[];
};

/** Action id of the typed look-up of plans, for `app.options`: where there are more than a menu holds. */
export const BRIEF_PLANS_LOOKUP = 'brief_plans';
/** Action ids of all that changes what is drafted. */
export const BRIEF_FIELD = /^(?:brief_field|brief_plans)$/;

/** Block ids are the names of the fields. */
export function briefView({ choice, templates, plans, locale, preview, problem }: BriefViewInput): ModalView {
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
        action_id: 'brief_field',
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
          : { type: 'multi_static_select', action_id: 'brief_field', options: planOptions }),
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
          action_id: 'brief_field',
          max_length: FIELD_CHARS,
          ...(DECIDING.has(field) ? { dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } } : {}),
          ...(initial === null ? {} : { initial_value: initial }),
        },
      };
    }),
  ];
  const also = preview === null ? null : mentionBlock(choice, { mentions: preview.mentions, plans }, copy);
  return {
    type: 'modal',
    callback_id: VIEWS.brief,
    private_metadata: briefMetadata(choice),
    title: plain(copy.title[choice.desk], LIMITS.modalTitle),
    submit: plain(copy.submit, LIMITS.modalTitle),
    close: plain(copyFor(locale).action.cancel, LIMITS.modalTitle),
    blocks: [
      ...previewBlock(preview?.words ?? copy.measuring),
      ...fields.flatMap((field): KnownBlock[] => [
        ...(problem !== undefined && field.block_id === problem.field ? [problemBlock(problem.text)] : []),
        field,
        ...(field.block_id === 'topic' && also !== null ? [also] : []),
      ]),
    ],
  };
}

function previewBlock(words: string): KnownBlock[] {
  return words === '' ? [] : [{ type: 'context', elements: [plain(words, LIMITS.contextText)] }];
}

function problemBlock(text: string): KnownBlock {
  return { type: 'section', text: plain(`⚠ ${text}`, LIMITS.blockChars) };
}

function input(field: BriefField, { field: labels, hint }: BriefCopy) {
  const words = hint[field];
  return {
    type: 'input' as const,
    block_id: field,
    ...(DECIDING.has(field) ? { dispatch_action: true } : {}),
    label: plain(labels[field]),
    ...(words === undefined ? {} : { hint: plain(words) }),
  };
}
