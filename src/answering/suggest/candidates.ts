/** Questions that a document seems to answer, drawn from what was read in it; whether it does is found out by asking. */

import type { Sources } from '../../evidence/sources.js';
import { nextTurn } from '../../question/next-turn.js';
import { type Clause, type ClauseId, documentIdOf } from '../../vocabulary/clause.js';
import { isBasis } from '../../vocabulary/document.js';
import { type Indicator, isTarget, leadUnitsOf } from '../../vocabulary/provision.js';
import { askedIn, type SuggestionLocale } from './wording.js';

export const SUGGESTION_KINDS = ['figure', 'lead', 'measures', 'comparison', 'term'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export type Candidate = {
  readonly kind: SuggestionKind;
  readonly question: string;
  readonly documentId: string;
  /** An answer that cites none of them answers something else. */
  readonly clauseIds: readonly ClauseId[];
};

/** Names shorter than this tell too little, longer ones are sentences; in characters. */
const NAME = { least: 3, most: 16 };
/** A name that says of itself that it is a figure: 覆盖率, 床位数. Others may be cut out of a sentence. */
const FIGURE_NAME = /(?:率|比例|占比|比重|数|数量|人数|面积|规模|标准|年限|覆盖面)$/;
/** Headings that every plan has: they name no matter of their own. */
const FRAME =
  /^(?:总体|指导|基本原则|[工作主要发展总体]*目标|[重主][点要]任务|重点工作|工作[任要安]|保障|组织|实施|附则|总则|申请与|其他|有关要求|任务分工|时间安排|强化组织|加强组织)/;
/** Documents are gone through from the first until there is this much of a kind. */
const MOST_A_KIND = 12;
const MOST_DOCUMENTS = 40;

/** By kind, from all documents in turn. `documentIds` null: of all documents in force. */
export async function candidatesFrom(
  library: Sources,
  documentIds: readonly string[] | null,
  locale: SuggestionLocale,
): Promise<ReadonlyMap<SuggestionKind, readonly Candidate[]>> {
  const word = askedIn(locale);
  const plans = library.documents
    .filter(({ id, kind }) => isBasis(kind) && (documentIds === null || documentIds.includes(id)))
    .slice(0, MOST_DOCUMENTS);
  const facts = await library.listFacts({
    documentIds: plans.map(({ id }) => id),
    kinds: ['duty', 'indicator', 'term'],
  });
  const duties = facts.filter((fact) => fact.kind === 'duty');
  const terms = facts.filter((fact) => fact.kind === 'term');
  const named = facts.filter(isTarget).filter(({ name }) => isName(name));
  const figures = named.filter(({ name }) => FIGURE_NAME.test(name));
  const targets = figures.length > 0 ? figures : named;
  const lists = new Map<SuggestionKind, Candidate[][]>(SUGGESTION_KINDS.map((kind) => [kind, []]));
  for (const { id: documentId, region, title } of plans) {
    const place = region?.name ?? title;
    await nextTurn();
    const clauses = await library.clausesOf(documentId);
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    const own = <Each extends { readonly clauseId: ClauseId }>(facts: readonly Each[]) =>
      facts.filter(({ clauseId }) => byId.has(clauseId));
    const add = (kind: SuggestionKind, found: readonly Omit<Candidate, 'kind' | 'documentId'>[]) =>
      lists.get(kind)?.push(found.slice(0, MOST_A_KIND).map((each) => ({ ...each, kind, documentId })));
    add(
      'figure',
      own(targets).map(({ name, clauseId }) => ({
        question: word.figure(place, name),
        clauseIds: [clauseId],
      })),
    );
    add(
      'lead',
      own(duties.filter((duty) => leadUnitsOf(duty).length > 0)).flatMap(({ clauseId }) => {
        const name = nameOf(byId.get(clauseId));
        return name === null ? [] : [{ question: word.lead(place, name), clauseIds: [clauseId] }];
      }),
    );
    add(
      'measures',
      clauses.flatMap((clause) => {
        const name = FRAME.test(clause.heading) ? null : nameOf(clause);
        const below = clauses.filter(({ headingPath }) => headingPath.includes(clause.heading)).map(({ id }) => id);
        return name === null ? [] : [{ question: word.measures(place, name), clauseIds: [clause.id, ...below] }];
      }),
    );
    add(
      'term',
      own(terms.filter(({ form, name }) => form === 'definition' && [...name].length <= NAME.most)).map(
        ({ name, clauseId }) => ({ question: word.term(name), clauseIds: [clauseId] }),
      ),
    );
    add('comparison', comparisonsOf(own(targets), targets, { place, library, plans: plans.map(({ id }) => id), word }));
  }
  return new Map([...lists].map(([kind, all]) => [kind, inTurn(all).slice(0, MOST_A_KIND)]));
}

/** One target that the plans of two places set. */
function comparisonsOf(
  own: readonly Indicator[],
  all: readonly Indicator[],
  among: {
    readonly place: string;
    readonly library: Sources;
    readonly plans: readonly string[];
    readonly word: ReturnType<typeof askedIn>;
  },
): Pick<Candidate, 'question' | 'clauseIds'>[] {
  const { place, library, plans, word } = among;
  return own.flatMap(({ name, clauseId }) => {
    const elsewhere = all.find((other) => other.name === name && placeOf(other.clauseId) !== place && isOfPlans(other));
    if (elsewhere === undefined) return [];
    const question = word.comparison([place, placeOf(elsewhere.clauseId)], name);
    return [{ question, clauseIds: [clauseId, elsewhere.clauseId] }];
  });

  function isOfPlans({ clauseId }: Indicator): boolean {
    return plans.includes(documentIdOf(clauseId));
  }

  function placeOf(clauseId: ClauseId): string {
    const { region, title } = library.document(documentIdOf(clauseId));
    return region?.name ?? title;
  }
}

/** What a clause is headed; null where that is no name. */
function nameOf(clause: Clause | undefined): string | null {
  const name = (clause?.heading ?? '').replace(/[。；：:，,]$/, '');
  return isName(name) ? name : null;
}

function isName(name: string): boolean {
  const { length } = [...name];
  return length >= NAME.least && length <= NAME.most && /^[\p{Script=Han}\p{L}\p{N}、“”]+$/u.test(name);
}

/** The first of each list, then the second of each, and so on. */
function inTurn<Each>(lists: readonly (readonly Each[])[]): Each[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}
