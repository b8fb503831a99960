/** The form that takes a filled sheet, and what was handed in by it. */
import type { Locale } from '../../copy/locale.js';
import { VIEWS } from './action-ids.js';
import { type FormValues, LIMITS, type ModalView } from './block-kit.js';
import { briefCopy } from './brief-copy.js';
import { MOST_DATA_MB } from './brief-copy-type.js';
import { copyFor } from './copy.js';
import { plain } from './plain-elements.js';

export const DATA_BLOCK = 'sheet';
export const MOST_DATA_BYTES = MOST_DATA_MB * 1024 * 1024;

const EXTENSIONS = ['xlsx', 'csv'];

/** `carried`: what comes back with the file, of at most 3,000 characters. */
export function dataView(carried: string, locale: Locale): ModalView {
  const { again, data } = briefCopy(locale);
  return {
    type: 'modal',
    callback_id: VIEWS.briefData,
    private_metadata: carried,
    title: plain(data.title, LIMITS.modalTitle),
    submit: plain(again.fill, LIMITS.modalTitle),
    close: plain(copyFor(locale).action.cancel, LIMITS.modalTitle),
    blocks: [
      {
        type: 'input',
        block_id: DATA_BLOCK,
        label: plain(data.label),
        hint: plain(data.hint),
        element: { type: 'file_input', action_id: 'value', filetypes: EXTENSIONS, max_files: 1 },
      },
    ],
  };
}

/** A file as Slack reports it in a form: what it says of name and size is the sender's. */
export type HandedIn = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly url: string | null;
};

type Submitted = FormValues<{ readonly files?: readonly File[] | null }>;
type File = Partial<Readonly<Record<'id' | 'name' | 'url_private_download' | 'url_private', string>>> & {
  readonly size?: number;
};

/** Null where there is none. */
export function handedIn(values: Submitted): HandedIn | null {
  const [file] = Object.values(values[DATA_BLOCK] ?? {}).flatMap(({ files }) => files ?? []);
  if (file?.id === undefined) return null;
  const { id, name = '', size = 0, url_private_download, url_private } = file;
  return { id, name, size, url: url_private_download ?? url_private ?? null };
}

/** Why it is not taken, before it is downloaded; null where it may be. */
export function refusalOf({ name, size }: HandedIn, locale: Locale): string | null {
  const { data } = briefCopy(locale);
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!EXTENSIONS.includes(extension)) return plain(data.notASheet(name), LIMITS.optionText * 2).text;
  return size > MOST_DATA_BYTES ? plain(data.tooLarge(name), LIMITS.optionText * 2).text : null;
}
