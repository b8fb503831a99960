/** The evidence as a LangChain retriever: the clauses a chain may quote, with all a citation needs. */
import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { ClauseQuery, FoundClauses } from '../evidence/search-clauses.js';
import type { DocumentKind } from '../vocabulary/document.js';

/** What a citation of the clause names; `start` and `end` are offsets in the cleaned text of the document. */
export type ClauseMetadata = {
  readonly clauseId: string;
  readonly documentId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly kind: DocumentKind;
  readonly region: string | null;
  readonly label: string;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
};

export type TiaowenRetrieverInput = {
  /** As `createApp` hands it out. */
  readonly searchClauses: (query: ClauseQuery) => Promise<FoundClauses>;
  /** Ids of the documents to look in; all where left out. */
  readonly documentIds?: readonly string[];
  /** Clauses at most; 8 where left out. */
  readonly k?: number;
};

export class TiaowenRetriever extends BaseRetriever<ClauseMetadata> {
  static override lc_name(): string {
    return 'TiaowenRetriever';
  }
  override lc_namespace = ['tiaowen', 'retrievers'];
  private readonly input: TiaowenRetrieverInput;

  constructor(input: TiaowenRetrieverInput) {
    super();
    this.input = input;
  }

  override async _getRelevantDocuments(text: string): Promise<Document<ClauseMetadata>[]> {
    const { searchClauses, documentIds = null, k = 8 } = this.input;
    const { found } = await searchClauses({ text, documentIds, offset: 0, limit: k });
    return found.map(({ clause, document: { title, documentNumber, kind, region }, score }) => {
      const { id: clauseId, documentId, label, heading, start, end, text: pageContent } = clause;
      const metadata = {
        ...{ clauseId, documentId, title, documentNumber, kind, region: clause.region ?? region?.name ?? null },
        ...{ label, heading, start, end, score },
      };
      return new Document({ id: clauseId, pageContent, metadata });
    });
  }
}
