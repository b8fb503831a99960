/** For tests: the corpus of the adversarial replies, parsed, and what verifying needs of it. */

import { readFileSync } from 'node:fs';
import { parseTextFile } from '../../parsing/parse-text.fixture.js';
import { readSameMeaning } from '../../question/same-meaning.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { ParsedDocument } from '../../vocabulary/document.js';
import { chargedUnits, type Duty } from '../../vocabulary/provision.js';
import { ADVERSARIAL_CORPUS } from './adversarial.fixture.js';
import type { WrittenCitation, WrittenContext } from './written.js';
import { isListed } from './written-context.js';

export const PARSED: readonly ParsedDocument[] = Object.entries(ADVERSARIAL_CORPUS).map(([id, { region, text }]) =>
  parseTextFile({
    file: `${id}.txt`,
    bytes: new TextEncoder().encode(text),
    sidecar: `kind: plan\nregion: { name: ${region}, level: city }\n`,
  }),
);

export const CLAUSES: ReadonlyMap<ClauseId, Clause> = new Map(
  PARSED.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause] as const)),
);
const DUTIES: readonly Duty[] = PARSED.flatMap(({ facts }) => facts.filter((fact) => fact.kind === 'duty'));

const promptFile = (name: string) => readFileSync(new URL(`../../../prompts/${name}`, import.meta.url), 'utf8');

export const CONTEXT: WrittenContext = {
  clauses: CLAUSES,
  documentNumbers: new Map(PARSED.map(({ document }) => [document.id, document.documentNumber])),
  dutiesOf: (id) => DUTIES.filter(({ clauseId }) => clauseId === id).filter(isListed),
  units: [...new Set(DUTIES.flatMap((duty) => chargedUnits(duty)))],
  regions: [...new Set(PARSED.flatMap(({ document }) => document.region?.name ?? []))],
  tokens: [],
  english: { units: new Map(), regions: new Map([['hubei', '湖北省']]) },
  fold: readSameMeaning(promptFile('same-meaning.txt')),
};

function clauseOf(id: ClauseId): Clause {
  const clause = CLAUSES.get(id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  return clause;
}

export function headerOf(documentId: string): DocumentHeader {
  const parsed = PARSED.find(({ document }) => document.id === documentId);
  if (parsed === undefined) throw new Error(`no document ${documentId}`);
  return parsed.document;
}

export function citing(clauseId: ClauseId, quote: string): WrittenCitation {
  const clause = clauseOf(clauseId);
  return { clause, document: headerOf(clause.documentId), quote };
}
