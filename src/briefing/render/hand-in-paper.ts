/** What is handed in: the text of an outline with its blanks and tables, and nothing about where it comes from. */
import type { Inline, Line, Paper, PaperBlock } from '../../office/paper.js';
import type { Block, Outline, OutlineTable, Part } from '../outline.js';
import { textOfParts } from '../parts.js';
import { partText } from './part-text.js';

export function handInPaper(outline: Outline): Paper {
  return {
    title: outline.title,
    subtitle: outline.subtitle.map(lineOf),
    blocks: outlineBlocks(outline, { line: lineOf, guidance: false }),
    properties: paperProperties(outline),
  };
}

export function paperProperties({ template, sources, generatedAt }: Outline): Paper['properties'] {
  const numbers = sources.flatMap(({ documentNumber }) => documentNumber ?? []);
  return { subject: template.name, keywords: [...new Set(numbers)], generatedAt };
}

/** How parts are printed, and whether advice to the writer is. */
export type Printing = { readonly line: (parts: readonly Part[]) => Line; readonly guidance: boolean };

export function outlineBlocks(
  { addressee, opening, sections, closing, attachments }: Outline,
  printing: Printing,
): PaperBlock[] {
  const beside = sections
    .map(({ heading, blocks }) => ({ title: textOfParts(heading), tables: blocks.filter(isWide) }))
    .filter(({ tables }) => tables.length > 0)
    .map((each, index) => ({ ...each, label: `附表${attachments.length + index + 1}` }));
  const print = (block: Block): PaperBlock[] => {
    if (!isWide(block)) return paperBlocks(block, printing);
    const moved = beside.find(({ tables }) => tables[0] === block);
    return moved === undefined ? [] : [{ kind: 'paragraph', line: [text(`见${moved.label}。`)] }];
  };
  return [
    ...(addressee === null ? [] : [{ kind: 'paragraph' as const, line: printing.line(addressee), flush: true }]),
    ...opening.flatMap(print),
    ...sections.flatMap(({ number, heading, blocks }): PaperBlock[] => [
      { kind: 'heading', level: 1, line: [text(number), ...printing.line(heading)] },
      ...blocks.flatMap(print),
    ]),
    ...closing.flatMap(print),
    ...attachments.flatMap(({ label, table }): PaperBlock[] => [
      { kind: 'attachment', label, title: table.title, landscape: true },
      paperTable(table, printing),
    ]),
    // Those of one section follow one another: a page begun for each would be half of them empty.
    ...beside.flatMap(({ label, title, tables }): PaperBlock[] => [
      { kind: 'attachment', label, title, landscape: true },
      ...tables.flatMap((table): PaperBlock[] => [
        { kind: 'heading', level: 2, line: [text(table.title)] },
        paperTable(table, printing),
      ]),
    ]),
  ];
}

/** Plans side by side need the long side of the page. */
function isWide(block: Block): block is OutlineTable {
  return block.kind === 'table' && block.id === 'comparison';
}

export function text(words: string): Inline {
  return { kind: 'text', text: words };
}

function lineOf(parts: readonly Part[]): Line {
  return parts.map((part) => (part.kind === 'blank' ? { kind: 'blank', text: part.text } : text(partText(part))));
}

function paperBlocks(block: Block, printing: Printing): PaperBlock[] {
  switch (block.kind) {
    case 'line':
      return [{ kind: 'paragraph', line: printing.line(block.parts) }];
    case 'guidance':
      return printing.guidance ? [{ kind: 'guidance', text: block.text }] : [];
    case 'group':
      return [{ kind: 'heading', level: block.level, line: [text(`${block.number}${block.heading}`)] }];
    case 'question':
      return [
        { kind: 'paragraph', line: [text(`${block.number}${block.text}`)] },
        ...block.options.map((option): PaperBlock => ({ kind: 'paragraph', line: [text(option)] })),
        ...(block.key === null ? [] : [{ kind: 'paragraph' as const, line: printing.line(block.key) }]),
      ];
    case 'table':
      return [paperTable(block, printing)];
  }
}

function paperTable(table: OutlineTable, { line }: Printing): PaperBlock {
  const rows = table.rows.map((cells) => cells.map(line));
  return { kind: 'table', columns: table.columns, rows, ...(isWide(table) ? { size: 'small-five' as const } : {}) };
}
