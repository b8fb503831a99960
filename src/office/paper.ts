/** A document to print, in parts. Fonts, sizes and spacing are the printer's business. */

export type Inline =
  /** `link`: an address that the words open. */
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly link?: string }
  /** To be filled in by a person: `【待填：…】`, marked so that one search finds every one. */
  | { readonly kind: 'blank'; readonly text: string }
  /** A mark in the line whose words stand at the foot of the page. */
  | { readonly kind: 'note'; readonly text: string };

export type Line = readonly Inline[];

/** `width` is a share of the page; the widths of a table need not sum to anything. */
export type PaperColumn = { readonly title: string; readonly width: number; readonly align?: 'left' | 'center' };

export type PaperBlock =
  /** 一、 is level 1, （一） level 2, 1. level 3, （1） level 4; the number is part of the line. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly line: Line }
  /** `flush` starts at the margin, as an addressee does: other paragraphs are indented by two characters. */
  | { readonly kind: 'paragraph'; readonly line: Line; readonly flush?: boolean }
  /** What to write here: no words of a source, and set apart from them. */
  | { readonly kind: 'guidance'; readonly text: string }
  /** `size` of type: 小四 up to four columns and 五号 beyond where none is given. Rows with empty cells leave room to write. */
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly Line[])[];
      readonly size?: 'small-four' | 'five' | 'small-five';
    }
  /**
   * Begins on a new page: 附表1, then its title in the middle. The page lies on its long side where `landscape`, and
   * so does what follows until the next attachment.
   */
  | { readonly kind: 'attachment'; readonly label: string; readonly title: string; readonly landscape?: boolean };

export type Paper = {
  readonly title: string;
  /** Centred below the title: unit, date. */
  readonly subtitle: readonly Line[];
  readonly blocks: readonly PaperBlock[];
  readonly properties: {
    readonly subject: string;
    readonly keywords: readonly string[];
    /** Shown among the properties as a draft of this moment. */
    readonly generatedAt: Date;
  };
};
