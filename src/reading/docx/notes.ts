import { descendantsNamed, elementsOf, type XmlElement } from '../xml.js';
import { formatNumber } from './number-format.js';
import type { NoteReference } from './piece.js';
import { numberOf, wordOf } from './properties.js';

/** A note where it is first referred to. */
export type Note = { readonly mark: string; readonly story: XmlElement };

export type Notes = {
  /** Numbers the reference in the document's order; null where its note is missing or was given before. */
  take(reference: NoteReference): Note | null;
  /** A page or section ends: some documents count their notes anew on each. */
  passBoundary(boundary: 'page' | 'section'): void;
  /** Notes nothing refers to. */
  rest(): XmlElement[];
};

type Kind = NoteReference['of'];
type Counting = { readonly format: string; readonly start: number; readonly restart: string };

const USUAL: Readonly<Record<Kind, Counting>> = {
  footnote: { format: 'decimal', start: 1, restart: 'continuous' },
  endnote: { format: 'lowerRoman', start: 1, restart: 'continuous' },
};
const KINDS = ['footnote', 'endnote'] as const;

/** @param sources the notes' parts, and the elements that may say how notes are numbered, the first to say it wins */
export function collectNotes(
  parts: Readonly<Record<Kind, XmlElement | undefined>>,
  sources: readonly XmlElement[],
): Notes {
  const stories = new Map(KINDS.map((kind) => [kind, storiesOf(parts[kind], kind)]));
  const countings = new Map(KINDS.map((kind) => [kind, countingOf(kind, sources)]));
  const next = new Map(KINDS.map((kind) => [kind, countings.get(kind)?.start ?? 1]));
  return {
    take({ of, id, mark }) {
      const story = stories.get(of)?.get(id);
      const number = next.get(of) ?? 1;
      if (mark === null) next.set(of, number + 1);
      if (story === undefined) return null;
      stories.get(of)?.delete(id);
      return { story, mark: mark ?? formatNumber(number, countings.get(of)?.format ?? 'decimal') };
    },
    passBoundary(boundary) {
      for (const kind of KINDS) {
        const counting = countings.get(kind);
        if (counting?.restart === (boundary === 'page' ? 'eachPage' : 'eachSect')) next.set(kind, counting.start);
      }
    },
    rest: () => KINDS.flatMap((kind) => [...(stories.get(kind)?.values() ?? [])]),
  };
}

function storiesOf(part: XmlElement | undefined, kind: Kind): Map<string, XmlElement> {
  // The lines above the notes are kept as notes of a type of their own.
  const written = part === undefined ? [] : elementsOf(part, kind).filter(({ attributes }) => isWords(attributes.type));
  return new Map(written.map((note) => [note.attributes.id ?? '', note]));
}

function isWords(type: string | undefined): boolean {
  return type === undefined || type === 'normal';
}

function countingOf(kind: Kind, sources: readonly XmlElement[]): Counting {
  const said = sources.flatMap((source) => [...descendantsNamed(source, `${kind}Pr`)]);
  const first = <T>(read: (element: XmlElement) => T | undefined): T | undefined =>
    said.map(read).find((value) => value !== undefined);
  return {
    format: first((each) => wordOf(each, 'numFmt')) ?? USUAL[kind].format,
    start: first((each) => numberOf(each, 'numStart')) ?? USUAL[kind].start,
    restart: first((each) => wordOf(each, 'numRestart')) ?? USUAL[kind].restart,
  };
}
