import type { Noise, NoiseReason } from '../vocabulary/document.js';
import type { Block, Reading, TextRange } from './reading.js';
import { withTableNotes } from './table-notes.js';

type BlockFields = Omit<Block, 'start' | 'end'>;

/** Puts a reading together in reading order, so that no reader counts offsets itself. */
export class ReadingBuilder {
  /** Pieces of the text, joined once at the end: to cut a block out of a growing text would copy all of it each time. */
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #blocks: Block[] = [];
  readonly #supplied: TextRange[] = [];
  readonly #noise: Noise[] = [];

  get length(): number {
    return this.#length;
  }

  #append(text: string): void {
    if (text.length === 0) return;
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Text of the file. */
  add(text: string): this {
    this.#append(text);
    return this;
  }

  /** Characters that do not stand in the file: a number Word counts by itself, the name of a column. */
  supply(text: string): this {
    const start = this.#length;
    const last = this.#supplied.at(-1);
    this.#append(text);
    if (text.length === 0) return this;
    if (last?.end === start) this.#supplied[this.#supplied.length - 1] = { start: last.start, end: this.#length };
    else this.#supplied.push({ start, end: this.#length });
    return this;
  }

  /** Text of the file that is left out here. */
  drop(text: string, reason: NoiseReason): this {
    if (text.length > 0) this.#noise.push({ at: this.#length, text, reason });
    return this;
  }

  /**
   * What `write` adds becomes one block on lines of its own, its surrounding white space outside; nothing where it is
   * blank. Blocks do not nest.
   */
  block(fields: BlockFields, write: (builder: this) => void): this {
    if (this.#length > 0 && this.#pieces.at(-1)?.endsWith('\n') !== true) this.supply('\n');
    return this.adjoin(fields, write);
  }

  /** A block right behind what stands before it, on the same line: for a text that has no lines. */
  adjoin(fields: BlockFields, write: (builder: this) => void): this {
    const from = this.#length;
    const firstPiece = this.#pieces.length;
    write(this);
    const written = this.#pieces.slice(firstPiece).join('');
    const trimmed = written.trim();
    if (trimmed.length === 0) return this;
    const start = from + written.indexOf(trimmed);
    this.#blocks.push({ ...fields, start, end: start + trimmed.length });
    return this;
  }

  build(rest: Pick<Reading, 'format' | 'properties' | 'warnings'>): Reading {
    const text = this.#pieces.join('');
    const blocks = withTableNotes(this.#blocks, text);
    return { ...rest, text, blocks, supplied: this.#supplied, noise: this.#noise };
  }
}
