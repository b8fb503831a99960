import type { NotDrafted } from '../../briefing/draft-briefing.js';
import type { Locale } from '../../copy/locale.js';
import { notDraftedWords } from '../../copy/not-drafted-words.js';
import { briefCopy } from './brief-copy.js';
import type { BriefField } from './brief-copy-type.js';

export type DraftProblem = { readonly field: BriefField; readonly text: string };

/** The field of the form that is at fault where nothing was drafted, and what to do about it. */
export function draftProblem(drafted: NotDrafted, locale: Locale): DraftProblem {
  const { field, also } = briefCopy(locale);
  return { field: fieldOf(drafted), text: notDraftedWords(drafted, { ...field, also, withIds: false }, locale) };
}

function fieldOf(drafted: NotDrafted): BriefField {
  switch (drafted.status) {
    case 'unknown-template':
      return 'template';
    case 'unknown-document':
    case 'no-document':
    case 'not-a-plan':
      return 'documents';
    case 'unknown-unit':
    case 'ambiguous-unit':
      return 'unit';
    case 'needs':
      return drafted.what;
    case 'empty':
      return drafted.mentions.length > 0 ? 'topic' : 'unit';
  }
}
