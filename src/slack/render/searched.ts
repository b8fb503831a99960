/** What a search went through, named wherever something was not found. */
import type { Answer } from '../../vocabulary/answer.js';
import { bookTitle } from './book-title.js';
import type { AnswerCopy } from './copy-type.js';
import { titleText } from './escape.js';
import { numberNote } from './source-list.js';

/** A document that may be searched from where a question was asked. */
export type ShelfDocument = {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly region: { readonly name: string } | null;
};

/** More documents than this are counted. */
const MOST_NAMED = 5;

/** `查找范围：《…》《…》等 7 份文件。`; null where nothing was sought in vain, or it is not known what is there. */
export function searchedNote(answer: Answer, shelf: readonly ShelfDocument[], copy: AnswerCopy): string | null {
  if (!('missing' in answer)) return null;
  // That a clause's own words stand for a model's is no search in vain.
  if (answer.status === 'partial' && answer.missing.every(({ kind }) => kind === 'own-words')) return null;
  const searched = searchedOf(answer, shelf);
  const isNamedAlready = answer.status !== 'partial' && answer.understood.documents.length === 1;
  if (searched.length === 0 || isNamedAlready) return null;
  return copy.searched(searched.slice(0, MOST_NAMED).map(nameOf), searched.length);
}

/** A plan to choose, told from others by its region and its number. */
export function choiceName(title: string, shelf: readonly ShelfDocument[]): string {
  const found = shelf.find((each) => each.title === title);
  return found === undefined
    ? bookTitle(title)
    : `${bookTitle(title)}${numberNote(found.documentNumber, regionOf(found))}`;
}

/** A title that does not tell the region is followed by it. */
function nameOf(document: ShelfDocument): string {
  return `${bookTitle(document.title)}${numberNote(null, regionOf(document))}`;
}

/** Empty where the title tells it. */
function regionOf({ title, region }: ShelfDocument): string {
  return region === null || title.includes(region.name) ? '' : titleText(region.name);
}

/** The documents a question names, else those of its regions, else all; all where none of them is at hand. */
function searchedOf(
  { understood: { documents, regions } }: Answer,
  shelf: readonly ShelfDocument[],
): readonly ShelfDocument[] {
  const meant =
    documents.length > 0
      ? shelf.filter(({ id }) => documents.includes(id))
      : shelf.filter(({ region }) => region !== null && regions.includes(region.name));
  return meant.length === 0 ? shelf : meant;
}
