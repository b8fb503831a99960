import type { XmlElement } from '../xml.js';
import { followFields } from './fields.js';
import type { ListCounter } from './list-counter.js';
import type { Notes } from './notes.js';
import type { List } from './numbering.js';
import { type ParagraphProperties, paragraphProperties } from './paragraph-properties.js';
import { isBlank, type NoteReference, type Piece, shownText } from './piece.js';
import { type RunContext, readRuns, refersToPage } from './runs.js';
import type { Styles } from './styles.js';

/** What all stories of one file share. */
export type DocumentContext = {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly runs: RunContext;
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, List>;
  readonly counter: ListCounter;
  /** Lists in text boxes and notes are counted for themselves. */
  readonly counters: Readonly<Record<StoryKind, ListCounter>>;
  readonly notes: Notes;
};

export type StoryKind = 'box' | NoteReference['of'];

/** The context of a story that stands beside the text. */
export function contextWithin(story: XmlElement, kind: StoryKind, context: DocumentContext): DocumentContext {
  const runs = { ...context.runs, fields: followFields(story) };
  return { ...context, runs, counter: context.counters[kind] };
}

export type Paragraph = {
  readonly properties: ParagraphProperties;
  /** Number Word counts by itself, with the gap behind it. */
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly isContents: boolean;
};

/** Reads paragraphs one by one in the order of the document. */
export type ParagraphReader = {
  /** Null where an accepted revision makes the paragraph the beginning of the next. */
  read(element: XmlElement, isContents: boolean): Paragraph | null;
  /** What still waits for a next paragraph when the story ends or a table comes. */
  flush(): Paragraph | null;
};

export function createParagraphReader(context: DocumentContext): ParagraphReader {
  let waiting: (Paragraph & { readonly pieces: Piece[] }) | null = null;
  return {
    flush() {
      const paragraph = waiting;
      waiting = null;
      return paragraph;
    },
    read(element, isContents) {
      const { fields } = context.runs;
      const wasContents = fields.isWithin('TOC');
      const pieces = waiting?.pieces ?? [];
      for (const piece of readRuns(element, context.runs)) pieces.push(piece);
      const properties = paragraphProperties(element, context);
      if (properties.joinsNext) {
        waiting = { properties, pieces, label: '', isContents };
        return null;
      }
      waiting = null;
      const inField = (wasContents || fields.isWithin('TOC')) && !goesOnBehindContents(pieces);
      return {
        properties,
        pieces,
        label: properties.isHidden && isBlank(pieces) ? '' : nextLabel(properties, context.counter),
        isContents: isContents || inField || properties.isContents || isContentsLine(element, shownText(pieces)),
      };
    },
  };
}

function nextLabel({ numbering }: ParagraphProperties, counter: ListCounter): string {
  return numbering === null ? '' : counter.next(numbering.list, numbering.level);
}

function goesOnBehindContents(pieces: readonly Piece[]): boolean {
  const end = pieces.findLastIndex(({ kind }) => kind === 'contents-end');
  return end >= 0 && isBlank(pieces.slice(0, end)) && !isBlank(pieces.slice(end));
}

const LONGEST_LEADER = 300;

/** 目录 itself, and lines that lead to a page over dots or by a field. */
function isContentsLine(element: XmlElement, text: string): boolean {
  // A line of a contents page shows what it is at its end.
  const words = text.trim().slice(-LONGEST_LEADER);
  if (/^目\s*[录次]$/.test(words)) return true;
  if (!/\d$/.test(words)) return false;
  return /(?:[.．·]{4,}|…{2,})\s*[-—–]?\s*\d{1,4}$/.test(words) || refersToPage(element);
}
