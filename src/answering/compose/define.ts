import type { ResultSet } from '../../evidence/retrieve.js';
import { inScope, type Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import { type NameFinder, nameFinder } from '../../language/names-within.js';
import { parseNumeral } from '../../language/numerals.js';
import { plainText } from '../../language/plain-text.js';
import { readOnce } from '../../language/read-once.js';
import { once } from '../../library/once.js';
import type { QuestionPart } from '../../question/question.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { DocumentKind } from '../../vocabulary/document.js';
import type { Fact, Term } from '../../vocabulary/provision.js';
import { cite, citeSpan, claim, type Place } from '../cite.js';
import { type Composition, composed, nothing } from './composition.js';
import { definingStatement } from './defining-statement.js';
import { BEHIND } from './explains-term.js';
import { spanClaim } from './lists.js';
import type { Wording } from './wording.js';

/**
 * The definitions the documents give of the terms asked for, each from a fact or from the statement that says it; where no
 * term is singled out, of the names in the question. Plans before news, one of each name and wording.
 */
export async function composeDefinitions(
  part: QuestionPart,
  { scope, hits }: Pick<ResultSet, 'scope' | 'hits'>,
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const { terms: asked } = part.asked;
  if (asked.length === 0) return definedNames(part, scope, library, wording);
  const documents = [...new Set([...part.documentIds, ...hits.map(({ clause }) => clause.documentId)])];
  const clauses = (await Promise.all(documents.map((id) => library.clausesOf(id))))
    .flat()
    .filter((clause) => inScope(clause, scope, library));
  const found: Composition[] = [];
  for (const name of asked) {
    const facts = await definedNames({ ...part, text: name, concepts: [] }, scope, library, wording);
    const said = facts.claims.length > 0 ? null : definingStatement(name, clauses);
    if (said !== null) found.push(composed([spanClaim(said.clause, said.place, library)], [said.clause]));
    else if (facts.claims.length > 0) found.push(facts);
  }
  if (found.length === 0) return part.wants.define ? definedNames(part, scope, library, wording) : nothing();
  return composed(
    found.flatMap(({ claims }) => claims),
    found.flatMap(({ lookedUp }) => lookedUp),
  );
}

/** The definitions read as facts of the names a part speaks of. */
async function definedNames(
  part: Pick<QuestionPart, 'text' | 'concepts'>,
  scope: Scope,
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const asked = [
    part.text,
    ...part.concepts.flatMap((concept) =>
      concept.variants.filter((variant) => variant.weight === 1).map((variant) => variant.text),
    ),
  ].map(plainText);
  const named = await termsNamed(asked, library);
  const clauses = new Map(
    (await library.clausesById(named.map((term) => term.clauseId))).map((clause) => [clause.id, clause]),
  );
  const usable = named.filter((term) => {
    const clause = clauses.get(term.clauseId);
    return clause !== undefined && inScope(clause, scope, library);
  });
  const ranked = usable.sort((a, b) => authority(a, clauses, library) - authority(b, clauses, library));
  const seen = new Set<string>();
  const claims: Claim[] = [];
  for (const term of ranked) {
    if (seen.has(term.name.toLowerCase())) continue;
    seen.add(term.name.toLowerCase());
    const clause = clauses.get(term.clauseId);
    if (clause === undefined) continue;
    const document = library.document(clause.documentId);
    const hedged = hedgedPhrase(term, clause);
    claims.push(
      hedged === null
        ? claim(wording.means(term.name, term.definition), citeSpan(clause, document, term))
        : claim(`${clause.text.slice(hedged.start, hedged.end)}${wording.stop}`, cite(clause, document, hedged)),
    );
  }
  return claims.length === 0 ? nothing() : composed(claims, [...clauses.values()]);
}

const SOFTENS = /力争|争取|争创|探索|鼓励|逐步|原则上|普遍|总体|有条件/;

/** The phrase a definition stands in where it opens with a word that softens it (力争实现…“五项突破”); else null. */
function hedgedPhrase(term: Term, clause: Clause): Place | null {
  const start = term.start - clause.start;
  const opening = /[^，,；;。：:\n]*$/.exec(clause.text.slice(0, start))?.[0] ?? '';
  const said = clause.text.slice(start, term.end - clause.start);
  const before = said.slice(0, Math.max(0, said.indexOf(term.definition.slice(0, 4))));
  return SOFTENS.test(opening + before) ? { start: start - opening.length, end: term.end - clause.start } : null;
}

/** 什么是六统一, 两个允许是哪两个. */
export function asksForTerm({ wants, cues, asked }: QuestionPart): boolean {
  return wants.define || asked.terms.length > 0 || (wants.list && cues.has('members-of-term'));
}

/** The terms defined whose names stand in one of the texts (plain), in corpus order. */
async function termsNamed(texts: readonly string[], library: Sources): Promise<Term[]> {
  const find = await termsOf(library)();
  const found = texts.flatMap((text) => find(text).filter(({ name, start }) => standsAlone(text, name, start)));
  if (found.length === 0) return [];
  const names = new Set(found.map(({ name }) => name));
  const clauseIds = [...new Set(found.map(({ thing }) => thing))];
  return (await library.listFacts({ kinds: ['term'], clauseIds })).filter(
    (fact): fact is Term => isDefinition(fact) && names.has(plainText(fact.name)),
  );
}

/** Of all terms their names are kept, and where they are defined. */
const termsOf = readOnce((library: Sources) => once(() => readTerms(library)));

async function readTerms(library: Sources): Promise<NameFinder<ClauseId>> {
  const terms = (await library.listFacts({ kinds: ['term'] })).filter(isDefinition);
  return nameFinder(terms.map(({ name, clauseId }): [string, ClauseId] => [plainText(name), clauseId]));
}

function isDefinition(fact: Fact): fact is Term {
  return fact.kind === 'term' && fact.form === 'definition';
}

/** A name of letters must stand by itself: DIP is not in diploma, DRG not in DRGs. */
function standsAlone(text: string, name: string, at: number): boolean {
  if (!/^[a-z]/.test(name)) return true;
  return !/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + name.length));
}

const AUTHORITY: Readonly<Record<DocumentKind, number>> = {
  ...{ statute: 0, plan: 0, reply: 1, guide: 1, qa: 1, interpretation: 1, news: 2 },
  'drafting-note': 3,
};

function authority(term: Term, clauses: ReadonlyMap<string, Clause>, library: Sources): number {
  const clause = clauses.get(term.clauseId);
  if (clause === undefined) return 9;
  return AUTHORITY[library.document(clause.documentId).kind];
}

/**
 * A counted name in the question (五个一体化, 双中心, 58项指标) whose members the text around it does not list. Such a name is
 * used, not explained: what it stands for must not be guessed. Null where nothing of the kind is asked or the list is there.
 */
export function undefinedCountedName(
  part: QuestionPart,
  statement: string,
  following: readonly Clause[],
): string | null {
  if (!part.wants.define && !part.wants.list && !part.cues.has('members')) return null;
  const plain = plainText(statement);
  for (const name of part.asked.names) {
    const count = countOf(name);
    const key = keyOf(name, plain);
    if (count === null || count < 2 || key === null) continue;
    if (listsMembers(statement, key, count) || following.length >= Math.min(count, 3)) return null;
    return key;
  }
  return null;
}

function countOf(name: string): number | null {
  if (name.startsWith('双')) return 2;
  return parseNumeral(/^(?:\d{1,3}|[〇零一二两三四五六七八九十百]+)/.exec(name)?.[0] ?? '');
}

/** The longest beginning of the name that stands in the statement, where it is more than its count. */
function keyOf(name: string, statement: string): string | null {
  for (let length = name.length; length >= 3; length -= 1) {
    const head = plainText(name.slice(0, length));
    if (statement.includes(head)) return head;
  }
  const short = plainText(name);
  return short.length >= 2 && statement.includes(short) ? short : null;
}

/** The members stand right before the name (…、…和…三个清单) or right behind it, in brackets or after a colon. */
function listsMembers(statement: string, key: string, count: number): boolean {
  const plain = plainText(statement);
  for (let at = plain.indexOf(key); at !== -1; at = plain.indexOf(key, at + 1)) {
    const before = /[^,，;；:：。]*$/.exec(plain.slice(0, at))?.[0] ?? '';
    if (before.split(/[、和及与]/).length === count) return true;
    const behind = BEHIND.exec(plain.slice(at + key.length))?.[1] ?? '';
    if (behind.split(/[、,，;；]/).length >= count && count > 1) return true;
  }
  return false;
}
