/** An outline as a document to print: citations become notes at the foot of the page. */

import type { Inline, Line, Paper, PaperBlock } from '../../office/paper.js';
import type { Block, DataOrigin, Outline, OutlineTable, Part } from '../outline.js';
import { WHY_LEFT_OUT, WORDS } from '../wording.js';
import { bracketed } from './bracketed.js';
import { citationNote } from './citation-note.js';
import { type SourcePlace, sourcePlaces } from './source-places.js';

export function outlinePaper(outline: Outline): Paper {
  const { sections, attachments, notCovered } = outline;
  const places = sourcePlaces(outline.sources);
  const print = (block: Block) => paperBlocks(block, places);
  return {
    title: outline.title,
    subtitle: outline.subtitle.map((parts) => lineOf(parts)),
    blocks: [
      ...(outline.addressee === null
        ? []
        : [{ kind: 'paragraph' as const, line: lineOf(outline.addressee), flush: true }]),
      ...outline.opening.flatMap(print),
      ...sections.flatMap(({ number, heading, blocks }): PaperBlock[] => [
        { kind: 'heading', level: 1, line: [text(number), ...lineOf(heading)] },
        ...blocks.flatMap(print),
      ]),
      ...outline.closing.flatMap(print),
      ...attachments.flatMap(({ label, table }): PaperBlock[] => [
        { kind: 'attachment', label, title: table.title },
        paperTable(table, places),
      ]),
      { kind: 'attachment', label: `附表${attachments.length + 1}`, title: WORDS.notCovered },
      ...(notCovered.length === 0
        ? [paragraph([{ kind: 'words', text: WORDS.noneLeft }])]
        : [notCoveredTable(outline)]),
      { kind: 'attachment', label: `附表${attachments.length + 2}`, title: WORDS.sources },
      sourcesTable(places),
    ],
    properties: {
      subject: outline.template.name,
      keywords: [...new Set(outline.sources.map(({ documentNumber }) => documentNumber ?? ''))].filter(
        (each) => each !== '',
      ),
      generatedAt: outline.generatedAt,
    },
  };
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

function paragraph(parts: readonly Part[]): PaperBlock {
  return { kind: 'paragraph', line: lineOf(parts) };
}

/** A place cited twice in one line, or one table row, has one note there. */
function lineOf(parts: readonly Part[], noted = new Set<string>()): Line {
  return parts.flatMap((part) => inlinesOf(part, noted));
}

function inlinesOf(part: Part, noted: Set<string>): Inline[] {
  switch (part.kind) {
    case 'words':
      return [text(part.text)];
    case 'blank':
      return [{ kind: 'blank', text: part.text }];
    case 'given':
      return [text(part.text), { kind: 'note', text: originText(part.origin) }];
    case 'stated': {
      const notes = fresh(part.claim.citations, ({ clauseId, start, end }) => `${clauseId}|${start}|${end}`, noted);
      return [text(part.claim.text), ...notes.map((each): Inline => ({ kind: 'note', text: citationNote(each) }))];
    }
  }
}

/** Those whose key was not noted before; it is from now on. */
function fresh<Item>(items: readonly Item[], keyOf: (item: Item) => string, noted: Set<string>): Item[] {
  return items.filter((item) => {
    const isNew = !noted.has(keyOf(item));
    noted.add(keyOf(item));
    return isNew;
  });
}

function paperBlocks(block: Block, places: readonly SourcePlace[]): PaperBlock[] {
  switch (block.kind) {
    case 'line':
      return [paragraph(block.parts)];
    case 'guidance':
      return [{ kind: 'guidance', text: block.text }];
    case 'group':
      return [{ kind: 'heading', level: 2, line: [text(`${block.number}${block.heading}`)] }];
    case 'task': {
      const [{ label }] = block.heading.claim.citations;
      return [
        { kind: 'heading', level: 3, line: [text(`${block.number}${block.heading.claim.text}${bracketed(label)}`)] },
        ...block.lines.map(paragraph),
      ];
    }
    case 'question':
      return [
        { kind: 'paragraph', line: [text(`${block.number}${block.text}`)] },
        ...block.options.map((option): PaperBlock => ({ kind: 'paragraph', line: [text(option)] })),
        ...(block.key === null ? [] : [paragraph(block.key)]),
      ];
    case 'table':
      return [paperTable(block, places)];
    case 'bars':
      return [
        {
          kind: 'bars',
          rows: block.rows.map(({ label, target, value, share }) => ({
            label: label.claim.text,
            bars: [
              { name: '目标', share: 1, text: target.claim.text },
              { name: '当前', share, text: value.text },
            ],
          })),
        },
      ];
  }
}

/** Notes at the foot of a page would tear rows apart: cells bear the number of the source list, once a row. */
function paperTable({ columns, rows }: OutlineTable, places: readonly SourcePlace[]): PaperBlock {
  return {
    kind: 'table',
    columns,
    rows: rows.map((cells) => {
      const noted = new Set<string>();
      return cells.map((parts) => parts.flatMap((part) => cellInlines(part, places, noted)));
    }),
  };
}

function cellInlines(part: Part, places: readonly SourcePlace[], noted: Set<string>): Inline[] {
  switch (part.kind) {
    case 'words':
      return [text(part.text)];
    case 'blank':
      return [{ kind: 'blank', text: part.text }];
    case 'given':
      return [text(`${part.text}（${originText(part.origin)}）`)];
    case 'stated': {
      const numbers = part.claim.citations.map(
        (each) => `[${places.findIndex(({ clauseId }) => clauseId === each.clauseId) + 1}]`,
      );
      return [text(`${part.claim.text}${fresh(numbers, (mark) => mark, noted).join('')}`)];
    }
  }
}

function originText({ file, sheet, row }: DataOrigin): string {
  return `${WORDS.suppliedFrom}${file}，${sheet}，第${row}行`;
}

function notCoveredTable({ notCovered }: Outline): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '条款', width: 20 },
      { title: '标题', width: 50 },
      { title: '未列入的原因', width: 30 },
    ],
    rows: notCovered.map(({ heading, why }) => [
      [text(heading.claim.citations[0].label)],
      [text(heading.claim.text)],
      [text(WHY_LEFT_OUT[why])],
    ]),
  };
}

function sourcesTable(places: readonly SourcePlace[]): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 8 },
      { title: '文件、文号和条款', width: 34 },
      { title: '引用的原文', width: 58 },
    ],
    rows: places.map(({ place, quotes }, index) => [
      [text(String(index + 1))],
      [text(place)],
      [text(quotes.join('……'))],
    ]),
  };
}
