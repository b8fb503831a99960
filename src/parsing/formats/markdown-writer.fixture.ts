/** For tests: a document in Markdown, with headings, pipe tables and notes. */
import { countedPieces, gridOf, printed, type SampleDocument, type SamplePiece } from './sample-document.fixture.js';

export function markdown(document: SampleDocument): string {
  const notes: string[] = [];
  const blocks = [...countedPieces(document)].flatMap(({ piece, note }) => {
    if (piece.kind === 'paragraph' && piece.footnote !== undefined) notes.push(`[^${note}]: ${piece.footnote}`);
    return blocksOf(piece, note);
  });
  return `${[...blocks, ...notes].join('\n\n')}\n`;
}

function blocksOf(piece: SamplePiece, note: number): string[] {
  switch (piece.kind) {
    case 'title':
      return [`# ${piece.lines.join('')}`];
    case 'paragraph': {
      const text = printed(piece, `[^${note}]`);
      return [piece.depth === undefined ? text.replace(/^(\d+)\./, '$1\\.') : `${'#'.repeat(piece.depth + 1)} ${text}`];
    }
    case 'table': {
      // A pipe table has no merged cells: their words stand in each row.
      const [header = '', ...rows] = gridOf(piece).map((row) => `| ${row.map(({ cell }) => cell.text).join(' | ')} |`);
      const rule = header.replace(/[^|]+/g, ' --- ');
      return [[header, rule, ...rows].join('\n'), ...(piece.note === undefined ? [] : [piece.note])];
    }
    default:
      return [piece.text];
  }
}
