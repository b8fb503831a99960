/** What a person has filled in, in the form in which Slack reports it. */
import { type Json, listOf, objectOf, objectsOf, textOf } from './json.js';

export type State = Readonly<Record<string, Readonly<Record<string, Json>>>>;
export type Value = string | boolean | number | readonly string[] | null;

/** An element that can be filled in, and the block it stands in. */
export type Field = { readonly block: Json; readonly element: Json };

/** Every element with an action_id, in the order of the page. */
export function fieldsOf(blocks: readonly Json[]): readonly Field[] {
  return blocks.flatMap((block) => {
    const parts = [block.element, block.accessory, ...listOf(block.elements), ...listOf(block.actions)];
    const own = objectsOf(parts).map((element) => ({ block, element }));
    return [...own, ...fieldsOf(objectsOf(block.child_blocks))];
  });
}

/** Initial values, and over them what was there before for the same fields. */
export function initialState(blocks: readonly Json[], before: State): State {
  return fieldsOf(blocks).reduce<State>((state, { block, element }) => {
    const id = textOf(element.action_id);
    const kept = before[textOf(block.block_id)]?.[id];
    const value = kept !== undefined && kept.type === element.type ? kept : initialValue(element);
    return value === null ? state : withValue(state, block, id, value);
  }, {});
}

export function withValue(state: State, block: Json, action: string, value: Json): State {
  const id = textOf(block.block_id);
  return { ...state, [id]: { ...state[id], [action]: value } };
}

/** Null for what holds no value: buttons, images, texts. */
function initialValue(element: Json): Json | null {
  const key = valueKey(textOf(element.type));
  if (key === null) return null;
  const { type, initial_value, initial_option, initial_options, initial_date, initial_time } = element;
  const initial = initial_value ?? initial_option ?? initial_options ?? initial_date ?? initial_time;
  const person =
    element.initial_user ?? element.initial_users ?? element.initial_conversation ?? element.initial_channel;
  return { type, [key]: initial ?? person ?? (key.endsWith('s') ? [] : null) };
}

/** Under which key Slack reports the value of an element. */
function valueKey(type: string): string | null {
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return 'value';
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
    case 'overflow':
      return 'selected_option';
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return 'selected_options';
    case 'datepicker':
      return 'selected_date';
    case 'timepicker':
      return 'selected_time';
    case 'datetimepicker':
      return 'selected_date_time';
    case 'file_input':
      return 'files';
    default: {
      const [, many, what] = /^(multi_)?(user|conversation|channel)s_select$/.exec(type) ?? [];
      return what === undefined ? null : `selected_${what}${many === undefined ? '' : 's'}`;
    }
  }
}

/**
 * The value as Slack reports it; options are named by their value or their label, files (given as `suggested`) by their id.
 * @throws RangeError for an option that is not offered, or text beyond the limits of the input
 */
export function chosen(element: Json, value: Value, suggested: readonly Json[]): Json {
  const type = textOf(element.type);
  const key = valueKey(type);
  if (key === null) throw new RangeError(`${type} holds no value`);
  if (type === 'plain_text_input' && textOf(value).length > Number(element.max_length ?? 3000))
    throw new RangeError('the input takes no more characters');
  if (type === 'file_input') return { type, [key]: pickedFiles(element, value, suggested) };
  if (!key.startsWith('selected_option')) return { type, [key]: value === '' ? null : value };
  const offered = [
    ...objectsOf(element.options),
    ...objectsOf(element.option_groups).flatMap((group) => objectsOf(group.options)),
    ...suggested,
  ];
  const find = (wanted: unknown): Json => {
    const found = offered.find((option) => option.value === wanted || objectOf(option.text).text === wanted);
    if (found === undefined) throw new RangeError(`no such option in ${type} ${textOf(element.action_id)}`);
    return found;
  };
  if (key === 'selected_options') {
    const all = listOf(Array.isArray(value) ? value : [value]);
    const most = Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
    if (all.length > most) throw new RangeError(`no more than ${most} may be chosen`);
    return { type, [key]: all.map(find) };
  }
  return { type, [key]: value === null ? null : find(value) };
}

/** Slack reports files whole. Their extension is looked at by clients alone, and so not here. */
function pickedFiles(element: Json, value: Value, files: readonly Json[]): readonly Json[] {
  const ids = listOf(Array.isArray(value) ? value : [value]);
  const most = Number(element.max_files ?? 10);
  if (ids.length > most) throw new RangeError(`no more than ${most} files may be given`);
  return ids.map((id) => {
    const file = files.find((each) => each.id === id);
    if (file === undefined) throw new RangeError(`no file ${textOf(id)}`);
    return file;
  });
}

/** True for a field left empty. */
export function isBlank(value: Json | undefined): boolean {
  const entry = Object.entries(value ?? {}).find(([key]) => key !== 'type')?.[1];
  return entry === undefined || entry === null || entry === '' || (Array.isArray(entry) && entry.length === 0);
}
