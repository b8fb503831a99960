import { composeStatements } from './best-statements.js';
import { type Composition, composed, nothing } from './composition.js';
import { dutiesOfClause } from './duties.js';
import type { PartInput } from './part-input.js';
import { chooseStatements } from './statements.js';

/** Who: the units behind the task of the statement that answers best; else that statement, which names someone. */
export async function composeInCharge(input: PartInput): Promise<Composition> {
  const { part, result, library, wording } = input;
  const [best] = chooseStatements(result.hits, 1);
  if (best === undefined) return nothing({ kind: 'lead-unit' });
  const duties = dutiesOfClause(best.hit, best.statement, { library, wording });
  if (duties.length === 0) return composeStatements(input);
  if (!part.cues.has('names-target') && !part.cues.has('names-deadline')) return composed(duties);
  const asked = { ...part, wants: { ...part.wants, main: 'amount' as const } };
  const figures = await composeStatements({ ...input, part: asked });
  return composed([...figures.claims, ...duties]);
}
