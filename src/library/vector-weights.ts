/** What the vectors of an embedding model weigh beside words; fitted from cases, by model. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../vocabulary/errors.js';

export type VectorWeights = {
  /** Of the vector list in the fusion of ranks; 0: vectors are not searched. */
  readonly ranks: number;
  /** What similarity 1 adds to a statement's logit. */
  readonly similarity: number;
};

export const NO_VECTORS: VectorWeights = { ranks: 0, similarity: 0 };
/** For a model that was never fitted; `npm run -s evals:fit-vectors` says what it deserves. */
export const UNFITTED: VectorWeights = { ranks: 1, similarity: 2 };

const schema = z.record(z.string(), z.strictObject({ ranks: z.number(), similarity: z.number() }));
export type WeightsByModel = z.infer<typeof schema>;

/** Reads the fitted weights by model name. @throws AppError `internal` for a file that holds something else */
export async function loadVectorWeights(path: string | URL): Promise<WeightsByModel> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new AppError('internal', `${String(path)} holds no weights of vectors: npm run -s evals:fit-vectors`, {
      cause,
    });
  }
}
