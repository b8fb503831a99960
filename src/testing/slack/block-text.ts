/** Blocks as a person sees them, and the texts that Slack reads for mentions and links. */
import { isJson, type Json, listOf, objectOf, objectsOf, textOf } from './json.js';
import { type Link, liveLinks, liveMentions, seenText, type TextForm } from './live-tokens.js';

type Names = (id: string) => string;

export type Live = { readonly mentions: readonly string[]; readonly links: readonly Link[] };

/** One line for each block, cells of tables split by ` | `, buttons in square brackets. */
export function seenBlocks(blocks: unknown, nameOf: Names): string {
  return joined(listOf(blocks), '\n', nameOf);
}

/** Characters of all that can be read in the blocks: what Slack counts before it answers `msg_blocks_too_long`. */
export function blockCharacters(blocks: unknown): number {
  return texts(blocks).reduce((sum, { text }) => sum + text.length, 0);
}

export function liveInBlocks(blocks: unknown): Live {
  const read = texts(blocks);
  return {
    mentions: [...read.flatMap(({ text, form }) => liveMentions(text, form)), ...richMentions(blocks)],
    links: [...read.flatMap(({ text, form }) => liveLinks(text, form)), ...richLinks(blocks)],
  };
}

function seen(value: unknown, nameOf: Names): string {
  if (!isJson(value)) return textOf(value);
  const { type, text, elements, title, url } = value;
  switch (type) {
    case 'plain_text':
    case 'raw_text':
    case 'raw_number':
    case 'text':
      return textOf(text ?? value.value);
    case 'mrkdwn':
    case 'markdown':
      return seenText(textOf(text), type, nameOf);
    case 'divider':
      return '---';
    case 'image':
      return joined([title, `(${textOf(value.alt_text)})`], ' ', nameOf);
    case 'link':
    case 'url':
      return textOf(text) || textOf(url);
    case 'user':
      return `@${nameOf(textOf(value.user_id))}`;
    case 'broadcast':
      return `@${textOf(value.range)}`;
    case 'emoji':
      return `:${textOf(value.name)}:`;
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return joined(listOf(elements), '', nameOf);
    case 'rich_text_list':
      return listOf(elements)
        .map((element) => `• ${seen(element, nameOf)}`)
        .join('\n');
    case 'rich_text':
      return joined(listOf(elements), '\n', nameOf);
    case 'context':
    case 'actions':
    case 'context_actions':
      return joined(listOf(elements), ' ', nameOf);
    case 'feedback_buttons':
      return joined([value.positive_button, value.negative_button].map(asButton), ' ', nameOf);
    case 'button':
    case 'icon_button':
    case 'workflow_button':
      return `[${seen(text, nameOf)}]`;
    case 'table':
    case 'data_table':
      return joined(
        [value.caption, ...listOf(value.rows).map((row) => joined(listOf(row), ' | ', nameOf))],
        '\n',
        nameOf,
      );
    case 'section':
      return joined([text, ...listOf(value.fields), value.accessory], '\n', nameOf);
    case 'input':
      return joined([value.label, value.element, value.hint], '\n', nameOf);
    case 'task_card':
      return joined([title, value.details, value.output, ...listOf(value.sources)], '\n', nameOf);
    case 'plan':
      return joined([title, ...listOf(value.tasks)], '\n', nameOf);
    case 'container':
      return joined([value.rich_text_title ?? title, value.subtitle, ...listOf(value.child_blocks)], '\n', nameOf);
    case 'carousel':
      return joined(listOf(elements), '\n', nameOf);
    case 'card':
      return joined([title, value.subtitle, value.body, ...listOf(value.actions)], '\n', nameOf);
    default:
      return joined(
        [text, value.placeholder && `[${seen(value.placeholder, nameOf)}]`, ...optionsOf(value)],
        ' ',
        nameOf,
      );
  }
}

function asButton(button: unknown): Json {
  return { ...objectOf(button), type: 'button' };
}

/** What can be chosen is seen at once for radios and checkboxes only. */
function optionsOf({ type, options }: Json): readonly unknown[] {
  const open = type === 'radio_buttons' || type === 'checkboxes';
  return open ? objectsOf(options).map((option) => option.text) : [];
}

function joined(parts: readonly unknown[], separator: string, nameOf: Names): string {
  return parts
    .map((part) => seen(part, nameOf))
    .filter((part) => part !== '')
    .join(separator);
}

type Read = { readonly text: string; readonly form: TextForm };

const TITLED = new Set(['task_card', 'plan', 'data_table']);

/** Every text in the order written, at any depth, with the form in which Slack reads it. */
function texts(value: unknown): readonly Read[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isJson(value)) return [];
  const { type } = value;
  const own = [value.text, ...(TITLED.has(textOf(type)) ? [value.title, value.caption] : [])]
    .filter((text) => typeof text === 'string')
    .map((text): Read => ({ text, form: type === 'mrkdwn' || type === 'markdown' ? type : 'plain' }));
  return [...own, ...Object.values(value).flatMap((child) => (typeof child === 'object' ? texts(child) : []))];
}

function richMentions(value: unknown): readonly string[] {
  return nodes(value).flatMap(({ type, user_id, usergroup_id, range }) => {
    if (type === 'user') return [`<@${textOf(user_id)}>`];
    if (type === 'usergroup') return [`<!subteam^${textOf(usergroup_id)}>`];
    return type === 'broadcast' ? [`<!${textOf(range)}>`] : [];
  });
}

function richLinks(value: unknown): readonly Link[] {
  return nodes(value)
    .filter(({ type, url }) => (type === 'link' || type === 'url') && typeof url === 'string')
    .map(({ url, text }) => ({ url: textOf(url), label: typeof text === 'string' ? text : null }));
}

function nodes(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  return isJson(value) ? [value, ...Object.values(value).flatMap(nodes)] : [];
}
