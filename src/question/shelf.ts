/** What the documents of a library may be named by, read once for as long as the same list is asked about. */

import { addTo } from '../language/add-to.js';
import { type NameFinder, nameFinder } from '../language/names-within.js';
import { plainText } from '../language/plain-text.js';
import { readOnce } from '../language/read-once.js';
import type { DocumentHeader } from '../storage/store.js';
import { type KindWord, kindFit, kindNames } from './kind-words.js';
import { type NumberParts, partsOfNumber } from './number-mentions.js';
import { readTitles, type Titles } from './title-words.js';

/** A document number of the library, whole and in its parts. */
export type ShelfNumber = { readonly id: string; readonly number: string; readonly parts: NumberParts | null };

export type Shelf = {
  readonly titles: Titles;
  /** Found in a text, each as it is compared: titles (plain), ids that are no words, the letters of numbers and names of issuers. */
  readonly titlesIn: NameFinder<DocumentHeader>;
  readonly idsIn: NameFinder<DocumentHeader>;
  readonly lettersIn: NameFinder<DocumentHeader>;
  readonly issuersIn: NameFinder<DocumentHeader>;
  readonly plainTitles: ReadonlyMap<string, string>;
  /** The letters of numbers, with the ids of the documents that bear them. */
  readonly letters: ReadonlyMap<string, readonly string[]>;
  /** By the whole number and by its serial. */
  readonly own: NumberIndex;
  /** The same of what documents rest on. */
  readonly bases: NumberIndex;
  readonly ofKindWord: (word: KindWord) => OfKind;
};

/** Documents that are of the kind a word says, and those whose title only names one. */
export type OfKind = { readonly are: ReadonlySet<string>; readonly name: ReadonlySet<string> };

export type NumberIndex = {
  readonly byNumber: (number: string) => readonly ShelfNumber[];
  readonly bySerial: (serial: number) => readonly ShelfNumber[];
};

export const shelfOf: (documents: readonly DocumentHeader[]) => Shelf = readOnce(readShelf);

function readShelf(documents: readonly DocumentHeader[]): Shelf {
  const plainTitles = new Map(documents.map(({ id, title }) => [id, plainText(title)]));
  const numbers = documents.flatMap(({ id, documentNumber }) =>
    documentNumber === null ? [] : numberOf(id, documentNumber),
  );
  const parts = new Map(numbers.map((each) => [each.id, each.parts]));
  const letters = new Map<string, string[]>();
  for (const { id, parts: read } of numbers) if (read !== null) addTo(letters, read.letters, id);
  const kindNamesOf = documents.map((document) => ({ document, kind: document.kind, names: kindNames(document) }));
  const ofWords = new Map<string, OfKind>();
  const fitting = (word: KindWord): OfKind => {
    const fits = kindNamesOf.map(({ document, ...each }) => ({ id: document.id, fit: kindFit(word, each) }));
    const those = (wanted: 'is' | 'names') => new Set(fits.flatMap(({ id, fit }) => (fit === wanted ? id : [])));
    return { are: those('is'), name: those('names') };
  };
  return {
    titles: readTitles(documents),
    titlesIn: nameFinder(documents.map((document) => [plainTitles.get(document.id) ?? '', document])),
    idsIn: nameFinder(documents.filter(({ id }) => !isWord(id)).map((document) => [document.id, document])),
    lettersIn: nameFinder(documents.map((document) => [parts.get(document.id)?.letters ?? '', document])),
    issuersIn: nameFinder(
      documents.flatMap((document) =>
        namesOfIssuers(document).map((name): [string, DocumentHeader] => [name, document]),
      ),
    ),
    plainTitles,
    letters,
    own: numberIndex(numbers),
    bases: numberIndex(documents.flatMap(({ id, basis }) => basis.map((number) => numberOf(id, number)))),
    ofKindWord: (word) => {
      const key = `${word.row?.said ?? ''}|${word.word}`;
      const found = ofWords.get(key) ?? fitting(word);
      ofWords.set(key, found);
      return found;
    },
  };
}

function numberOf(id: string, number: string): ShelfNumber {
  return { id, number, parts: partsOfNumber(number) };
}

function numberIndex(numbers: readonly ShelfNumber[]): NumberIndex {
  const [byNumber, bySerial] = [new Map<string, ShelfNumber[]>(), new Map<number, ShelfNumber[]>()];
  for (const each of numbers) {
    addTo(byNumber, each.number, each);
    if (each.parts !== null) addTo(bySerial, each.parts.serial, each);
  }
  return { byNumber: (number) => byNumber.get(number) ?? [], bySerial: (serial) => bySerial.get(serial) ?? [] };
}

/** A file called 浴室 or 预算 is not named by every question that holds the word. */
function isWord(id: string): boolean {
  return /^\p{Script=Han}{1,8}$/u.test(id);
}

const FEWEST_OF_ISSUER = 3;

/** An issuer by its name, or by its name without the place: 省教育局's 教育局. */
function namesOfIssuers({ issuers, region }: DocumentHeader): string[] {
  return issuers.flatMap((issuer) => {
    const bare = issuer.split(region?.name ?? '').at(-1) ?? issuer;
    return [issuer, bare, bare.replace(/人民政府/, '政府'), bare.replace(/办公[室厅]$/, '')].filter(
      (name) => name.length >= FEWEST_OF_ISSUER,
    );
  });
}
