import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { decodeText } from '../reading/text/decode.js';
import { restored, withoutSpace } from '../reading/text/restored.fixture.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { parseTextFile, readTextFile } from './parse-text.fixture.js';

const CORPUS = new URL('../../corpus/', import.meta.url);
const encoder = new TextEncoder();

export const corpusFiles = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));

export function corpusSource(file: string): string {
  return readFileSync(new URL(file, CORPUS), 'utf8').replace(/\r\n?/g, '\n');
}

export function parseCorpusFile(file: string): ParsedDocument {
  const sidecar = readFileSync(new URL(file.replace(/\.txt$/, '.yaml'), CORPUS), 'utf8');
  return parseTextFile({ file, bytes: readFileSync(new URL(file, CORPUS)), sidecar });
}

export function parseText(text: string, file = 'sample.txt'): ParsedDocument {
  return parseTextFile({ file, bytes: encoder.encode(text), sidecar: null });
}

/** What holds for every parsed text: nothing is lost, nothing is there twice, and everything is verbatim. */
export function expectNothingLost({ document, clauses, facts }: ParsedDocument, source: string): void {
  const reading = readTextFile({ file: document.file, bytes: encoder.encode(source) });
  expect(reading.text).toBe(document.text);
  expect(restored(reading)).toBe(withoutSpace(decodeText(encoder.encode(source), document.file).text));

  let position = 0;
  for (const { kind, start, end } of document.segments) {
    expect(start).toBe(position);
    expect(end).toBeGreaterThan(start);
    const text = document.text.slice(start, end);
    expect(text.trim() === '').toBe(kind === 'blank');
    position = end;
  }
  expect(position).toBe(document.text.length);

  const spans = document.segments.filter(({ kind }) => kind === 'clause' || kind === 'front-matter');
  expect(clauses.map(({ start, end }) => [start, end])).toEqual(spans.map(({ start, end }) => [start, end]));
  expect(new Set(clauses.map((clause) => clause.id)).size).toBe(clauses.length);
  for (const [order, clause] of clauses.entries()) {
    expect(clause.order).toBe(order);
    expect(clause.text).toBe(document.text.slice(clause.start, clause.end));
    for (const anchor of clause.anchors) {
      expect(clause.start <= anchor.start && anchor.start < anchor.end && anchor.end <= clause.end).toBe(true);
    }
  }
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  for (const fact of facts) {
    const clause = byId.get(fact.clauseId);
    expect(clause !== undefined && clause.start <= fact.start && fact.end <= clause.end).toBe(true);
    expect(fact.quote).toBe(document.text.slice(fact.start, fact.end));
    expect(fact.quote.length).toBeGreaterThan(0);
  }
}
