/** For tests: what a reading says the file held. */
import { restored as restoredText, compact as withoutSpace } from '../reader.contract.js';
import type { Reading } from '../reading.js';

export { withoutSpace };

/** The text without what was supplied, with all noise put back, white space aside. */
export function restored(reading: Reading): string {
  return withoutSpace(restoredText(reading));
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
