import type { DocumentEntry } from './surroundings.js';

/** A document as scripts read it: what it is, what was counted in it, what was removed; the shape is a contract. */
export function documentJson({ document, clauses, facts }: DocumentEntry) {
  const { id, file, kind, title, documentNumber, issuers, region, issueDate, status, basis, source, sha256 } = document;
  const { parts, sections, items, pointsAtStart, pointsWithin, regions, chapters, articles, attachments } =
    document.counts;
  const numberOf = (kindOfFact: (typeof facts)[number]['kind']) =>
    facts.filter((fact) => fact.kind === kindOfFact).length;
  return {
    ...{ id, file, kind, title, documentNumber, issuers, region, issueDate, status, basis, source, sha256 },
    characters: document.text.length,
    counts: {
      ...{ parts, sections, items },
      points: { atStart: pointsAtStart, within: pointsWithin },
      ...{ regions, chapters, articles, attachments, clauses },
      duties: numberOf('duty'),
      indicators: numberOf('indicator'),
      terms: numberOf('term'),
    },
    noise: document.noise.map(({ reason, at, text }) => ({ reason, at, text })),
  };
}
