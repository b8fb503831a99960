import type { Comparator, Indicator } from '../vocabulary/provision.js';
import type { Locale } from './locale.js';

/** A figure in short: the words that soften it, the sign of its bound, and the value as printed. */
export function figureValue(
  { hedges, comparator, value }: Pick<Indicator, 'hedges' | 'comparator' | 'value'>,
  locale: Locale,
): string {
  const softened = hedges.filter((hedge) => !value.includes(hedge)).join('');
  return `${softened}${SIGNS[locale][comparator]}${value}`;
}

/** Empty where the value says it itself (全覆盖). */
const SIGNS: Readonly<Record<Locale, Readonly<Record<Comparator, string>>>> = {
  zh: {
    ...{ 'at-least': '≥', 'at-most': '≤', about: '约', exactly: '＝', below: '＜', above: '＞' },
    ...{ all: '', reach: '' },
  },
  en: {
    ...{ 'at-least': '≥', 'at-most': '≤', about: '≈', exactly: '=', below: '<', above: '>' },
    ...{ all: '', reach: '' },
  },
};
