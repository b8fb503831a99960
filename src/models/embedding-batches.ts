/** Many texts as calls of a size the endpoint takes, several at once. */
import { AppError } from '../vocabulary/errors.js';
import type { EmbedDocumentsOptions, RemoteEmbedder } from './remote-embedder.js';

/** No common endpoint takes less text; fewer texts (DashScope takes 10) are found out by asking. */
const MOST_TEXTS = 64;
const MOST_CHARACTERS = 200_000;

/** What a call comes to when it had too many texts: it is made again as two, and later ones keep to that size. */
export const TOO_MANY_TEXTS = 'too-many-texts';

export type Batching = {
  /** One call; vectors in the order of its texts. A single text is never too many. */
  readonly embed: (
    texts: readonly string[],
    signal: AbortSignal | undefined,
  ) => Promise<readonly Float32Array[] | typeof TOO_MANY_TEXTS>;
  /** Calls at once. */
  readonly concurrency: number;
};

/** The size found out is kept for the life of the result. Until one call has succeeded, calls go one by one. */
export function inBatches({ embed, concurrency }: Batching): RemoteEmbedder['embedDocuments'] {
  let mostTexts = MOST_TEXTS;
  let proven = false;

  return async (texts, { signal, onBatch = () => {} }: EmbedDocumentsOptions = {}) => {
    const vectors = new Map<number, Float32Array>();
    const waiting = [...texts.keys()].reverse();
    const faults: unknown[] = [];

    const call = async (positions: readonly number[]): Promise<void> => {
      try {
        requireNotAborted(signal);
        const replies = await embed(
          positions.map((position) => texts[position] as string),
          signal,
        );
        if (replies === TOO_MANY_TEXTS) {
          mostTexts = Math.min(mostTexts, Math.floor(positions.length / 2));
          waiting.push(...[...positions].reverse());
          return;
        }
        const batch = positions.map((position, at) => ({ position, vector: replies[at] as Float32Array }));
        for (const { position, vector } of batch) vectors.set(position, vector);
        proven = true;
        onBatch(batch);
      } catch (error) {
        faults.push(error);
      }
    };
    const workWhile = async (goOn: () => boolean): Promise<void> => {
      while (faults.length === 0 && waiting.length > 0 && goOn()) await call(takeBatch(waiting, texts, mostTexts));
    };

    await workWhile(() => !proven);
    // All come to their end, so that the replies under way are heard even when one fails.
    await Promise.all(Array.from({ length: concurrency }, () => workWhile(() => true)));
    if (faults.length > 0) throw faults[0];
    return texts.map((_, position) => vectors.get(position) as Float32Array);
  };
}

/** From the end of `waiting`; at least one, however long. */
function takeBatch(waiting: number[], texts: readonly string[], mostTexts: number): readonly number[] {
  const batch: number[] = [];
  let characters = 0;
  while (batch.length < mostTexts) {
    const position = waiting.at(-1);
    if (position === undefined) break;
    characters += (texts[position] as string).length;
    if (batch.length > 0 && characters > MOST_CHARACTERS) break;
    batch.push(position);
    waiting.pop();
  }
  return batch;
}

function requireNotAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('interrupted', 'interrupted; what had arrived is kept');
}
