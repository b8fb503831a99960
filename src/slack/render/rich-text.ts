import { LIMITS, type RichTextBlock, type RichTextSection, type RichTextText } from './block-kit.js';
import { breakAt } from './break-text.js';

/** Text of one style; `whole` keeps a citation's mark from being broken, `link` is an address that its words open. */
export type Run = {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly whole?: true;
  readonly link?: string | undefined;
};
export type Line = readonly Run[];
export type LineStyle = 'plain' | 'bullet' | 'quote' | 'preformatted';

/** Less room than this at the end of a block is left empty. */
const WORTH_FILLING = 200;

/** Of an address, counted with the text: a block full of them, by this, is still well within a message. */
const LINK_SHARE = 1 / 3;

/** Fewer numbers in a row are read at a glance. */
const LEAST_SPAN = 3;

/** `[2]—[7]` for numbers that follow each other, three or more; `[9]` for others. Rising numbers. */
export function spansOf(numbers: readonly number[]): string[] {
  return rowsOf(numbers, (before, n) => n === before + 1).map((row) => endsOf(row, (n) => `[${n}]`));
}

type Row<Item> = readonly [Item, ...Item[]];

/** Parted where one does not follow the one before it; what is too short for a span is parted too. */
export function rowsOf<Item>(items: readonly Item[], follows: (before: Item, item: Item) => boolean): Row<Item>[] {
  const rows: [Item, ...Item[]][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    if (row !== undefined && follows(row.at(-1) ?? row[0], item)) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row): Row<Item>[] => (row.length < LEAST_SPAN ? row.map((item) => [item] as const) : [row]));
}

/** The first and the last of a row, or the only one. */
export function endsOf<Item>([first, ...others]: Row<Item>, said: (item: Item) => string): string {
  const last = others.at(-1);
  return last === undefined ? said(first) : `${said(first)}—${said(last)}`;
}

/** The numbers of sources behind a sentence: bound to its last character, and never parted from their brackets. */
export function markRuns(numbers: readonly number[]): Run[] {
  return [{ text: '\u00a0' }, ...spansOf(numbers).map((span): Run => ({ text: span, whole: true }))];
}

function textOf(line: Line): string {
  return line.map((run) => run.text).join('');
}

function weightOf(run: Run): number {
  return run.text.length + Math.ceil((run.link?.length ?? 0) * LINK_SHARE);
}

/**
 * Lines as `rich_text` blocks of at most `LIMITS.blockChars` characters each. Lines longer than that go on in the next
 * block, broken behind a sentence. Give text through `visibleText` or `titleText` first; empty lines are left out.
 */
export function richTextBlocks(lines: readonly Line[], style: LineStyle = 'plain'): RichTextBlock[] {
  const groups: Line[][] = [];
  let chars = 0;
  for (const line of lines.flatMap((each) => breakLine(each, LIMITS.blockChars))) {
    const group = groups.at(-1);
    const size = line.reduce((sum, run) => sum + weightOf(run), 0) + 1;
    if (group === undefined || chars + size > LIMITS.blockChars || group.length >= LIMITS.blockLines) {
      groups.push([line]);
      chars = size;
    } else {
      group.push(line);
      chars += size;
    }
  }
  return groups.map((group) => richTextBlock(group, style));
}

/** One block, however long. */
export function richTextBlock(lines: readonly Line[], style: LineStyle): RichTextBlock {
  switch (style) {
    case 'plain':
    case 'quote':
    case 'preformatted': {
      const elements = elementsOf(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])));
      return { type: 'rich_text', elements: [{ type: ELEMENT_TYPES[style], elements }] };
    }
    case 'bullet': {
      const elements: RichTextSection[] = lines.map((line) => ({
        type: 'rich_text_section',
        elements: elementsOf(line),
      }));
      return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] };
    }
  }
}

const ELEMENT_TYPES = {
  plain: 'rich_text_section',
  quote: 'rich_text_quote',
  preformatted: 'rich_text_preformatted',
} as const;

function breakLine(line: Line, max: number): Line[] {
  const lines: Run[][] = [[]];
  let room = max - 1;
  const startLine = () => {
    lines.push([]);
    room = max - 1;
  };
  for (const given of line) {
    const run = given.link !== undefined && weightOf(given) >= max ? { ...given, link: undefined } : given;
    if (run.link !== undefined && weightOf(run) > room) startLine();
    let rest = run.text;
    while (rest.length > room) {
      if (run.whole || room < WORTH_FILLING) {
        startLine();
        if (run.whole) break;
        continue;
      }
      const at = breakAt(rest, room);
      lines.at(-1)?.push({ ...run, text: rest.slice(0, at) });
      rest = rest.slice(at);
      startLine();
    }
    lines.at(-1)?.push({ ...run, text: rest });
    room -= weightOf({ ...run, text: rest });
  }
  return lines.filter((each) => textOf(each) !== '');
}

/** Slack refuses empty text, and many small elements cost as much as large ones. */
function elementsOf(line: Line): RichTextText[] {
  const merged: Run[] = [];
  for (const run of line) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic && last.link === run.link) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else {
      merged.push(run);
    }
  }
  return merged.map(({ text, bold, italic, link }) => {
    const style = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
    const styled = { text, ...(Object.keys(style).length === 0 ? {} : { style }) };
    return link === undefined ? { type: 'text', ...styled } : { type: 'link', url: link, ...styled };
  });
}
