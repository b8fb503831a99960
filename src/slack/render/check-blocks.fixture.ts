/** Slack's limits as the platform states or shows them, checked on what is about to be sent. Independent of the renderers. */
import type { SlackMessage } from './pack-messages.js';

type Json = { readonly [key: string]: unknown };

const MESSAGE_CHARS = 10_000;
const MESSAGE_BLOCKS = 50;
const VIEW_BLOCKS = 100;
/** Slack states none; what it takes for a view is some 250 kB. */
const VIEW_CHARS = 60_000;

/** Every breach of a limit; empty for messages that Slack would take. */
export function checkMessage({ text, blocks }: SlackMessage): string[] {
  return [
    ...(text.length > 0 && text.length <= 4_000 ? [] : [`text has ${text.length} characters`]),
    ...checkBlocks(blocks, MESSAGE_BLOCKS, MESSAGE_CHARS),
  ];
}

/** The same for a modal or a Home. */
export function checkView(view: object): string[] {
  const { blocks, private_metadata = '', callback_id = '', title, submit, close } = view as Json;
  return [
    ...most('private_metadata', private_metadata, 3_000),
    ...most('callback_id', callback_id, 255),
    ...[title, submit, close].flatMap((each) =>
      each === undefined ? [] : between('title', (each as Json).text, 1, 24),
    ),
    ...checkBlocks(blocks as readonly object[], VIEW_BLOCKS, VIEW_CHARS),
  ];
}

function checkBlocks(blocks: readonly object[], maxBlocks: number, maxChars: number): string[] {
  const all = blocks.map((block) => block as Json);
  const chars = strings(all).reduce((sum, { value }) => sum + value.length, 0);
  return [
    ...(all.length >= 1 && all.length <= maxBlocks ? [] : [`${all.length} blocks`]),
    ...(chars <= maxChars ? [] : [`${chars} characters in all blocks`]),
    ...(all.filter(({ type }) => type === 'table').length <= 1 ? [] : ['more than one table']),
    ...unique('block_id', all),
    ...all.flatMap(checkBlock),
    ...all.flatMap(checkTexts),
  ];
}

function checkBlock(block: Json): string[] {
  switch (block.type) {
    case 'rich_text':
      return [...count('rich_text elements', block.elements, 1, 100), ...most('rich_text', textIn(block), 3_000)];
    case 'context':
      return count('context elements', block.elements, 1, 10);
    case 'header':
      return between('header', (block.text as Json).text, 1, 150);
    case 'actions':
      return [
        ...count('actions elements', block.elements, 1, 25),
        ...unique('action_id', list(block.elements)),
        ...list(block.elements).flatMap(checkElement),
      ];
    case 'context_actions':
      return [
        ...count('context_actions elements', block.elements, 1, 5),
        ...list(block.elements).flatMap(checkElement),
      ];
    case 'input':
      return [...between('label', (block.label as Json).text, 1, 2_000), ...checkElement(block.element as Json)];
    case 'table': {
      const rows = block.rows as readonly (readonly Json[])[];
      const widths = new Set(rows.map((row) => row.length));
      return [
        ...count('rows', rows, 1, 100),
        ...(widths.size === 1 ? [] : ['uneven rows']),
        ...count('cells', rows[0], 1, 20),
      ];
    }
    case 'divider':
      return [];
    default:
      return [`unknown block ${String(block.type)}`];
  }
}

function checkElement(element: Json): string[] {
  const found: string[] = [...between('action_id', element.action_id, 1, 255)];
  if (element.placeholder !== undefined)
    found.push(...between('placeholder', (element.placeholder as Json).text, 1, 150));
  if (element.type === 'button') {
    found.push(...between('button', (element.text as Json).text, 1, 75), ...between('value', element.value, 1, 2_000));
    if (element.accessibility_label !== undefined)
      found.push(...between('accessibility', element.accessibility_label, 1, 75));
  }
  if (element.type === 'feedback_buttons') {
    for (const button of [element.positive_button as Json, element.negative_button as Json]) {
      found.push(...between('button', (button.text as Json).text, 1, 75), ...between('value', button.value, 1, 2_000));
    }
  }
  if (/select|radio|checkboxes/.test(String(element.type)) && element.type !== 'multi_external_select') {
    const groups = element.option_groups === undefined ? [{ options: element.options }] : list(element.option_groups);
    found.push(...count('groups', groups, 1, 100));
    const most = /radio|checkboxes/.test(String(element.type)) ? 10 : 100;
    for (const { options } of groups) {
      found.push(...count('options', options, 1, most), ...list(options).flatMap(checkOption));
    }
    const values = groups.flatMap(({ options }) => list(options).map(({ value }) => value));
    if (new Set(values).size !== values.length) found.push('two options with one value');
  }
  return found;
}

function checkOption({ text, value, description }: Json): string[] {
  return [
    ...between('option', (text as Json).text, 1, 75),
    ...between('option value', value, 1, 150),
    ...(description === undefined ? [] : between('description', (description as Json).text, 1, 75)),
  ];
}

/** No empty text, no half of a pair, and no element that acts. */
function checkTexts(block: Json): string[] {
  return objectsIn(block).flatMap((each) => {
    if (
      ['link', 'user', 'broadcast', 'channel', 'emoji', 'team', 'usergroup', 'mrkdwn', 'markdown'].includes(
        String(each.type),
      )
    )
      return [`a live ${String(each.type)} element`];
    if (!['text', 'raw_text', 'plain_text'].includes(String(each.type))) return [];
    const text = String(each.text);
    return [
      ...(text === '' ? ['empty text'] : []),
      ...(/\p{Surrogate}/u.test(text) ? ['half a pair'] : []),
      ...(each.type === 'plain_text' && (/[<>]|:[^\s:]{1,100}:/.test(text) || each.emoji !== false)
        ? [`live plain text ${text}`]
        : []),
    ];
  });
}

export function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

function strings(value: unknown): { readonly value: string }[] {
  return objectsIn(value).flatMap(({ text, accessibility_label }) =>
    [text, accessibility_label].flatMap((each) => (typeof each === 'string' ? [{ value: each }] : [])),
  );
}

/** All text of a value, in order. */
export function textIn(value: unknown): string {
  return strings(value)
    .map((each) => each.value)
    .join('');
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function count(name: string, value: unknown, min: number, max: number): string[] {
  const { length } = list(value);
  return length >= min && length <= max ? [] : [`${length} ${name}`];
}

function most(name: string, value: unknown, max: number): string[] {
  return between(name, value, 0, max);
}

function between(name: string, value: unknown, min: number, max: number): string[] {
  const length = typeof value === 'string' ? value.length : -1;
  return length >= min && length <= max ? [] : [`${name} has ${length} characters`];
}

function unique(key: string, items: readonly Json[]): string[] {
  const values = items.flatMap((item) => (typeof item[key] === 'string' ? [item[key]] : []));
  return new Set(values).size === values.length ? [] : [`two of one ${key}`];
}
