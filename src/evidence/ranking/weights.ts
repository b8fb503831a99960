import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../vocabulary/errors.js';
import { FEATURES, type Feature, SURE_FEATURES, type SureFeature } from './features.js';

const of = <Name extends string>(names: readonly Name[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<Name, z.ZodNumber>);

const schema = z.strictObject({
  /** Of the order of statements (conditional logit over the statements of one search). */
  ranker: of<Feature>(FEATURES),
  /** Of how sure the best one is (logistic). */
  sureness: z.strictObject({ bias: z.number(), weights: of<SureFeature>(SURE_FEATURES) }),
});

/** Fitted from cases by `npm run -s evals:fit`; never edited by hand. */
export type RankingWeights = z.infer<typeof schema>;

/** Reads the fitted weights. @throws AppError `internal` for a file that is missing or was fitted for other features */
export async function loadWeights(path: string | URL): Promise<RankingWeights> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError('internal', `${String(path)} holds no weights for these features: npm run -s evals:fit`, {
      cause,
    });
  }
}

/** Weights that tell nothing apart: what a fit starts from. */
export function noWeights(): RankingWeights {
  const zeros = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  return { ranker: zeros<Feature>(FEATURES), sureness: { bias: 0, weights: zeros<SureFeature>(SURE_FEATURES) } };
}
