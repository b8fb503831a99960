/** Table rows as vocabulary and back. Lists and nested values are JSON columns. */
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { Document, DocumentKind, DocumentStatus, Region, RegionLevel } from '../../vocabulary/document.js';
import type { Fact } from '../../vocabulary/provision.js';
import type { DocumentHeader, SourceRecord, StoredSource } from '../store.js';

export const HEADER_COLUMNS =
  'id, kind, title, document_number, issuers, region_name, region_level, issue_date, status, basis, source, file, sha256, counts, ' +
  'region_path, notice_title, effective_date, amended_dates, valid_until, repeals, read_from, doubts';

export type HeaderRow = {
  id: string;
  kind: string;
  title: string;
  document_number: string | null;
  issuers: string;
  region_name: string | null;
  region_level: string | null;
  issue_date: string | null;
  status: string;
  basis: string;
  source: string | null;
  file: string;
  sha256: string;
  counts: string;
  region_path: string;
  notice_title: string | null;
  effective_date: string | null;
  amended_dates: string;
  valid_until: string | null;
  repeals: string;
  read_from: string;
  doubts: string;
};

export type DocumentRow = HeaderRow & { segments: string; noise: string; text: string };

export function headerOf(row: HeaderRow): DocumentHeader {
  return {
    id: row.id,
    kind: row.kind as DocumentKind,
    title: row.title,
    documentNumber: row.document_number,
    issuers: JSON.parse(row.issuers) as string[],
    region: regionOf(row),
    issueDate: row.issue_date,
    status: row.status as DocumentStatus,
    basis: JSON.parse(row.basis) as string[],
    source: row.source,
    file: row.file,
    sha256: row.sha256,
    counts: JSON.parse(row.counts) as Document['counts'],
    regionPath: JSON.parse(row.region_path) as string[],
    noticeTitle: row.notice_title,
    effectiveDate: row.effective_date,
    amendedDates: JSON.parse(row.amended_dates) as string[],
    validUntil: row.valid_until,
    repeals: JSON.parse(row.repeals) as string[],
    readFrom: JSON.parse(row.read_from) as Document['readFrom'],
    doubts: JSON.parse(row.doubts) as Document['doubts'],
  };
}

export function documentOf(row: DocumentRow): Document {
  return {
    ...headerOf(row),
    text: row.text,
    segments: JSON.parse(row.segments) as Document['segments'],
    noise: JSON.parse(row.noise) as Document['noise'],
  };
}

export function documentRow(document: Document): DocumentRow {
  return {
    id: document.id,
    kind: document.kind,
    title: document.title,
    document_number: document.documentNumber,
    issuers: JSON.stringify(document.issuers),
    region_name: document.region?.name ?? null,
    region_level: document.region?.level ?? null,
    issue_date: document.issueDate,
    status: document.status,
    basis: JSON.stringify(document.basis),
    source: document.source,
    file: document.file,
    sha256: document.sha256,
    counts: JSON.stringify(document.counts),
    region_path: JSON.stringify(document.regionPath),
    notice_title: document.noticeTitle,
    effective_date: document.effectiveDate,
    amended_dates: JSON.stringify(document.amendedDates),
    valid_until: document.validUntil,
    repeals: JSON.stringify(document.repeals),
    read_from: JSON.stringify(document.readFrom),
    doubts: JSON.stringify(document.doubts),
    segments: JSON.stringify(document.segments),
    noise: JSON.stringify(document.noise),
    text: document.text,
  };
}

export type ClauseRow = {
  id: string;
  document_id: string;
  position: number;
  path: string;
  unit: string;
  label: string;
  heading: string;
  heading_path: string;
  region: string | null;
  text: string;
  start_offset: number;
  end_offset: number;
  anchors: string;
  digest: string;
  cells: string;
  place: string;
  recognised: number;
};

export function clauseOf(row: ClauseRow): Clause {
  return {
    id: row.id as ClauseId,
    documentId: row.document_id,
    path: row.path,
    unit: row.unit as Clause['unit'],
    label: row.label,
    heading: row.heading,
    headingPath: JSON.parse(row.heading_path) as string[],
    region: row.region,
    text: row.text,
    start: row.start_offset,
    end: row.end_offset,
    order: row.position,
    anchors: JSON.parse(row.anchors) as Clause['anchors'],
    digest: row.digest,
    cells: JSON.parse(row.cells) as Clause['cells'],
    place: JSON.parse(row.place) as Clause['place'],
    recognised: row.recognised === 1,
  };
}

export function clauseRow(clause: Clause): ClauseRow {
  return {
    id: clause.id,
    document_id: clause.documentId,
    position: clause.order,
    path: clause.path,
    unit: clause.unit,
    label: clause.label,
    heading: clause.heading,
    heading_path: JSON.stringify(clause.headingPath),
    region: clause.region,
    text: clause.text,
    start_offset: clause.start,
    end_offset: clause.end,
    anchors: JSON.stringify(clause.anchors),
    digest: clause.digest,
    cells: JSON.stringify(clause.cells),
    place: JSON.stringify(clause.place),
    recognised: clause.recognised ? 1 : 0,
  };
}

export function factOf(row: { body: string }): Fact {
  return JSON.parse(row.body) as Fact;
}

export type SourceRow = {
  document_id: string;
  file: string;
  size: number;
  modified_ms: number;
  sidecar_size: number;
  sidecar_modified_ms: number;
  digest: string;
};

export function sourceOf(row: SourceRow & { parser_version: string }): StoredSource {
  return {
    documentId: row.document_id,
    file: row.file,
    size: row.size,
    modifiedMs: row.modified_ms,
    sidecarSize: row.sidecar_size,
    sidecarModifiedMs: row.sidecar_modified_ms,
    digest: row.digest,
    parserVersion: row.parser_version,
  };
}

export function sourceRow(source: SourceRecord): SourceRow {
  return {
    document_id: source.documentId,
    file: source.file,
    size: source.size,
    modified_ms: source.modifiedMs,
    sidecar_size: source.sidecarSize,
    sidecar_modified_ms: source.sidecarModifiedMs,
    digest: source.digest,
  };
}

function regionOf(row: HeaderRow): Region | null {
  if (row.region_name === null || row.region_level === null) return null;
  return { name: row.region_name, level: row.region_level as RegionLevel };
}
