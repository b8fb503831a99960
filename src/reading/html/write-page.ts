import type { FileProperties, Reading, ReadingWarning } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { writeTable } from '../table.js';
import type { SortedLine } from './article.js';
import { ownText, wholeText, writePieces } from './piece.js';
import type { PageProperties } from './properties.js';

/** The reading: lines of the text as blocks, the frame between them as noise. */
export function writePage(
  lines: readonly SortedLine[],
  { properties, warnings }: { properties: PageProperties; warnings: readonly ReadingWarning[] },
): Reading {
  const builder = new ReadingBuilder();
  let tables = 0;
  let frame = { text: '', reason: lines[0]?.reason ?? null };
  const flush = (): void => {
    if (frame.reason !== null) builder.drop(frame.text, frame.reason);
    frame = { text: '', reason: null };
  };
  for (const { line, reason } of lines) {
    if (reason !== null) {
      if (frame.reason !== reason) flush();
      frame = { text: `${frame.text}${frame.text === '' ? '' : '\n'}${wholeText(line.pieces)}`, reason };
      continue;
    }
    flush();
    if (line.table === undefined) {
      const { kind, level, mark } = line;
      const fields = {
        kind,
        place: {},
        ...(level === undefined ? {} : { level }),
        ...(mark === undefined ? {} : { mark }),
      };
      builder.block(fields, () => writePieces(builder, line.pieces));
    } else {
      tables += 1;
      writeTable(builder, line.table.rows, tables);
    }
  }
  flush();
  return builder.build({ format: 'html', properties: shownProperties(properties, lines), warnings });
}

/** The title as the page shows it, where its head gives it with the names of site and column. */
function shownProperties({ titles: _titles, ...own }: PageProperties, lines: readonly SortedLine[]): FileProperties {
  const titles = lines.filter(({ line, reason }) => reason === null && line.level === 0);
  const shown = titles.map(({ line }) => ownText(line.pieces)).join('');
  return shown !== '' && own.title?.includes(shown) ? { ...own, title: shown } : own;
}
