/** For tests: parsed documents without the parser. Every non-empty line is a clause; `牵头：X` makes a duty, `目标：X` a target. */
import { createHash } from 'node:crypto';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { Document, ParsedDocument } from '../vocabulary/document.js';
import type { Fact } from '../vocabulary/provision.js';
import type { SourceRecord } from './store.js';

export type SampleOptions = Partial<Pick<Document, 'title' | 'documentNumber' | 'region' | 'kind' | 'file'>>;

export function sampleDocument(id: string, text: string, options: SampleOptions = {}): ParsedDocument {
  const lines = [...text.matchAll(/[^\n]+/g)].map((match) => ({ text: match[0], start: match.index }));
  const clauses = lines.map((line, order) => sampleClause({ documentId: id, order, ...line }));
  return { document: sampleHead(id, text, options), clauses, facts: clauses.flatMap(sampleFacts) };
}

export function sampleSource(documentId: string, fields: Partial<SourceRecord> = {}): SourceRecord {
  const unknown = { file: `${documentId}.txt`, size: 1, modifiedMs: 1.5, sidecarSize: 0, sidecarModifiedMs: 0 };
  return { documentId, digest: 'digest', ...unknown, ...fields };
}

function sampleHead(id: string, text: string, options: SampleOptions): Document {
  return {
    id,
    kind: 'plan',
    title: `《${id}》`,
    documentNumber: null,
    issuers: ['甲市人民政府'],
    region: null,
    issueDate: '2024-09-02',
    regionPath: ['甲省', '甲市'],
    noticeTitle: null,
    effectiveDate: '2024-10-01',
    amendedDates: [],
    validUntil: null,
    repeals: ['甲政发〔2019〕5号'],
    readFrom: { title: 'head' },
    doubts: [{ about: 'region', reason: 'guessed' }],
    status: 'unknown',
    basis: ['国办发〔2021〕18号'],
    source: null,
    file: `${id}.txt`,
    sha256: sha256(text),
    text,
    segments: [{ kind: 'clause', start: 0, end: text.length }],
    noise: [{ at: 0, text: '首页', reason: 'navigation' }],
    counts: {
      books: 0,
      chapters: 0,
      parts: 1,
      sections: 2,
      items: 3,
      articles: 0,
      pointsAtStart: 0,
      pointsWithin: 0,
      regions: 0,
      attachments: 0,
      questions: 0,
      tables: 0,
      rows: 0,
      notes: 0,
    },
    ...options,
  };
}

function sampleClause(line: { documentId: string; order: number; text: string; start: number }): Clause {
  const { documentId, order, text, start } = line;
  return {
    id: `${documentId}#${order + 1}`,
    documentId,
    path: String(order + 1),
    unit: 'paragraph',
    label: `第${order + 1}段`,
    heading: '',
    headingPath: ['一、总体要求'],
    region: null,
    text,
    start,
    end: start + text.length,
    order,
    anchors: [{ label: '①', start, end: start + 1 }],
    cells: [],
    place: {},
    recognised: false,
    digest: sha256(text),
  };
}

function sampleFacts(clause: Clause): Fact[] {
  const span = { quote: clause.text, start: clause.start, end: clause.end, clauseId: clause.id };
  if (clause.text.startsWith('牵头：')) return [sampleDuty(span, clause.text.slice(3))];
  if (!clause.text.startsWith('目标：')) return [];
  return [
    {
      ...span,
      kind: 'indicator',
      name: clause.text.slice(3),
      comparator: 'at-least',
      value: '90%',
      unit: '%',
      hedges: ['力争'],
      deadline: { text: '到2025年', year: 2025, scope: 'stated' },
      deadlineUnclear: false,
      denominator: null,
      population: null,
      base: null,
      change: null,
      achieved: false,
    },
  ];
}

function sampleDuty(span: { quote: string; start: number; end: number; clauseId: ClauseId }, unit: string): Fact {
  return { ...span, kind: 'duty', units: [{ name: unit, role: 'lead' }], manner: null, open: false, standing: [] };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
