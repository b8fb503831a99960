/** Limits of the parts of blocks: texts, buttons, menus and inputs. */
import { type Json, listOf, objectOf, objectsOf, textOf } from './json.js';

/** Null when it is a text object of 1 to `most` characters, and of that form where one is asked for. */
export function checkText(value: unknown, most: number, form?: 'plain_text' | 'mrkdwn'): string | null {
  const { type, text } = objectOf(value);
  if (type !== 'plain_text' && type !== 'mrkdwn') return `${textOf(type) || 'nothing'} where a text object should be`;
  if (form !== undefined && type !== form) return `${type} where ${form} should be`;
  const length = textOf(text).length;
  return length < 1 || length > most ? `a text of ${length} characters, 1 to ${most} are allowed` : null;
}

const CHOOSERS = /^(?:multi_)?(?:users|conversations|channels)_select$/;
const PICKERS = new Set(['datepicker', 'timepicker', 'datetimepicker', 'rich_text_input', 'workflow_button']);

const TRIGGERS = new Set(['on_enter_pressed', 'on_character_entered']);

export function checkElement(element: Json): string | null {
  const { type, action_id, placeholder, confirm } = element;
  if (textOf(action_id).length > 255) return 'action_id is longer than 255';
  return (
    checkKind(textOf(type), element) ??
    (placeholder === undefined ? null : checkText(placeholder, 150, 'plain_text')) ??
    (confirm === undefined ? null : checkConfirm(objectOf(confirm)))
  );
}

function checkKind(type: string, element: Json): string | null {
  switch (type) {
    case 'button':
      return (
        checkText(element.text, 75, 'plain_text') ?? long(element, { value: 2000, url: 3000, accessibility_label: 75 })
      );
    case 'icon_button':
      if (listOf(element.visible_to_user_ids).length > 10) return 'visible to more than 10';
      return checkText(element.text, 75, 'plain_text') ?? long(element, { value: 2000, accessibility_label: 75 });
    case 'feedback_buttons':
      return checkFeedback(element.positive_button) ?? checkFeedback(element.negative_button);
    case 'image':
      if (textOf(element.alt_text) === '') return 'an image needs alt_text';
      if (element.image_url === undefined && element.slack_file === undefined) return 'an image needs an address';
      return long(element, { alt_text: 2000, image_url: 3000 });
    case 'overflow':
      return checkOptions(element.options, 2, 5);
    case 'radio_buttons':
    case 'checkboxes':
      return checkOptions(element.options, 1, 10);
    case 'static_select':
    case 'multi_static_select':
      return element.option_groups === undefined
        ? checkOptions(element.options, 1, 100)
        : checkGroups(element.option_groups);
    case 'external_select':
    case 'multi_external_select':
      return null;
    case 'plain_text_input': {
      const { max_length: most = 3000, min_length: least = 0, initial_value } = element;
      const triggers = objectOf(element.dispatch_action_config).trigger_actions_on ?? [];
      if (!listOf(triggers).every((each) => TRIGGERS.has(textOf(each)))) return 'trigger_actions_on';
      if (Number(most) > 3000 || Number(most) < 1 || Number(least) > Number(most)) return 'max_length or min_length';
      return textOf(initial_value).length > Number(most) ? 'initial_value is too long' : null;
    }
    case 'file_input': {
      const { max_files: most = 10, filetypes = [] } = element;
      if (!Array.isArray(filetypes) || filetypes.some((each) => textOf(each) === '')) return 'filetypes';
      return Number(most) >= 1 && Number(most) <= 10 ? null : `max_files ${most}`;
    }
    case 'number_input':
      return typeof element.is_decimal_allowed === 'boolean' ? null : 'is_decimal_allowed is missing';
    case 'email_text_input':
    case 'url_text_input':
      return null;
    default:
      return CHOOSERS.test(type) || PICKERS.has(type) ? null : `unknown element type ${type}`;
  }
}

function checkFeedback(button: unknown): string | null {
  const { text, value } = objectOf(button);
  if (textOf(value) === '') return 'a feedback button needs a value';
  return checkText(text, 75, 'plain_text') ?? long(objectOf(button), { value: 2000, accessibility_label: 75 });
}

function checkConfirm({ title, text, confirm, deny }: Json): string | null {
  const parts: readonly (string | null)[] = [
    title === undefined ? null : checkText(title, 100, 'plain_text'),
    checkText(text, 300),
    confirm === undefined ? null : checkText(confirm, 30, 'plain_text'),
    deny === undefined ? null : checkText(deny, 30, 'plain_text'),
  ];
  return parts.find((part) => part !== null) ?? null;
}

/** Of a menu, or of an answer to `block_suggestion`, which may be empty. */
export function checkOptions(options: unknown, least: number, most: number): string | null {
  const list = objectsOf(options);
  if (list.length < least || list.length > most) return `${list.length} options, ${least} to ${most} are allowed`;
  for (const option of list) {
    const problem =
      checkText(option.text, 75) ??
      (textOf(option.value) === '' ? 'an option needs a value' : null) ??
      long(option, { value: 150 }) ??
      (option.description === undefined ? null : checkText(option.description, 75));
    if (problem !== null) return problem;
  }
  return null;
}

export function checkGroups(groups: unknown): string | null {
  const list = objectsOf(groups);
  if (list.length < 1 || list.length > 100) return `${list.length} groups of options`;
  for (const { label, options } of list) {
    const problem = checkText(label, 75, 'plain_text') ?? checkOptions(options, 1, 100);
    if (problem !== null) return problem;
  }
  return null;
}

function long(element: Json, limits: Readonly<Record<string, number>>): string | null {
  const over = Object.entries(limits).find(([key, most]) => textOf(element[key]).length > most);
  return over === undefined ? null : `${over[0]} is longer than ${over[1]}`;
}
