/** An outline as Markdown: what is handed in, and the checking copy with the number of every source. */

import type { Block, Outline, OutlineTable, Part } from '../outline.js';
import { CHECK, WHY_CUT, WHY_LEFT_OUT, WORDS } from '../wording.js';
import type { Checking } from './checking-paper.js';
import { citationNote, numberOf } from './citation-note.js';
import { escapeMarkdown } from './escape-markdown.js';
import { partText } from './part-text.js';
import { whereWritten } from './where-written.js';

/** Without sources or advice. */
export function handInMarkdown(outline: Outline): string {
  return textMarkdown(outline, null);
}

export function checkingMarkdown(outline: Outline, { problems = [], linkOf = null }: Checking = {}): string {
  const item = (label: string, words: string, why: string) => `- ${escapeMarkdown(`${label}　${words}　${why}`)}`;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [
      CHECK.tasks,
      outline.tasks.map((task) =>
        item(task.heading.claim.citations[0].label, task.heading.claim.text, whereWritten(task, outline)),
      ),
    ],
    [
      CHECK.notCovered,
      outline.notCovered.map(({ heading, why, mention }) =>
        item(
          heading.claim.citations[0].label,
          heading.claim.text,
          `${WHY_LEFT_OUT[why]}${mention === null ? '' : `：${mention.claim.text}`}`,
        ),
      ),
    ],
    [
      CHECK.cuts,
      outline.cuts.map(({ rule, stated: { claim } }) => item(claim.citations[0].label, claim.text, WHY_CUT[rule])),
    ],
    [CHECK.data, problems.map((each) => `- ${escapeMarkdown(each)}`)],
    [
      CHECK.sources,
      outline.sources.map((citation, index) => {
        const note = escapeMarkdown(citationNote(citation));
        return `${index + 1}. ${linkOf === null ? note : `[${note}](<${linkOf(citation)}>)`}`;
      }),
    ],
  ];
  const listed = lists.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [`## ${title}\n\n${lines.join('\n')}\n`],
  );
  return [`> ${CHECK.note}`, textMarkdown(outline, outline), ...listed].join('\n\n');
}

/** `numbered`: the outline whose sources number the statements; null for none, and no advice. */
function textMarkdown(outline: Outline, numbered: Outline | null): string {
  const line = (parts: readonly Part[]) => parts.map((part) => partMarkdown(part, numbered)).join('');
  const block = (each: Block) => blockText(each, line, numbered !== null);
  const lines = [
    `# ${escapeMarkdown(outline.title)}`,
    ...outline.subtitle.map(line),
    ...(outline.addressee === null ? [] : [line(outline.addressee)]),
    ...outline.opening.map(block),
    ...outline.sections.flatMap(({ number, heading, blocks }) => [
      `## ${number}${line(heading)}`,
      ...blocks.map(block),
    ]),
    ...outline.closing.map(block),
    ...outline.attachments.flatMap(({ label, table }) => [`## ${label} ${table.title}`, tableText(table, line)]),
  ];
  return `${lines.filter((text) => text !== '').join('\n\n')}\n`;
}

/** Escaped words have no line breaks. */
function partMarkdown(part: Part, numbered: Outline | null): string {
  const words = escapeMarkdown(partText(part));
  if (part.kind === 'blank') return `**${words}**`;
  if (numbered === null) return words;
  if (part.kind === 'stated')
    return `${words}${part.claim.citations.map((each) => `[${numberOf(each, numbered.sources)}]`).join('')}`;
  if (part.kind !== 'given') return words;
  const { file, sheet, row } = part.origin;
  return `${words}${escapeMarkdown(`（${WORDS.suppliedFrom}${file} ${sheet} ${row}）`)}`;
}

type LineText = (parts: readonly Part[]) => string;

function blockText(block: Block, line: LineText, isForChecking: boolean): string {
  switch (block.kind) {
    case 'line':
      return line(block.parts);
    case 'guidance':
      return isForChecking ? `> ${WORDS.guidance}${escapeMarkdown(block.text)}` : '';
    case 'group':
      return `${'#'.repeat(block.level + 1)} ${block.number}${escapeMarkdown(block.heading)}`;
    case 'question':
      return [
        `**${block.number}** ${escapeMarkdown(block.text)}`,
        ...block.options.map((option) => `- ${escapeMarkdown(option)}`),
        ...(block.key === null ? [] : [`- ${line(block.key)}`]),
      ].join('\n');
    case 'table':
      return tableText(block, line);
  }
}

function tableText({ columns, rows }: OutlineTable, line: LineText): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ title }) => title)),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(line))),
  ].join('\n');
}
