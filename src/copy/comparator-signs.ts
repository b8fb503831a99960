import type { Comparator } from '../vocabulary/provision.js';
import type { Locale } from './locale.js';

/** Before the value of a figure; empty where the value says it itself (全覆盖). */
export const COMPARATOR_SIGNS: Readonly<Record<Locale, Readonly<Record<Comparator, string>>>> = {
  zh: {
    ...{ 'at-least': '≥', 'at-most': '≤', about: '约', exactly: '＝', below: '＜', above: '＞' },
    ...{ all: '', reach: '' },
  },
  en: {
    ...{ 'at-least': '≥', 'at-most': '≤', about: '≈', exactly: '=', below: '<', above: '>' },
    ...{ all: '', reach: '' },
  },
};
