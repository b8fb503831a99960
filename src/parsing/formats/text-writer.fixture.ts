/** For tests: a document as plain text, a paragraph a line, or wrapped and paged as a print is saved. */
import {
  circle,
  countedPieces,
  gridOf,
  printed,
  type SampleDocument,
  type SamplePiece,
} from './sample-document.fixture.js';

const LINE = 28;
const LINES_A_PAGE = 22;

export function plainText(document: SampleDocument): string {
  const lines = [...countedPieces(document)].flatMap(({ piece, note }) => linesOf(piece, note, ''));
  return `${[...lines, ...notesOf(document)].join('\n')}\n`;
}

/** Lines of 28 characters, the first of each paragraph set in, with `- 1 -` between the pages. */
export function wrappedText(document: SampleDocument): string {
  const lines: string[] = [];
  for (const { piece, note } of countedPieces(document)) {
    const own = linesOf(piece, note, '　　');
    lines.push(...(piece.kind === 'table' ? own : own.flatMap((line) => (line === '' ? [line] : wrap(line)))));
  }
  lines.push(...notesOf(document).flatMap((text) => wrap(`　　${text}`)));
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += LINES_A_PAGE) {
    pages.push(...lines.slice(from, from + LINES_A_PAGE), `- ${pages.length === 0 ? 1 : from / LINES_A_PAGE + 1} -`);
  }
  return `${pages.join('\n')}\n`;
}

function linesOf(piece: SamplePiece, note: number, indent: string): string[] {
  switch (piece.kind) {
    case 'title':
      return indent === '' ? [...piece.lines] : [...piece.lines.map(centred), ''];
    case 'paragraph':
      return [`${indent}${printed(piece, circle(note))}`];
    case 'table':
      // A text has no merged cells: their words stand in each row.
      return [
        ...gridOf(piece).map((row) => row.map(({ cell }) => cell.text).join('\t')),
        ...(piece.note === undefined ? [] : [piece.note]),
      ];
    case 'right':
      return [indent === '' ? piece.text : `${'　'.repeat(Math.max(0, LINE - 2 - piece.text.length))}${piece.text}`];
    case 'centred':
      return [indent === '' ? piece.text : centred(piece.text)];
    case 'flush':
      return [piece.text];
  }
}

function centred(text: string): string {
  return `${'　'.repeat(Math.max(0, Math.floor((LINE - text.length) / 2)))}${text}`;
}

function notesOf(document: SampleDocument): string[] {
  return [...countedPieces(document)].flatMap(({ piece, note }) =>
    piece.kind === 'paragraph' && piece.footnote !== undefined ? [`${circle(note)}${piece.footnote}`] : [],
  );
}

/** No line begins with a mark that closes something. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > LINE) {
    let end = LINE;
    while (/[，。；：、）”%]/.test(rest.charAt(end))) end += 1;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? lines : [...lines, rest];
}
