/** What a plan rests on and what it is for, in its own words. */
import { cite, claim } from '../../answering/cite.js';
import { frameOf } from '../../briefing/task.js';
import { type Drafting, stated } from '../../briefing/task-parts.js';
import { findDocumentNumbers } from '../../language/document-number.js';
import { statementAt, statementSpans } from '../../language/sentences.js';
import { MOST_POINT, type Slide } from '../../office/deck.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';
import { lengthOf, shortLabels } from './brief-words.js';
import { labelsOf, notes } from './notes.js';
import { type Point, phrasesAt } from './points.js';

const MOST_POINTS = 3;
const AIM = /目标|到20\d\d年|推动|促进|加快|实现|提升|保障/;
const BASIS = /^(?:根据|依据|按照|为(?:深入|全面)?贯彻)/;
/** With less, a phrase names a year and no aim. */
const LEAST = 12;
/** Said of every plan. */
const GENERAL = /思想|精神为|为指导/;

/** The foremost first; none where the plan says neither. */
export function backgroundOf(
  documents: readonly DocumentHeader[],
  clauses: readonly Clause[],
  drafting: Drafting,
): Point[] {
  const each = Math.max(1, Math.floor(MOST_POINTS / documents.length));
  const said = documents.flatMap((document) => {
    const own = clauses.filter(({ documentId }) => documentId === document.id);
    const basis = basisOf(document, own, drafting);
    return [...basis.slice(0, 1), ...aimsOf(document, own, drafting)].slice(0, each);
  });
  return said.reduce((sum, { text }) => sum + lengthOf(text), 0) > 100 ? said.slice(0, 2) : said;
}

export function backgroundSlides(said: readonly Point[]): Slide[] {
  if (said.length === 0) return [];
  const claims = said.flatMap((point) => point.claims);
  return [
    {
      title: '为什么出台',
      body: { kind: 'points', points: said.map(({ text }) => text) },
      footer: shortLabels(labelsOf(claims), 14),
      ...notes([], claims),
    },
  ];
}

/** The number of what it rests on, else the phrase that names it. */
function basisOf(document: DocumentHeader, clauses: readonly Clause[], drafting: Drafting): Point[] {
  for (const clause of clauses) {
    const found = findDocumentNumbers(clause.text).find(({ normalised }) => document.basis.includes(normalised));
    const place = found && statementAt(clause.text, found.start);
    if (found === undefined || place === undefined) continue;
    const [said] = stated(claim(clause.text.slice(found.start, found.end), cite(clause, document, place)), drafting);
    if (said !== undefined) return [{ text: `上位依据：${said.claim.text}`, claims: [said.claim] }];
  }
  return statementsWith(clauses, (text) => BASIS.test(text)).flatMap(({ clause, place }) =>
    phrasesAt({ clause, document, indicators: [] }, place, drafting).slice(0, 1),
  );
}

/** Out of the parts that frame the plan, or where it has none out of its opening. */
function aimsOf(document: DocumentHeader, clauses: readonly Clause[], drafting: Drafting): Point[] {
  const frames = clauses.filter((clause) => frameOf({ clause }) !== null);
  const openings = clauses.filter(({ unit }) => unit === 'preamble');
  const places = [frames, openings, clauses.slice(0, 3)].map((own) => statementsWith(own, (text) => AIM.test(text)));
  const found = places.find((each) => each.length > 0) ?? [];
  const dated = found.filter(({ clause, place }) => /^到20\d\d年/.test(clause.text.slice(place.start)));
  return [...dated, ...found]
    .flatMap(({ clause, place }) => {
      const phrases = phrasesAt({ clause, document, indicators: [] }, place, drafting);
      const phrase = phrases.find(
        ({ text }) => lengthOf(text) >= LEAST && lengthOf(text) <= MOST_POINT && !GENERAL.test(text),
      );
      return phrase === undefined ? [] : [phrase];
    })
    .filter((point, index, all) => all.findIndex(({ text }) => text === point.text) === index);
}

function statementsWith(clauses: readonly Clause[], isWanted: (text: string) => boolean) {
  return clauses.flatMap((clause) =>
    statementSpans(clause.text)
      .filter(({ start, end }) => isWanted(clause.text.slice(start, end)))
      .map((place) => ({ clause, place })),
  );
}
