/** An outline as Markdown: every statement of a plan with the number of its source, the sources at the end. */

import type { Block, Outline, OutlineBars, OutlineTable, Part } from '../outline.js';
import { WHY_LEFT_OUT, WORDS } from '../wording.js';
import { bracketed } from './bracketed.js';
import { citationNote, numberOf } from './citation-note.js';
import { escapeMarkdown } from './escape-markdown.js';

export function outlineMarkdown(outline: Outline): string {
  const line = (parts: readonly Part[]) => lineText(parts, outline);
  const lines = [
    `# ${escapeMarkdown(outline.title)}`,
    ...outline.subtitle.map(line),
    ...(outline.addressee === null ? [] : [line(outline.addressee)]),
    ...outline.opening.map((block) => blockText(block, outline)),
    ...outline.sections.flatMap(({ number, heading, blocks }) => [
      `## ${number}${line(heading)}`,
      ...blocks.map((block) => blockText(block, outline)),
    ]),
    ...outline.closing.map((block) => blockText(block, outline)),
    ...outline.attachments.flatMap(({ label, table }) => [`## ${label} ${table.title}`, tableText(table, outline)]),
    `## ${WORDS.notCovered}`,
    outline.notCovered.length === 0
      ? WORDS.noneLeft
      : outline.notCovered
          .map(
            ({ heading, why }) =>
              `- ${partText(heading, outline)}（${heading.claim.citations[0].label}；${WHY_LEFT_OUT[why]}）`,
          )
          .join('\n'),
    `## ${WORDS.sources}`,
    outline.sources.map((citation, index) => `${index + 1}. ${escapeMarkdown(citationNote(citation))}`).join('\n'),
  ];
  return `${lines.filter((text) => text !== '').join('\n\n')}\n`;
}

/** On one line: escaped words have no line breaks. */
function lineText(parts: readonly Part[], outline: Outline): string {
  return parts.map((part) => partText(part, outline)).join('');
}

function partText(part: Part, { sources }: Outline): string {
  switch (part.kind) {
    case 'words':
      return escapeMarkdown(part.text);
    case 'blank':
      return `**${escapeMarkdown(part.text)}**`;
    case 'stated':
      return `${escapeMarkdown(part.claim.text)}${part.claim.citations.map((each) => `[${numberOf(each, sources)}]`).join('')}`;
    case 'given':
      return escapeMarkdown(
        `${part.text}（${WORDS.suppliedFrom}${part.origin.file} ${part.origin.sheet} ${part.origin.row}）`,
      );
  }
}

function blockText(block: Block, outline: Outline): string {
  const line = (parts: readonly Part[]) => lineText(parts, outline);
  switch (block.kind) {
    case 'line':
      return line(block.parts);
    case 'guidance':
      return `> ${WORDS.guidance}${escapeMarkdown(block.text)}`;
    case 'group':
      return `### ${block.number}${escapeMarkdown(block.heading)}`;
    case 'task': {
      const label = block.heading.claim.citations[0].label;
      return [
        `#### ${block.number}${line([block.heading])}${bracketed(label)}`,
        ...block.lines.map((parts) => `- ${line(parts)}`),
      ].join('\n');
    }
    case 'question':
      return [
        `**${block.number}** ${escapeMarkdown(block.text)}`,
        ...block.options.map((option) => `- ${escapeMarkdown(option)}`),
        ...(block.key === null ? [] : [`- ${line(block.key)}`]),
      ].join('\n');
    case 'table':
      return tableText(block, outline);
    case 'bars':
      return barsText(block, outline);
  }
}

function tableText({ columns, rows }: OutlineTable, outline: Outline): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ title }) => title)),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map((parts) => lineText(parts, outline)))),
  ].join('\n');
}

const BAR_CELLS = 20;

function barsText({ rows }: OutlineBars, outline: Outline): string {
  return rows
    .map(({ label, target, value, share }) => {
      const filled = '█'.repeat(Math.round(Math.min(1, Math.max(0, share)) * BAR_CELLS));
      return `- ${partText(label, outline)} ${filled.padEnd(BAR_CELLS, '░')} ${partText(value, outline)}／${partText(target, outline)}`;
    })
    .join('\n');
}
