/** Writes one change in one transaction. */
import type { Database } from 'better-sqlite3';
import type { ParsedDocument } from '../../vocabulary/document.js';
import { AppError } from '../../vocabulary/errors.js';
import { documentDigest } from '../corpus-digest.js';
import { achievedOf, nameOf, regionOf, regionsOf, unitRowsOf, yearOf } from '../fact-columns.js';
import type { CorpusChange, CorpusState } from '../store.js';
import { readState, writeState } from './corpus-state.js';
import { clauseRow, documentRow, sourceRow } from './rows.js';

/** Takes the write lock first, so that the check of `baseRevision` and the writing cannot be split by another process. */
export function applyChange(db: Database, change: CorpusChange, file: string): CorpusState {
  const write = db.transaction((): CorpusState => {
    requireBase(db, change.baseRevision, file);
    const statements = prepareStatements(db);
    for (const id of change.removedDocumentIds) statements.deleteDocument.run(id);
    for (const { parsed, source } of change.upserts) {
      statements.deleteDocument.run(parsed.document.id);
      insertDocument(statements, parsed);
      statements.insertSource.run({ ...sourceRow(source), parser_version: change.parserVersion });
    }
    for (const source of change.touched) statements.updateSource.run(sourceRow(source));
    return writeState(db, change.parserVersion);
  });
  return write.immediate();
}

function insertDocument(statements: Statements, parsed: ParsedDocument): void {
  const { document, clauses, facts } = parsed;
  statements.insertDocument.run({ ...documentRow(document), digest: documentDigest(parsed) });
  for (const { region, whole } of regionsOf(document, clauses))
    statements.insertRegion.run(document.id, region, Number(whole));
  for (const clause of clauses) statements.insertClause.run(clauseRow(clause));
  const clauseById = new Map(clauses.map((clause) => [clause.id, clause]));
  for (const [position, fact] of facts.entries()) {
    const { clauseId, kind, start } = fact;
    const columns = [
      document.id,
      position,
      clauseId,
      kind,
      start,
      JSON.stringify(fact),
      nameOf(fact),
      yearOf(fact),
      regionOf(document, clauseById.get(clauseId)),
      flagOf(achievedOf(fact)),
    ];
    statements.insertFact.run(...columns);
    for (const unit of unitRowsOf(fact))
      statements.insertUnit.run(document.id, position, unit.name, unit.shortName, unit.role);
  }
}

function flagOf(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function requireBase(db: Database, base: number | undefined, file: string): void {
  const { revision } = readState(db);
  if (base === undefined || base === revision) return;
  throw new AppError(
    'storage-busy',
    `${file}: another process changed the corpus meanwhile; nothing was written, try again`,
    {
      details: { file, base, revision },
    },
  );
}

type Statements = ReturnType<typeof prepareStatements>;

function prepareStatements(db: Database) {
  return {
    deleteDocument: db.prepare('DELETE FROM documents WHERE id = ?'),
    insertDocument: db.prepare(`
      INSERT INTO documents VALUES (@id, @kind, @title, @document_number, @issuers, @region_name, @region_level, @issue_date,
        @status, @basis, @source, @file, @sha256, @counts, @digest, @segments, @noise, @text, @region_path,
        @notice_title, @effective_date, @amended_dates, @valid_until, @repeals, @read_from, @doubts)`),
    insertClause: db.prepare(`
      INSERT INTO clauses VALUES (@id, @document_id, @position, @path, @unit, @label, @heading, @heading_path, @region, @text,
        @start_offset, @end_offset, @anchors, @digest, @cells, @place, @recognised)`),
    insertFact: db.prepare('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    insertUnit: db.prepare('INSERT INTO fact_units VALUES (?, ?, ?, ?, ?)'),
    insertRegion: db.prepare('INSERT INTO document_regions VALUES (?, ?, ?)'),
    insertSource: db.prepare(`
      INSERT INTO sources VALUES (@document_id, @file, @size, @modified_ms, @sidecar_size, @sidecar_modified_ms, @digest,
        @parser_version)`),
    updateSource: db.prepare(`
      UPDATE sources SET file = @file, size = @size, modified_ms = @modified_ms, sidecar_size = @sidecar_size,
        sidecar_modified_ms = @sidecar_modified_ms, digest = @digest WHERE document_id = @document_id`),
  };
}
