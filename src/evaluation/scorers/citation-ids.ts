import type { Citation } from '../../vocabulary/answer.js';
import { type Scorer, type Sources, shareScore } from './scorer.js';

/** Share of citations, nearest clauses included, that name a clause of the corpus and print of it what the corpus has. */
export const citationIds: Scorer = (_asked, { answer, sources }) => {
  const all = [...answer.claims.flatMap(({ citations }) => citations), ...answer.nearest];
  const bad = all.flatMap((citation) => problemOf(citation, sources) ?? []);
  return shareScore('citation-ids', { all: all.length, bad, none: 'nothing is cited' });
};

function problemOf(citation: Citation, sources: Sources): string | null {
  const { clauseId, documentId, label, heading, title, documentNumber, kind, region } = citation;
  const source = sources.get(clauseId);
  if (source === undefined) return `no clause ${clauseId}`;
  const pairs: readonly (readonly [string, boolean])[] = [
    ['document', documentId === source.documentId],
    // A place within the clause may follow its label: `二、（一）3（2）`.
    ['label', label.startsWith(source.label)],
    ['heading', heading === source.heading],
    ['title', title === source.title],
    ['document number', documentNumber === source.documentNumber],
    ['kind', kind === source.kind],
    ['region', region === (source.region ?? source.documentRegion)],
  ];
  const wrong = pairs.filter(([, isRight]) => !isRight).map(([name]) => name);
  return wrong.length === 0 ? null : `wrong ${wrong.join(', ')} printed for ${clauseId}`;
}
