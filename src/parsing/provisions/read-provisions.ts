import type { Clause, ClauseCell, ClauseId } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Fact, Span } from '../../vocabulary/provision.js';
import { readCellSentences } from './cell-sentences.js';
import { readDuties } from './duties.js';
import { readFigures } from './figures.js';
import { labelledCells } from './labelled-cells.js';
import { readingOf } from './reading.js';
import { readRowDuty } from './row-duties.js';
import { readRowFigures } from './row-figures.js';
import { readRules } from './rules.js';
import { readTerms } from './terms.js';

const SERIAL = /^(?:序号|编号|代码|No\.?)$/i;

/** All facts of a document in the order of its text. */
export function readFacts(
  document: Pick<Document, 'kind' | 'title' | 'issueDate'>,
  clauses: readonly Clause[],
): Fact[] {
  const all = clauses.map((clause) => {
    const isTableRow = clause.unit === 'table-row';
    const cells = isTableRow ? clause.cells : labelledCells(clause);
    return { clause, cells, isRow: isTableRow || cells.length > 0 };
  });
  const prose = all.flatMap(({ clause, isRow }) => (isRow ? [] : [clause]));
  const readRow = (row: Clause, rowCells: readonly ClauseCell[]): Fact[] => {
    const cells = rowCells.filter(({ header }) => header !== '' && !SERIAL.test(header));
    const duty = readRowDuty(row, cells);
    const figures = readRowFigures(row, cells, document);
    return [...(duty === null ? [] : [duty]), ...figures, ...readCellSentences(row, cells, document)];
  };
  const readings = new Map(prose.map((clause) => [clause.id, { clause, reading: readingOf(clause) }]));
  const read = [...readings.values()].map(({ clause, reading }) => ({ ...clause, text: reading.text, start: 0 }));
  const facts: Fact[] = [
    ...readDuties(read, document.kind),
    ...readFigures(read, document),
    ...readTerms(read),
    ...readRules(read),
  ];
  const asPrinted = <Read extends Span & { clauseId: ClauseId }>(read: Read): Read => {
    const source = readings.get(read.clauseId);
    if (source === undefined) return read;
    const { clause, reading } = source;
    const start = reading.printed(read.start);
    // The last character read, not the one behind it: a gap behind a fact is not part of it.
    const end = reading.printed(read.end - 1) + 1;
    return { ...read, quote: clause.text.slice(start, end), start: clause.start + start, end: clause.start + end };
  };
  const ofProse = facts.map((fact): Fact => {
    const printed = asPrinted(fact);
    return printed.kind === 'duty' ? { ...printed, standing: printed.standing.map(asPrinted) } : printed;
  });
  const ofRows = all.flatMap(({ clause, cells, isRow }) => (isRow ? readRow(clause, cells) : []));
  return [...ofProse, ...ofRows].sort((a, b) => a.start - b.start || a.end - b.end);
}
