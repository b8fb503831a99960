/** Clauses: the smallest places a citation can point at. */

export type ClauseId = `${string}#${string}`;

/** The id of the document a clause is of. */
export function documentIdOf(clauseId: ClauseId): string {
  return clauseId.slice(0, clauseId.indexOf('#'));
}

export type ClauseUnit =
  | 'front-matter'
  | 'preamble'
  | 'part'
  | 'section'
  | 'item'
  | 'point'
  | 'paragraph'
  | 'article'
  | 'question'
  | 'table-row'
  | 'note';

/** A cell of a table row with the name of its column; offsets into the document's cleaned text. */
export type ClauseCell = { readonly header: string; readonly start: number; readonly end: number };

/** Where a clause stands in its file, from 1. */
export type ClausePlace = { readonly page?: number; readonly sheet?: string; readonly row?: number };

/** A numbered place inside a clause that officials cite by itself: `（2）`, `①`, `第二款`, `第（三）项`, `一是`. */
export type Anchor = { readonly label: string; readonly start: number; readonly end: number };

export type Clause = {
  readonly id: ClauseId;
  readonly documentId: string;
  /** Path part of the id: `2.1.3`. */
  readonly path: string;
  readonly unit: ClauseUnit;
  /** As officials write it: `二、（一）3`, `（二十八）`, `四、二是`, `广东·第2段`. */
  readonly label: string;
  readonly heading: string;
  readonly headingPath: readonly string[];
  readonly region: string | null;
  /** Verbatim: `document.text.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Position in the document, from 0. */
  readonly order: number;
  readonly anchors: readonly Anchor[];
  /** Empty but for rows of tables. */
  readonly cells: readonly ClauseCell[];
  readonly place: ClausePlace;
  /** True where a program recognised the words on a picture: quotes are marked 识别文本. */
  readonly recognised: boolean;
  /** Hex digest of the text: a stored citation still says which words it relied on. */
  readonly digest: string;
};

/** Documents stand by their ids, clauses as they follow one another. */
export function inCorpusOrder(a: Clause, b: Clause): number {
  if (a.documentId === b.documentId) return a.order - b.order;
  return a.documentId < b.documentId ? -1 : 1;
}
