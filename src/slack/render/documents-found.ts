import type { Locale } from '../../copy/locale.js';
import { LIMITS, type PlainTextOption } from './block-kit.js';
import { plain } from './plain-elements.js';
import { documentOptions } from './settings-view.js';

type Named = { readonly id: string; readonly title: string };

/** What an external menu of documents is answered with: Slack shows a hundred, so the group says of how many where there are more. */
export type DocumentsFound =
  | { readonly options: PlainTextOption[] }
  | { readonly option_groups: { readonly label: ReturnType<typeof plain>; readonly options: PlainTextOption[] }[] };

/** Documents with what was typed in their titles, whatever its case. */
export function documentsFound(documents: readonly Named[], typed: string, locale: Locale): DocumentsFound {
  const wanted = typed.trim().toLowerCase();
  const found = documents.filter(({ title }) => title.toLowerCase().includes(wanted));
  const options = documentOptions(found);
  if (found.length <= LIMITS.options) return { options };
  const label =
    locale === 'zh'
      ? `共 ${found.length} 份，列出前 ${options.length} 份，多打几个字可缩小范围`
      : `The first ${options.length} of ${found.length}; type more to narrow them`;
  return { option_groups: [{ label: plain(label, LIMITS.optionText), options }] };
}
