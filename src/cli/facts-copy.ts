import type { Locale } from '../copy/locale.js';

type FactsCopy = { readonly shown: (shown: number, count: number) => string };

export const FACTS_COPY: Readonly<Record<Locale, FactsCopy>> = {
  zh: { shown: (shown, count) => `共 ${count} 条，以上是其中 ${shown} 条；用 --limit 和 --offset 看其余的。` },
  en: { shown: (shown, count) => `${shown} of ${count} shown; see the rest with --limit and --offset.` },
};
