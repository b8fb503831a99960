/** Our own retrieval: the whole of it as users get it, and each index alone. */
import type { App } from '../../app/app.js';
import type { Sources } from '../../evidence/sources.js';
import { DEPTH, type Engine, joinedQuestion, oneEach } from './engine.js';

/** The ranking of a whole answer. Its time is that of the whole `ask`: composing and verifying included. */
export function wholeEngine(app: Pick<App, 'ask'>): Engine {
  return {
    search: async ({ question, history }) => {
      const { answer } = await app.ask({ text: question, history });
      return oneEach(answer.retrieved.map(({ clauseId }) => clauseId));
    },
  };
}

/** The bare BM25 index: no understanding, no glossary, no scope. */
export function lexicalEngine({ lexical }: Pick<Sources, 'lexical'>): Engine {
  return {
    search: async (asked) =>
      oneEach(lexical.search({ text: joinedQuestion(asked), limit: DEPTH }).map(({ clauseId }) => clauseId)),
  };
}

/** The bare vector index. Null where vectors are off. */
export function vectorEngine({ nearest }: Pick<Sources, 'nearest'>): Engine | null {
  if (nearest === null) return null;
  return {
    search: async (asked) => oneEach((await nearest(joinedQuestion(asked), DEPTH)).map(({ clauseId }) => clauseId)),
  };
}
