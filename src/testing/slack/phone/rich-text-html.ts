/** `rich_text` as a phone shows it. Throws a RangeError for what it does not know: nothing may be missing from a picture. */
import { isJson, type Json, listOf, objectOf, objectsOf, textOf } from '../json.js';
import { type Html, tag, text } from './html.js';

const PARTS: Readonly<Record<string, string>> = {
  rich_text_section: 'line',
  rich_text_quote: 'quote',
  rich_text_preformatted: 'code',
};

export function richText(block: Json): Html {
  return tag('div', 'block rich', ...objectsOf(block.elements).map(part));
}

function part(element: Json): Html {
  const type = textOf(element.type);
  const className = PARTS[type];
  if (className !== undefined) return tag('div', className, ...objectsOf(element.elements).map(run));
  if (type !== 'rich_text_list') throw new RangeError(`no rich text of type ${type}`);
  const name = element.style === 'ordered' ? 'ol' : 'ul';
  const items = objectsOf(element.elements).map((item) => tag('li', '', ...objectsOf(item.elements).map(run)));
  return tag(name, 'list', ...items);
}

function run(element: Json): Html {
  const words = wordsOf(element);
  const { bold, italic, code, strike } = objectOf(element.style);
  const names = Object.entries({ bold, italic, code, strike }).flatMap(([name, is]) => (is === true ? [name] : []));
  return tag('span', [element.type === 'text' ? '' : 'live', ...names].join(' ').trim(), text(words));
}

function wordsOf(element: Json): string {
  const type = textOf(element.type);
  switch (type) {
    case 'text':
      return textOf(element.text);
    case 'link':
      return textOf(element.text) || textOf(element.url);
    case 'user':
      return `@${textOf(element.user_id)}`;
    case 'usergroup':
      return `@${textOf(element.usergroup_id)}`;
    case 'channel':
      return `#${textOf(element.channel_id)}`;
    case 'broadcast':
      return `@${textOf(element.range)}`;
    case 'emoji':
      return `:${textOf(element.name)}:`;
    default:
      throw new RangeError(`no rich text element of type ${type}`);
  }
}

/** A cell of a table. */
export function cell(value: unknown): Html {
  const content = isJson(value) ? value : {};
  return content.type === 'rich_text'
    ? tag('td', '', ...listOf(content.elements).map((each) => part(objectOf(each))))
    : tag('td', '', text(textOf(content.text ?? content.value)));
}
