/** Buttons, menus and inputs as a phone shows them, before anything was tapped. */
import { type Json, objectOf, objectsOf, textOf } from '../json.js';
import { type Html, tag, text } from './html.js';

/** Throws a RangeError for an element it does not know. */
export function control(element: Json): Html {
  const type = textOf(element.type);
  switch (type) {
    case 'button':
      return tag('span', `button ${textOf(element.style)}`.trim(), text(words(element.text)));
    case 'icon_button':
      return tag('span', 'icon', text(words(element.text)));
    case 'feedback_buttons':
      return tag(
        'span',
        'feedback',
        tag('span', 'icon', text(`▲ ${words(objectOf(element.positive_button).text)}`)),
        tag('span', 'icon', text(`▽ ${words(objectOf(element.negative_button).text)}`)),
      );
    case 'overflow':
      return tag('span', 'button', text('⋯'));
    case 'plain_text_input':
      return tag('div', 'field', text(textOf(element.initial_value) || words(element.placeholder) || ' '));
    case 'radio_buttons':
    case 'checkboxes':
      return tag('div', 'choices', ...objectsOf(element.options).map(choice));
    default:
      if (type.endsWith('_select')) return tag('span', 'menu', text(shownOf(element)));
      throw new RangeError(`no element of type ${type}`);
  }
}

/** What the menu lists when it is tapped. */
export function openMenu(element: Json): Html {
  const groups = objectsOf(element.option_groups ?? [{ options: element.options }]);
  return tag(
    'div',
    'sheet',
    tag('div', 'handle', text(words(element.placeholder))),
    ...groups.flatMap(({ label, options }) => [
      ...(label === undefined ? [] : [tag('div', 'group', text(words(label)))]),
      ...objectsOf(options).map((option) => tag('div', 'option', text(words(option.text)))),
    ]),
  );
}

function shownOf({ initial_option, initial_options, placeholder }: Json): string {
  const chosen = [...objectsOf([initial_option]), ...objectsOf(initial_options)].map(({ text: of }) => words(of));
  return chosen.length === 0 ? words(placeholder) : chosen.join('，');
}

function choice({ text: of, description }: Json): Html {
  const more = words(description);
  return tag('div', 'choice', text(words(of)), ...(more === '' ? [] : [tag('div', 'hint', text(more))]));
}

/** Of a text object. */
export function words(of: unknown): string {
  return textOf(objectOf(of).text);
}
