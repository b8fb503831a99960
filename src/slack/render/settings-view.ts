import type { Locale } from '../../copy/locale.js';
import { VIEWS } from './action-ids.js';
import { type FormValues, type InputBlock, LIMITS, type ModalView, type PlainTextOption } from './block-kit.js';
import { bookTitle } from './book-title.js';
import { copyFor } from './copy.js';
import type { SettingsCopy } from './copy-type.js';
import { plain } from './plain-elements.js';
import { shortTitles } from './short-titles.js';

export type ChannelSettings = {
  /** Empty for all documents. */
  readonly documentIds: readonly string[];
  readonly region: string | null;
  readonly ephemeral: boolean;
};

export type SettingsInput = {
  readonly channelId: string;
  readonly settings: ChannelSettings;
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly regions: readonly string[];
  readonly locale: Locale;
};

/** Block ids; an input's action id is `value`, but of documents looked up by typing: more than a hundred are. */
export const SETTINGS_INPUTS = { documents: 'documents', region: 'region', ephemeral: 'ephemeral' } as const;
/** Action id of the typed look-up of documents, for `app.options`. */
export const SETTINGS_DOCUMENTS_LOOKUP = 'settings_documents';
export const EPHEMERAL_VALUE = 'ephemeral';

type Picked = { readonly selected_options?: readonly { readonly value?: string }[] | null };

/** Ids of the documents picked, whichever of its two inputs the view had. They come from outside. */
export function documentsPicked(values: FormValues<Picked>): string[] {
  const inputs = Object.values(values[SETTINGS_INPUTS.documents] ?? {});
  return inputs.flatMap(({ selected_options }) => (selected_options ?? []).flatMap(({ value }) => value ?? []));
}

/** The settings of a channel, for admins. `private_metadata` is the channel's id. */
export function settingsView(input: SettingsInput): ModalView {
  const { action, settings: copy } = copyFor(input.locale);
  const blocks = [documentsBlock(input, copy), regionBlock(input, copy), ephemeralBlock(input, copy)];
  return {
    type: 'modal',
    callback_id: VIEWS.settings,
    private_metadata: input.channelId,
    title: plain(copy.title, LIMITS.modalTitle),
    submit: plain(action.save, LIMITS.modalTitle),
    close: plain(action.cancel, LIMITS.modalTitle),
    blocks: blocks.filter((block) => block !== null),
  };
}

/** Documents as options, by title; one whose title cannot be cut without looking like another bears its id. At most 100. */
export function documentOptions(documents: SettingsInput['documents']): PlainTextOption[] {
  const titles = documents.map(({ title }) => bookTitle(title));
  const short = shortTitles(titles, LIMITS.optionText);
  const isAmbiguous = (title: string) => titles.indexOf(title) !== titles.lastIndexOf(title);
  return documents.slice(0, LIMITS.options).map(({ id }, index) => {
    const title = titles[index] ?? '';
    const name = isAmbiguous(title) ? id : (short.get(title) ?? id);
    return { text: plain(name, LIMITS.optionText), value: id };
  });
}

function documentsBlock({ documents, settings }: SettingsInput, copy: SettingsCopy): InputBlock | null {
  if (documents.length === 0) return null;
  const chosen = documentOptions(documents.filter(({ id }) => settings.documentIds.includes(id)));
  const initial = chosen.length === 0 ? {} : { initial_options: chosen };
  const placeholder = plain(copy.documentsPlaceholder);
  const isLong = documents.length > LIMITS.options;
  const options = documentOptions(documents);
  const byValue = new Map(options.map((option) => [option.value, option]));
  const initialListed = chosen.flatMap(({ value }) => byValue.get(value) ?? []);
  return {
    type: 'input',
    block_id: SETTINGS_INPUTS.documents,
    optional: true,
    label: plain(copy.documents),
    hint: plain(copy.documentsHint),
    element: isLong
      ? {
          type: 'multi_external_select',
          action_id: SETTINGS_DOCUMENTS_LOOKUP,
          min_query_length: 1,
          placeholder,
          ...initial,
        }
      : {
          type: 'multi_static_select',
          action_id: 'value',
          placeholder,
          options,
          ...(initialListed.length === 0 ? {} : { initial_options: initialListed }),
        },
  };
}

function regionBlock({ regions, settings }: SettingsInput, copy: SettingsCopy): InputBlock | null {
  const others = regions.filter((region) => region !== settings.region);
  const all = [...new Set([...(settings.region === null ? [] : [settings.region]), ...others])].slice(
    0,
    LIMITS.options,
  );
  if (all.length === 0) return null;
  const options = all.map((region) => ({ text: plain(region, LIMITS.optionText), value: region }));
  const chosen = options.find(({ value }) => value === settings.region);
  return {
    type: 'input',
    block_id: SETTINGS_INPUTS.region,
    optional: true,
    label: plain(copy.region),
    hint: plain(copy.regionHint),
    element: {
      type: 'static_select',
      action_id: 'value',
      placeholder: plain(copy.regionPlaceholder),
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
}

function ephemeralBlock({ settings }: SettingsInput, copy: SettingsCopy): InputBlock {
  const option = {
    text: plain(copy.ephemeral, LIMITS.optionText),
    description: plain(copy.ephemeralHint, LIMITS.optionText),
    value: EPHEMERAL_VALUE,
  };
  return {
    type: 'input',
    block_id: SETTINGS_INPUTS.ephemeral,
    optional: true,
    label: plain(copy.privacy),
    element: {
      type: 'checkboxes',
      action_id: 'value',
      options: [option],
      ...(settings.ephemeral ? { initial_options: [option] } : {}),
    },
  };
}
