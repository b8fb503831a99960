/** For tests: an app over a small corpus whose model is a stand-in endpoint on loopback, reached through the real clients. */
import { rmSync } from 'node:fs';
import { type App, createApp } from '../../app.js';
import type { ModelConfig } from '../../config.js';
import { type Endpoint, openEndpoint, type RecordedRequest, type Step } from '../../models/openai/endpoint.fixture.js';
import { type SmallCorpus, writeSmallCorpus } from '../small-corpus.fixture.js';

/** A clause as the request shows it to the model. */
export type ShownClause = { readonly token: string; readonly label: string; readonly text: string };

export type ModelApp = {
  readonly app: App;
  readonly endpoint: Endpoint;
  /** How the next chat requests are answered; the default answers nothing. */
  respond: (request: RecordedRequest) => Step | null;
  readonly close: () => Promise<void>;
};

export const KEY = 'sk-test-0123456789abcdef';

export async function openModelApp(corpus: SmallCorpus, settings: Partial<ModelConfig> = {}): Promise<ModelApp> {
  const endpoint = await openEndpoint({ respond: (request) => opened.respond(request) });
  const { root, config } = writeSmallCorpus(corpus);
  const model: ModelConfig = {
    apiKey: KEY,
    baseUrl: endpoint.baseUrl,
    azureApiVersion: null,
    chatModel: 'writer',
    embeddingModel: null,
    rerank: null,
    timeoutMs: 20_000,
    concurrency: 4,
    prices: { prompt: 1, completion: 2, embedding: 0 },
    dailyBudget: null,
    ...settings,
  };
  const app = createApp({ ...config, model });
  const opened: ModelApp = {
    app,
    endpoint,
    respond: () => null,
    close: async () => {
      await app.close();
      await endpoint.close();
      rmSync(root, { recursive: true });
    },
  };
  return opened;
}

/** The clauses of a request, with their tokens. */
export function shownClauses(request: RecordedRequest): ShownClause[] {
  return [...promptOf(request).matchAll(/<clause token="([^"]*)"[^>]*? label="([^"]*)"[^>]*>([^<]*)<\/clause>/g)].map(
    ([, token = '', label = '', text = '']) => ({ token, label, text }),
  );
}

/** All that the model is told, in one text. */
export function promptOf({ body }: RecordedRequest): string {
  const messages = body.messages as readonly { readonly content: string }[];
  return messages.map(({ content }) => content).join('\n');
}

/** What the request asks for: the schema it names. */
export function schemaOf({ body }: RecordedRequest): string {
  const format = body.response_format as { readonly json_schema?: { readonly name: string } } | undefined;
  return format?.json_schema?.name ?? '';
}

export function reply(value: unknown, chunkSize = 7): Step {
  return { kind: 'reply', text: typeof value === 'string' ? value : JSON.stringify(value), chunkSize };
}
