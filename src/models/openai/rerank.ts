/** Scores over the rerank API that Jina, Cohere, vLLM, SiliconFlow and Xinference share. */
import type { Reranker, RerankScores } from '../reranker.js';
import { callForJson, type JsonCallSettings } from './json-call.js';
import { scoresOfReply } from './rerank-reply.js';

export type RerankerSettings = Omit<JsonCallSettings, 'baseUrl' | 'azureApiVersion'> & {
  /** With or without `/rerank` at its end. */
  readonly url: string;
  readonly model: string;
};

const IDLE_MS = 30_000;

/** Sends nothing yet. */
export function openReranker(settings: RerankerSettings): Reranker {
  const { model } = settings;
  const url = rerankUrl(settings.url);
  return {
    id: model,
    rerank: async (query, documents, options): Promise<RerankScores> => {
      if (documents.length === 0) return [];
      return callForJson(
        { ...settings, baseUrl: url, azureApiVersion: null },
        {
          send: (client, signal) =>
            client.post<unknown>(url, { body: { model, query, documents, top_n: documents.length }, signal }),
          read: (reply) => scoresOfReply(reply, documents.length),
          idleMs: IDLE_MS,
        },
        options,
      );
    },
  };
}

function rerankUrl(address: string): string {
  const url = new URL(address);
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/rerank') ? path : `${path}/rerank`;
  return url.href;
}
