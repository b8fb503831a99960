/** A plain LangChain chain, as its tutorials build it: recursive splitter 500/50, HNSWLib with its own settings. */
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document as Chunk } from '@langchain/core/documents';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { hnswSettings } from '../../../indexing/vector/hnsw-settings.js';
import type { Embedder } from '../../../models/embedder.js';
import type { Clause, ClauseId } from '../../../vocabulary/clause.js';
import type { CorpusContent } from '../corpus-content.js';
import { type Asked, DEPTH, type Engine, joinedQuestion, oneEach } from '../engine.js';

export type ChainInput = Pick<CorpusContent, 'documents' | 'clauses'> & {
  /** Makes the embedder from the chunks: hashed n-grams are fitted to what they will embed. */
  readonly embedderOf: (chunks: readonly string[]) => Embedder;
};

export type ChainEngines = {
  /** Clauses by the first chunk that holds them; within a chunk the one with the most text in it first. */
  readonly byClause: Engine;
  /** Generous: a position is a chunk, and every clause it holds counts as found there. */
  readonly byChunk: Engine;
  /** As `byClause`, with as wide a graph search as our own vector index. */
  readonly wide: Engine;
  readonly chunkCount: number;
};

/** Candidates of the graph search: hnswlib's default, which a plain chain keeps, and ours. */
const PLAIN_CANDIDATES = 10;
const WIDE_CANDIDATES = hnswSettings.searchCandidates;

type Held = { readonly start: number; readonly end: number };

export async function langChainEngines({ documents, clauses, embedderOf }: ChainInput): Promise<ChainEngines> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 500, chunkOverlap: 50 });
  const byDocument = new Map<string, Clause[]>(documents.map(({ id }) => [id, []]));
  for (const clause of clauses) byDocument.get(clause.documentId)?.push(clause);
  const chunks: Chunk<{ clauses: ClauseId[] }>[] = [];
  for (const { id, text } of documents) {
    let from = 0;
    for (const pageContent of await splitter.splitText(text)) {
      // The splitter keeps separators, so that a chunk is a piece of the text; it may begin within the one before.
      const start = text.indexOf(pageContent, from);
      from = start + 1;
      const held = clausesHeld({ start, end: start + pageContent.length }, byDocument.get(id) ?? []);
      chunks.push(new Chunk({ pageContent, metadata: { clauses: held } }));
    }
  }
  const embedder = embedderOf(chunks.map(({ pageContent }) => pageContent));
  const store = await HNSWLib.fromDocuments(chunks, asLangChain(embedder));
  const limit = Math.min(DEPTH, chunks.length);
  const search = async (asked: Asked, candidates: number): Promise<ClauseId[][]> => {
    store.index.setEf(candidates);
    const found = await store.similaritySearch(joinedQuestion(asked), limit);
    return found.map(({ metadata }) => metadata.clauses as ClauseId[]);
  };
  const byClause = (candidates: number): Engine => ({
    search: async (asked) => oneEach([...new Set((await search(asked, candidates)).flat())]),
  });
  return {
    byClause: byClause(PLAIN_CANDIDATES),
    byChunk: { search: (asked) => search(asked, PLAIN_CANDIDATES) },
    wide: byClause(WIDE_CANDIDATES),
    chunkCount: chunks.length,
  };
}

/** The clauses that share at least half of the shorter of the two, clause or chunk, with it; the largest share of text first. */
export function clausesHeld(chunk: Held, clauses: readonly (Held & Pick<Clause, 'id'>)[]): ClauseId[] {
  return clauses
    .map(({ id, start, end }) => {
      const shared = Math.min(end, chunk.end) - Math.max(start, chunk.start);
      return { id, shared, isHeld: shared > 0 && shared * 2 >= Math.min(end - start, chunk.end - chunk.start) };
    })
    .filter(({ isHeld }) => isHeld)
    .sort((a, b) => b.shared - a.shared)
    .map(({ id }) => id);
}

function asLangChain(embedder: Embedder) {
  return {
    embedQuery: async (text: string) => Array.from(await embedder.embedQuery(text)),
    embedDocuments: async (texts: string[]) =>
      (await embedder.embedDocuments(texts)).map((vector) => Array.from(vector)),
  };
}
