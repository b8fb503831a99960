/** The card of a document handed in, and the forms to hand in and to mend. */
import { kindCopy } from '../../copy/kind-copy.js';
import type { Locale } from '../../copy/locale.js';
import type { Mended } from '../../library/handed-in.js';
import type { ReportCard } from '../../tools/report-card.js';
import { cardCopy } from '../../tools/report-card-copy.js';
import { cardRows } from '../../tools/report-card-rows.js';
import { DOCUMENT_KINDS, REGION_LEVELS, type RegionLevel } from '../../vocabulary/document.js';
import { HAND_IN, VIEWS } from '../render/action-ids.js';
import { type Button, type FormValues, type KnownBlock, LIMITS, type ModalView } from '../render/block-kit.js';
import { copyFor } from '../render/copy.js';
import { DATA_BLOCK } from '../render/data-view.js';
import { escapeMrkdwn } from '../render/escape.js';
import type { SlackMessage } from '../render/pack-messages.js';
import { plain, shortened } from '../render/plain-elements.js';
import { oldEditionOf } from './kept.js';
import { handInWords } from './words.js';

const ROW_CHARS = 300;

export type CardState = {
  readonly id: string;
  readonly card: ReportCard;
  readonly locale: Locale;
  /** Said beneath: who is to decide, or what was decided. */
  readonly note: string;
  /** `judge`: for an admin; `mend`: for who handed it in. */
  readonly buttons: 'judge' | 'mend' | 'none';
};

export function cardMessage({ id, card, locale, note, buttons }: CardState): SlackMessage {
  const words = handInWords(locale);
  const copy = cardCopy(locale);
  const doubts = card.checks.flatMap((doubt) =>
    doubt.about === 'text' ? [] : [`*${words.check}* ${copy.check(doubt.about, doubt.reason)}`],
  );
  const rows = cardRows(card, locale).map(([label, text]) => {
    const shown = escapeMrkdwn(shortened(text.replaceAll(/\s*\n\s*/g, ' '), ROW_CHARS));
    return label === '' ? `　　${shown}` : `*${label}* ${shown}`;
  });
  const blocks: KnownBlock[] = [
    ...sections([...rows, ...doubts]),
    { type: 'section', text: { type: 'mrkdwn', text: note } },
  ];
  const elements = buttonsOf(id, card, locale, buttons);
  if (elements.length > 0) blocks.push({ type: 'actions', elements });
  return { text: `${escapeMrkdwn(card.title)}\n${note}`, blocks };
}

function sections(lines: readonly string[]): KnownBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < LIMITS.blockChars)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.slice(0, 3).map((text) => ({ type: 'section', text: { type: 'mrkdwn', text } }));
}

function buttonsOf(id: string, card: ReportCard, locale: Locale, which: CardState['buttons']): Button[] {
  const words = handInWords(locale);
  const button = (action: string, label: string, style?: 'primary' | 'danger'): Button => ({
    type: 'button',
    action_id: `${HAND_IN}:${action}`,
    value: id,
    text: plain(label, LIMITS.buttonText),
    ...(style === undefined ? {} : { style }),
  });
  const mend = button('mend', words.mend);
  if (which === 'none') return [];
  if (which === 'mend') return [mend];
  const replace = oldEditionOf(card) === null ? [] : [button('replace', words.replace)];
  return [button('accept', words.accept, 'primary'), ...replace, mend, button('decline', words.decline, 'danger')];
}

export function handInView(locale: Locale): ModalView {
  const { form } = handInWords(locale);
  return {
    type: 'modal',
    callback_id: VIEWS.handIn,
    title: plain(form.title, LIMITS.modalTitle),
    submit: plain(form.send, LIMITS.modalTitle),
    close: plain(copyFor(locale).action.cancel, LIMITS.modalTitle),
    blocks: [
      {
        type: 'input',
        block_id: DATA_BLOCK,
        label: plain(form.file),
        hint: plain(form.hint),
        element: { type: 'file_input', action_id: 'value', max_files: 1 },
      },
    ],
  };
}

const FIELD_CHARS = 300;

/** Filled with what was read; fields in doubt say so beneath. */
export function mendView(id: string, card: ReportCard, locale: Locale): ModalView {
  const { mendForm } = handInWords(locale);
  const copy = cardCopy(locale);
  const doubtOf = (about: string) => {
    const doubt = card.checks.find((each) => each.about === about);
    return doubt === undefined || doubt.about === 'text' ? {} : { hint: plain(copy.check(doubt.about, doubt.reason)) };
  };
  const text = (block: string, label: string, value: string, about: string) => ({
    type: 'input' as const,
    block_id: block,
    optional: true,
    label: plain(label),
    ...doubtOf(about),
    element: {
      type: 'plain_text_input' as const,
      action_id: 'value',
      max_length: FIELD_CHARS,
      ...(value === '' ? {} : { initial_value: value.slice(0, FIELD_CHARS) }),
    },
  });
  const select = (
    block: string,
    label: string,
    options: readonly (readonly [string, string])[],
    value: string | null,
  ) => {
    const all = options.map(([key, name]) => ({ text: plain(name, LIMITS.optionText), value: key }));
    const initial = all.find((each) => each.value === value);
    return {
      type: 'input' as const,
      block_id: block,
      optional: true,
      label: plain(label),
      ...doubtOf(block),
      element: {
        type: 'static_select' as const,
        action_id: 'value',
        options: all,
        ...(initial === undefined ? {} : { initial_option: initial }),
      },
    };
  };
  const title = card.readFrom.title === undefined ? '' : card.title;
  return {
    type: 'modal',
    callback_id: VIEWS.mend,
    private_metadata: id,
    title: plain(mendForm.title, LIMITS.modalTitle),
    submit: plain(mendForm.send, LIMITS.modalTitle),
    close: plain(copyFor(locale).action.cancel, LIMITS.modalTitle),
    blocks: [
      text('name', mendForm.name, title, 'title'),
      text('number', mendForm.number, card.documentNumber ?? '', 'documentNumber'),
      text('issuers', mendForm.issuers, card.issuers.join('、'), 'issuers'),
      {
        type: 'input',
        block_id: 'date',
        optional: true,
        label: plain(mendForm.date),
        ...doubtOf('issueDate'),
        element: {
          type: 'datepicker',
          action_id: 'value',
          ...(card.issueDate === null ? {} : { initial_date: card.issueDate }),
        },
      },
      text('region', mendForm.region, card.region?.name ?? '', 'region'),
      select(
        'level',
        mendForm.level,
        REGION_LEVELS.map((level) => [level, copy.levels[level]] as const),
        card.region?.level ?? null,
      ),
      select(
        'kind',
        mendForm.kind,
        DOCUMENT_KINDS.map((kind) => [kind, kindCopy(kind, locale)] as const),
        card.kind,
      ),
    ],
  };
}

type Values = FormValues<{
  readonly value?: string | null;
  readonly selected_date?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
}>;

/** The block that is wanting where a region is named without its level; null where nothing is. What it holds comes from outside. */
export function missingIn(values: object): string | null {
  return textIn(values, 'region') !== '' && levelIn(values) === undefined ? 'level' : null;
}

function textIn(values: object, block: string): string {
  return ((values as Values)[block]?.value?.value ?? '').replaceAll(/[\p{C}\s]+/gu, ' ').trim();
}

function optionIn(values: object, block: string): string {
  return (values as Values)[block]?.value?.selected_option?.value ?? '';
}

function levelIn(values: object): RegionLevel | undefined {
  return REGION_LEVELS.find((each) => each === optionIn(values, 'level'));
}

/** What the form states beyond what was read; a field that is empty states nothing. */
export function mendedOf(values: object, card: ReportCard, before: Mended): Mended {
  const text = (block: string) => textIn(values, block);
  const date = (values as Values).date?.value?.selected_date ?? '';
  const issuers = text('issuers')
    .split(/[、,，;；]/)
    .flatMap((each) => each.trim() || []);
  const level = levelIn(values);
  const kind = DOCUMENT_KINDS.find((each) => each === optionIn(values, 'kind'));
  const region = text('region');
  const isOther = (value: string, read: string | null | undefined) => value !== '' && value !== (read ?? '');
  const isPlace = region !== '' && level !== undefined;
  return {
    ...before,
    ...(isOther(text('name'), card.readFrom.title === undefined ? null : card.title) ? { title: text('name') } : {}),
    ...(isOther(text('number'), card.documentNumber) ? { documentNumber: text('number') } : {}),
    ...(isOther(issuers.join('、'), card.issuers.join('、')) ? { issuers } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) && isOther(date, card.issueDate) ? { issueDate: date } : {}),
    ...(isPlace && (region !== card.region?.name || level !== card.region.level)
      ? { region: { name: region, level } }
      : {}),
    ...(kind !== undefined && kind !== card.kind ? { kind } : {}),
  };
}
