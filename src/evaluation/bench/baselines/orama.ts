import { create, insertMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import type { IndexedText } from '../../../indexing/lexical.js';
import type { ClauseId } from '../../../vocabulary/clause.js';
import { DEPTH, type Engine, joinedQuestion, oneEach } from '../engine.js';

/** Orama over the same texts as our own index, with its own settings and its own tokenizer for Chinese. */
export async function oramaEngine(texts: readonly IndexedText[]): Promise<Engine> {
  const database = create({ schema: { text: 'string' }, components: { tokenizer: createTokenizer() } });
  await insertMultiple(
    database,
    texts.map(({ id, text }) => ({ id, text })),
  );
  return {
    search: async (asked) => {
      const { hits } = await search(database, { term: joinedQuestion(asked), limit: DEPTH });
      return oneEach(hits.map(({ id }) => id as ClauseId));
    },
  };
}
