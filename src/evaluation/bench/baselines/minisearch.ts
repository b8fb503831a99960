import MiniSearch from 'minisearch';
import type { IndexedText } from '../../../indexing/lexical.js';
import type { ClauseId } from '../../../vocabulary/clause.js';
import { type Engine, joinedQuestion, oneEach } from '../engine.js';

/** MiniSearch over the same texts as our own index, with its own settings but for the tokenizer. */
export function miniSearchEngine(texts: readonly IndexedText[], tokenize?: (text: string) => string[]): Engine {
  const index = new MiniSearch<IndexedText>({ fields: ['text'], ...(tokenize === undefined ? {} : { tokenize }) });
  index.addAll(texts);
  return { search: async (asked) => oneEach(index.search(joinedQuestion(asked)).map(({ id }) => id as ClauseId)) };
}
