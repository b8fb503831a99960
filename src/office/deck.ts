/** Slides to show, in parts. Fonts, sizes and places are the printer's business. */

export type SlideBody =
  /** Short lines, one idea each. */
  | { readonly kind: 'points'; readonly points: readonly string[] }
  /** Words of a document, verbatim, with what is said of them. */
  | { readonly kind: 'quote'; readonly quote: string; readonly points: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Bars of numbers in one unit. */
  | {
      readonly kind: 'chart';
      readonly unit: string;
      readonly bars: readonly { readonly label: string; readonly value: number; readonly shown: string }[];
    }
  /** A question with its options; the answer stands in the notes. */
  | { readonly kind: 'question'; readonly question: string; readonly options: readonly string[] };

export type Slide = {
  readonly title: string;
  readonly body: SlideBody;
  /** Clause and document number, small, at the foot; empty for none. */
  readonly footer: string;
  /** For who speaks: what the slide rests on, in full. */
  readonly notes: string;
};

export type Deck = {
  readonly title: string;
  readonly subtitle: string;
  readonly slides: readonly Slide[];
  readonly generatedAt: Date;
};
