/** Block Kit as a phone shows it. */
import { type Json, listOf, objectOf, objectsOf, textOf } from '../json.js';
import { control, words } from './elements-html.js';
import { type Html, tag, text } from './html.js';
import { cell, richText } from './rich-text-html.js';

/** Entities of mrkdwn are what a person sees decoded; its bold is all that is styled of it. */
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Throws a RangeError for a block it does not know. */
export function block(of: Json): Html {
  const type = textOf(of.type);
  switch (type) {
    case 'rich_text':
      return richText(of);
    case 'section':
      return tag(
        'div',
        'block',
        ...[of.text, ...listOf(of.fields)].map((each) => tag('div', 'line', ...textObject(each))),
        ...(of.accessory === undefined ? [] : [control(objectOf(of.accessory))]),
      );
    case 'header':
      return tag('div', 'block header', text(words(of.text)));
    case 'context':
      return tag('div', 'block context', ...objectsOf(of.elements).flatMap(textObject));
    case 'markdown':
      return tag('div', 'block', ...markdown(textOf(of.text)));
    case 'divider':
      return tag('div', 'divider');
    case 'table':
      return tag('div', 'block wide', tag('table', '', ...listOf(of.rows).map(row)));
    case 'actions':
    case 'context_actions':
      return tag('div', 'block actions', ...objectsOf(of.elements).map(control));
    case 'input':
      return tag(
        'div',
        'block input',
        tag('div', 'label', text(words(of.label))),
        control(objectOf(of.element)),
        tag('div', 'hint', text(words(of.hint))),
      );
    case 'plan':
      return tag('div', 'block plan', tag('div', 'bold', text(textOf(of.title))), ...objectsOf(of.tasks).map(task));
    case 'task_card':
      return tag('div', 'block plan', task(of));
    default:
      throw new RangeError(`no block of type ${type}`);
  }
}

function row(cells: unknown): Html {
  return tag('tr', '', ...listOf(cells).map(cell));
}

const SIGNS: Readonly<Record<string, string>> = { pending: '○', in_progress: '◌', complete: '✓', error: '✗' };

function task({ title, status, details, output }: Json): Html {
  const more = [textOf(details), textOf(output)].filter((each) => each !== '');
  return tag(
    'div',
    'task',
    text(`${SIGNS[textOf(status)] ?? ''} ${textOf(title)}`),
    ...more.map((each) => tag('div', 'hint', ...markdown(each))),
  );
}

function textObject(value: unknown): Html[] {
  const of = objectOf(value);
  if (of.type !== 'mrkdwn') return [text(textOf(of.text))];
  const decoded = textOf(of.text).replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? '');
  return decoded.split(/(\*[^*\n]+\*)/).map(styled);
}

function styled(piece: string): Html {
  const bold = /^\*([^*]+)\*$/.exec(piece)?.[1];
  return bold === undefined ? text(piece) : tag('span', 'bold', text(bold));
}

/** Paragraphs, bold, and what was escaped. */
function markdown(of: string): Html[] {
  return of
    .split(/\n{2,}/)
    .filter((each) => each.trim() !== '')
    .map((paragraph) => {
      const pieces = paragraph.split(/(\*\*[^*\n]+\*\*)/).map((piece) => piece.replace(/^\*\*(.+)\*\*$/, '*$1*'));
      const decoded = pieces.map((piece) =>
        piece
          .replaceAll(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? '')
          .replaceAll(/\\([\\`*_~[\]#|+.)=-])/g, '$1'),
      );
      return tag('div', 'line', ...decoded.map(styled));
    });
}
