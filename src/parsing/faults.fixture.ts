/** For tests: the inputs of `fixtures/faults`, one for each kind of fault, and texts of the same kind written in a test. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Clause } from '../vocabulary/clause.js';
import type { Document, ParsedDocument } from '../vocabulary/document.js';
import { parseTextFile } from './parse-text.fixture.js';

const FOLDER = new URL('fixtures/faults/', import.meta.url);

export const faultFiles = readdirSync(FOLDER);

export function bytesOfFault(file: string): Uint8Array {
  return readFileSync(new URL(file, FOLDER));
}

export function parseFault(file: string): ParsedDocument {
  return parseTextFile({ file, bytes: bytesOfFault(file), sidecar: null });
}

/** A text written in a test; lines of a template may be indented. */
export function parseLines(text: string, file = 'variant.txt'): ParsedDocument {
  const lines = text.trim().replace(/^[^\S\n\t]+/gm, '');
  return parseTextFile({ file, bytes: new TextEncoder().encode(lines), sidecar: null });
}

/** What a test says of a document's identity, without the fields it leaves out. */
export type Expected = Partial<Document>;

const MARGINS = new Set<Clause['unit']>(['front-matter', 'preamble']);

export function bodyOf({ clauses }: ParsedDocument): Clause[] {
  return clauses.filter(({ unit }) => !MARGINS.has(unit));
}

/** Labels of the text's clauses in order. */
export function labelsOf(parsed: ParsedDocument): string[] {
  return bodyOf(parsed).map(({ label }) => label);
}

/** Every numbered place in order, headings among them; paragraphs without number and the margins left out. */
export function placesOf({ document, clauses }: ParsedDocument): string[] {
  const labels = document.segments.flatMap(({ kind, start, label }) => {
    if (kind === 'heading') return label === undefined ? [] : [label];
    return clauses.filter((clause) => kind === 'clause' && clause.start === start).map((clause) => clause.label);
  });
  const isPlace = (label: string) => !/第\d+段$|^(?:头部|导语|落款)?$|第0行$/.test(label);
  return [...new Set(labels)].filter(isPlace);
}

/** The clause with a label; a test that names one that is not there fails with those that are. */
export function clauseAt(parsed: ParsedDocument, label: string): Clause {
  const found = bodyOf(parsed).find((clause) => clause.label === label);
  if (found === undefined) throw new Error(`no ${label} among ${labelsOf(parsed).join(' ')}`);
  return found;
}

/** A clause's text without white space, which differs with the way a text is wrapped. */
export function wordsAt(parsed: ParsedDocument, label: string): string {
  return clauseAt(parsed, label).text.replace(/\s+/g, '');
}
