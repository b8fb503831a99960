/** The fields documents are filtered by, within whichever form they stand. */
import { kindCopy } from '../../copy/kind-copy.js';
import type { Locale } from '../../copy/locale.js';
import type { DocumentFilter } from '../../tools/document-filter.js';
import { wordsIn } from '../copy/words.js';
import type { Choices } from '../read/filters.js';
import { type Html, html } from './html.js';

type Option = { readonly value: string; readonly name: string };

export function filterFields(filters: DocumentFilter, choices: Choices, locale: Locale): Html {
  const { filter, validity } = wordsIn(locale);
  const plain = (value: string) => ({ value, name: value });
  const fields = [
    { name: 'region', label: filter.region, options: choices.regions.map(plain) },
    {
      name: 'kind',
      label: filter.kind,
      options: choices.kinds.map((value) => ({ value, name: kindCopy(value, locale) })),
    },
    { name: 'year', label: filter.year, options: choices.years.map(plain) },
    {
      name: 'validity',
      label: filter.validity,
      options: choices.validities.map((value) => ({ value, name: validity[value] })),
    },
  ] as const;
  return html`${fields.map(({ name, label, options }) => select({ name, label, options, chosen: filters[name], all: filter.all }))}`;
}

export type Select = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  /** Of the option that chooses nothing. */
  readonly all: string;
};

export function select({ name, label, options, chosen, all }: Select): Html {
  const option = (each: Option) =>
    html`<option value="${each.value}"${each.value === chosen ? html` selected` : ''}>${each.name}</option>`;
  return html`<label>${label}<select name="${name}">${[{ value: '', name: all }, ...options].map(option)}</select></label>`;
}

/** The parameters of an address that keep what is chosen. */
export function filterParameters(filters: DocumentFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
}
