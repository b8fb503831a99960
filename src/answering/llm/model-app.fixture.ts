/** For tests: an app over a small corpus whose model is a stand-in endpoint on loopback, reached through the real clients. */
import { rmSync } from 'node:fs';
import { type App, type AskOptions, createApp, type Overrides } from '../../app/app.js';
import type { ModelConfig } from '../../config/config.js';
import { type SmallCorpus, writeSmallCorpus } from '../../testing/corpora/small-corpus.js';
import { type Endpoint, openEndpoint, type RecordedRequest, type Step } from '../../testing/endpoint/endpoint.js';
import type { Answer, VerifiedClaim } from '../../vocabulary/answer.js';
import type { Question } from '../answer-question.js';
import type { AnswerEvent } from './answer-events.js';
import { withoutMarkup } from './passages.js';
import type { ReplyClaim } from './reply.js';

/** A clause as the request shows it to the model. */
export type ShownClause = { readonly token: string; readonly label: string; readonly text: string };

export type ModelApp = {
  readonly app: App;
  readonly dataDir: string;
  readonly endpoint: Endpoint;
  /** How the next chat requests are answered; the default answers nothing. */
  respond: (request: RecordedRequest) => Step | null;
  readonly close: () => Promise<void>;
};

export const KEY = 'sk-test-0123456789abcdef';

export async function openModelApp(
  corpus: SmallCorpus,
  settings: Partial<ModelConfig> = {},
  overrides: Overrides = {},
): Promise<ModelApp> {
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
  const app = createApp({ ...config, model }, overrides);
  const opened: ModelApp = {
    app,
    dataDir: config.dataDir,
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
  return shownIn(promptOf(request));
}

/** The same of a prompt's text. The instructions name the tag too, with … for values: that is none. */
export function shownIn(prompt: string): ShownClause[] {
  const tags = prompt.matchAll(/<clause token="([^"…]*)"[^>]*? label="([^"]*)"[^>]*>([^<]*)<\/clause>/g);
  return [...tags].map(([, token = '', label = '', text = '']) => ({ token, label, text }));
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

/** A reply that says no more than its claims. */
export function answering(...claims: readonly ReplyClaim[]) {
  return { status: 'answered', claims };
}

/** A claim that rests on the clause shown which holds the quote; by default the sentence is the quote. */
export function citing(request: RecordedRequest, quote: string, text = quote): ReplyClaim {
  return { text, citations: [{ token: tokenOf(request, quote), quote }] };
}

/** The token of the clause shown that holds some words. */
export function tokenOf(request: RecordedRequest, words: string): string {
  const shown = shownClauses(request).find(({ text }) => text.includes(withoutMarkup(words)));
  if (shown === undefined) throw new Error(`no clause shown holds ${words}`);
  return shown.token;
}

export type Asked = {
  readonly events: readonly AnswerEvent[];
  readonly streamed: readonly VerifiedClaim[];
  readonly answer: Answer;
};

/** Asks and reads the stream to its end. */
export async function askAll(app: App, question: Question, options: AskOptions = {}): Promise<Asked> {
  const events: AnswerEvent[] = [];
  for await (const event of app.askStream(question, options)) events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'answer') throw new Error('the stream ended without an answer');
  const streamed = events.flatMap((event) => (event.kind === 'claim' ? [event.claim] : []));
  return { events, streamed, answer: last.answered.answer };
}

/** The claims of an answer; none where it has none. */
export function claimsOf(answer: Answer): readonly VerifiedClaim[] {
  return answer.status === 'answered' || answer.status === 'partial' ? answer.claims : [];
}
