/** For tests: what a reading says the file held. */
import type { Reading } from '../reading.js';

/** The text without what was supplied, with all noise put back, white space aside. */
export function restored({ text, supplied, noise }: Reading): string {
  let whole = '';
  let position = 0;
  const pass = (end: number): void => {
    const ranges = supplied.filter((range) => range.end > position && range.start < end);
    for (const { start, end: stop } of ranges) {
      whole += text.slice(position, Math.max(position, start));
      position = Math.min(end, Math.max(position, stop));
    }
    whole += text.slice(position, end);
    position = end;
  };
  for (const piece of noise) {
    pass(piece.at);
    whole += piece.text;
  }
  pass(text.length);
  return withoutSpace(whole);
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** Blocks in short: kind, level or row where there is one, and the words. */
export function outlineOf({ text, blocks }: Reading): string[] {
  return blocks.map(({ kind, level, row, start, end }) => {
    const mark = {
      heading: `h${level}`,
      paragraph: 'p',
      'list-item': 'li',
      note: 'n',
      contents: 'c',
      'table-row': 't',
    }[kind];
    return `${mark}${row === undefined ? '' : `${row.table}.${row.row}`} ${text.slice(start, end)}`;
  });
}
