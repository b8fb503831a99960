/** Limits of Block Kit, as Slack enforces them on messages and views. */
import { blockCharacters } from './block-text.js';
import { checkElement, checkText } from './check-elements.js';
import { type Json, listOf, objectOf, objectsOf, textOf } from './json.js';

/** `error` is what Slack answers; `detail` says where. */
export type BlockFault = { readonly error: string; readonly detail: string };
type Surface = 'message' | 'modal' | 'home';

const MOST_BLOCKS = { message: 50, modal: 100, home: 100 };
const ALL_TEXT = 13_200;
export const ALL_MARKDOWN = 12_000;
const MESSAGES_ONLY = new Set(['context_actions', 'markdown', 'table', 'data_table', 'task_card', 'plan', 'file']);

/** Null when Slack would take them. */
export function checkBlocks(blocks: unknown, surface: Surface): BlockFault | null {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', detail: 'not a list' };
  if (blocks.length > MOST_BLOCKS[surface]) return invalid(`${blocks.length} blocks`);
  const problem = blocks
    .map((block, at) => within(`blocks[${at}]`, checkBlock(objectOf(block), surface)))
    .find(isProblem);
  if (problem !== undefined) return invalid(problem);
  const ids = objectsOf(blocks)
    .map(({ block_id }) => block_id)
    .filter((id) => id !== undefined && id !== '');
  if (new Set(ids).size < ids.length) return invalid('a block_id is there twice');
  if (objectsOf(blocks).filter(({ type }) => type === 'table').length > 1)
    return { error: 'only_one_table_allowed', detail: 'several tables' };
  const markdown = objectsOf(blocks).filter(({ type }) => type === 'markdown');
  if (blockCharacters(markdown) > ALL_MARKDOWN) return invalid(`${blockCharacters(markdown)} characters of markdown`);
  const all = blockCharacters(blocks);
  return surface === 'message' && all > ALL_TEXT
    ? { error: 'msg_blocks_too_long', detail: `${all} characters in all blocks` }
    : null;
}

function invalid(detail: string): BlockFault {
  return { error: 'invalid_blocks', detail };
}

function checkBlock(block: Json, surface: Surface): string | null {
  const { type, block_id, text, elements } = block;
  const kind = textOf(type);
  if (textOf(block_id).length > 255) return 'block_id is longer than 255';
  if (surface !== 'message' && MESSAGES_ONLY.has(kind)) return `${kind} is for messages only`;
  switch (kind) {
    case 'section': {
      const fields = listOf(block.fields);
      if (text === undefined && fields.length === 0) return 'a section needs text or fields';
      if (fields.length > 10) return `${fields.length} fields`;
      return first([
        text === undefined ? null : checkText(text, 3000),
        ...fields.map((field) => checkText(field, 2000)),
        block.accessory === undefined ? null : checkElement(objectOf(block.accessory)),
      ]);
    }
    case 'header':
      return checkText(text, 150, 'plain_text');
    case 'markdown':
      return textOf(text) === '' ? 'markdown without text' : null;
    case 'divider':
    case 'file':
      return null;
    case 'image':
      return checkElement(block);
    case 'context':
      return count(elements, 1, 10) ?? first(objectsOf(elements).map((part) => checkContext(part)));
    case 'actions':
      return count(elements, 1, 25) ?? checkInteractive(elements);
    case 'context_actions':
      return count(elements, 1, 5) ?? checkInteractive(elements, ['feedback_buttons', 'icon_button']);
    case 'input':
      return first([
        checkText(block.label, 2000, 'plain_text'),
        block.hint === undefined ? null : checkText(block.hint, 2000, 'plain_text'),
        checkElement(objectOf(block.element)),
      ]);
    case 'rich_text':
      return count(elements, 1, Number.POSITIVE_INFINITY) ?? first(objectsOf(elements).map(checkRich));
    case 'table':
      return count(block.rows, 1, 100) ?? checkRows(block.rows);
    case 'data_table': {
      const { page_size = 5, caption } = block;
      if (textOf(caption) === '') return 'a data table needs a caption';
      if (Number(page_size) < 1 || Number(page_size) > 100) return `page_size ${page_size}`;
      if (blockCharacters(block.rows) > 20_000) return 'more than 20,000 characters in a data table';
      return count(block.rows, 2, 201) ?? checkRows(block.rows);
    }
    case 'task_card':
      return checkTask(block);
    case 'plan':
      if (textOf(block.title) === '') return 'a plan needs a title';
      return count(block.tasks ?? [], 0, 50) ?? first(objectsOf(block.tasks).map(checkTask));
    case 'container':
      if (block.title === undefined && block.rich_text_title === undefined) return 'a container needs a title';
      return first([
        block.title === undefined ? null : checkText(block.title, 150, 'plain_text'),
        block.subtitle === undefined ? null : checkText(block.subtitle, 150),
        count(block.child_blocks, 1, 10),
        ...objectsOf(block.child_blocks).map((child) => checkBlock(child, surface)),
      ]);
    case 'alert':
      return surface === 'modal' ? checkText(text, 3000) : 'alert is for modals only';
    case 'card':
      return checkCard(block);
    case 'carousel':
      return count(elements, 1, 10) ?? first(objectsOf(elements).map(checkCard));
    default:
      return `unknown block type ${kind}`;
  }
}

function checkContext(part: Json): string | null {
  return part.type === 'image' ? checkElement(part) : checkText(part, 3000);
}

/** Slack tells apart what was pressed by action_id, so that two in one block may not share one. */
function checkInteractive(elements: unknown, allowed?: readonly string[]): string | null {
  const parts = objectsOf(elements);
  const ids = parts.map(({ action_id }) => action_id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) return 'an action_id is there twice';
  const stranger = parts.find(({ type }) => allowed !== undefined && !allowed.includes(textOf(type)));
  return stranger === undefined ? first(parts.map(checkElement)) : `${textOf(stranger.type)} may not be here`;
}

const RICH = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'];
const RICH_PARTS = 'broadcast color channel date emoji link team text user usergroup'.split(' ');

function checkRich(part: Json): string | null {
  const { type, elements } = part;
  if (!RICH.includes(textOf(type))) return `unknown rich text ${textOf(type)}`;
  if (type === 'rich_text_list') return first(objectsOf(elements).map(checkRich));
  const stranger = objectsOf(elements).find((element) => !RICH_PARTS.includes(textOf(element.type)));
  if (stranger !== undefined) return `unknown rich text element ${textOf(stranger.type)}`;
  return objectsOf(elements).some(({ type: kind, text }) => kind === 'text' && textOf(text) === '')
    ? 'empty rich text'
    : null;
}

function checkRows(rows: unknown): string | null {
  const cells = listOf(rows).flatMap(objectsOf);
  const stranger = cells.find(({ type }) => !['rich_text', 'raw_text', 'raw_number'].includes(textOf(type)));
  if (stranger !== undefined) return `unknown cell ${textOf(stranger.type)}`;
  if (cells.some(({ type, text }) => type === 'raw_text' && textOf(text) === '')) return 'an empty cell';
  return first(listOf(rows).map((row) => count(row, 1, 20)));
}

function checkTask({ task_id, title, status }: Json): string | null {
  if (textOf(task_id) === '' || textOf(title) === '') return 'a task needs task_id and title';
  return ['pending', 'in_progress', 'complete', 'error'].includes(textOf(status)) ? null : `status ${textOf(status)}`;
}

function checkCard(card: Json): string | null {
  const { title, subtitle, body, actions, hero_image } = card;
  if ([title, body, actions, hero_image].every((part) => part === undefined)) return 'an empty card';
  return first([
    title === undefined ? null : checkText(title, 150, 'mrkdwn'),
    subtitle === undefined ? null : checkText(subtitle, 150, 'mrkdwn'),
    body === undefined ? null : checkText(body, 200, 'mrkdwn'),
    actions === undefined ? null : checkInteractive(actions, ['button']),
  ]);
}

function count(list: unknown, least: number, most: number): string | null {
  if (!Array.isArray(list)) return 'a list is missing';
  return list.length < least || list.length > most ? `${list.length} items, ${least} to ${most} are allowed` : null;
}

function first(problems: readonly (string | null)[]): string | null {
  return problems.find(isProblem) ?? null;
}

function isProblem(problem: string | null): problem is string {
  return problem !== null;
}

function within(place: string, problem: string | null): string | null {
  return problem === null ? null : `${place}: ${problem}`;
}
