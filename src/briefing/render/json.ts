/** An outline as one JSON value: parts with the numbers of their sources, sources in full. */
import type { Block, Outline, OutlineTable, Part } from '../outline.js';
import { numberOf } from './citation-note.js';

export function outlineJson(outline: Outline): object {
  const { sources, sections, attachments, workbook, tasks, notCovered, cuts, withheld, ...rest } = outline;
  const part = (each: Part): object => {
    if (each.kind !== 'stated') return each;
    const { text, citations } = each.claim;
    return { kind: 'stated', text, citations: citations.map((citation) => numberOf(citation, sources)) };
  };
  const line = (parts: readonly Part[]) => parts.map(part);
  const table = ({ id, title, columns, rows }: OutlineTable) => ({
    kind: 'table',
    id,
    title,
    columns: columns.map((column) => column.title),
    rows: rows.map((cells) => cells.map(line)),
  });
  const block = (each: Block): object => {
    switch (each.kind) {
      case 'line':
        return { kind: 'line', parts: line(each.parts) };
      case 'question':
        return { ...each, key: each.key === null ? null : line(each.key) };
      case 'table':
        return table(each);
      default:
        return each;
    }
  };
  return {
    ...rest,
    subtitle: outline.subtitle.map(line),
    addressee: outline.addressee === null ? null : line(outline.addressee),
    opening: outline.opening.map(block),
    sections: sections.map(({ number, heading, blocks }) => ({
      number,
      heading: line(heading),
      blocks: blocks.map(block),
    })),
    closing: outline.closing.map(block),
    attachments: attachments.map((each) => ({ label: each.label, ...table(each.table) })),
    workbook: workbook.map(table),
    tasks: tasks.map(({ heading, places }) => ({ ...clauseOf(heading), heading: part(heading), places })),
    notCovered: notCovered.map(({ heading, why, mention }) => ({
      ...clauseOf(heading),
      heading: part(heading),
      why,
      mention: mention === null ? null : part(mention),
    })),
    cuts: cuts.map(({ rule, stated }) => ({ ...clauseOf(stated), rule, words: part(stated) })),
    citations: sources.map((citation, index) => ({ n: index + 1, ...citation })),
    withheld: withheld.length,
  };
}

function clauseOf({ claim }: Extract<Part, { kind: 'stated' }>) {
  const [{ clauseId, label }] = claim.citations;
  return { clauseId, label };
}
