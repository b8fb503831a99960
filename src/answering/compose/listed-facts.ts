/** Facts an answer lists: a page of them, however many the library holds. */
import { inScope, type Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import type { FactFilter } from '../../storage/store.js';
import type { Missing } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Fact } from '../../vocabulary/provision.js';

/** More than this is no answer to read: the rest is told, not listed. */
export const MOST_LISTED = 100;
/** Read at a time, and in all before what is left is left. */
const AT_A_TIME = 400;
const MOST_READ = 2_000;

export type HeldFact<Each extends Fact> = { readonly fact: Each; readonly clause: Clause };

export type Listed<Each extends Fact> = {
  /** In corpus order, each with its clause, which is in scope. */
  readonly held: readonly HeldFact<Each>[];
  /** How many match and are not listed; null where some are left and nobody counted them. */
  readonly left: number | null;
};

export type Wanted<Each extends Fact> = {
  readonly filter: FactFilter;
  readonly scope: Scope;
  /** What the filter cannot say. */
  readonly matches: (fact: Fact, clause: Clause) => fact is Each;
};

/** The facts of a scope that match, at most a page. */
export async function listFactsIn<Each extends Fact>(
  { filter, scope, matches }: Wanted<Each>,
  library: Sources,
): Promise<Listed<Each>> {
  const isWhole = scope.documents.size === library.documents.length;
  const within: FactFilter =
    isWhole || filter.documentIds !== undefined ? filter : { ...filter, documentIds: [...scope.documents] };
  const held: HeldFact<Each>[] = [];
  for (let offset = 0; offset < MOST_READ; offset += AT_A_TIME) {
    const facts = await library.listFacts({ ...within, limit: AT_A_TIME, offset });
    const ids = [...new Set(facts.map(({ clauseId }) => clauseId))];
    const clauses = new Map((await library.clausesById(ids)).map((clause) => [clause.id, clause]));
    for (const fact of facts) {
      const clause = clauses.get(fact.clauseId);
      if (clause !== undefined && inScope(clause, scope, library) && matches(fact, clause)) held.push({ fact, clause });
    }
    const listed = held.slice(0, MOST_LISTED);
    if (facts.length < AT_A_TIME) return { held: listed, left: held.length - listed.length };
    if (held.length > MOST_LISTED) break;
  }
  return { held: held.slice(0, MOST_LISTED), left: null };
}

/** What is told of those that are left; null: some are, nobody knows how many. */
export function notListed(left: number | null): readonly Missing[] {
  return left === 0 ? [] : [{ kind: 'not-listed', value: left === null ? '' : String(left) }];
}
