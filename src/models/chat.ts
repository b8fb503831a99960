/** Port: a chat model behind an OpenAI-compatible endpoint, its reply as a stream of text. */
export type ChatMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

/** A JSON Schema (draft 2020-12) the reply is to follow. */
export type ReplySchema = { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };

export type ChatRequest = {
  readonly messages: readonly ChatMessage[];
  /** Sent as structured output where the endpoint takes it; null for free text. */
  readonly schema: ReplySchema | null;
  /** Most tokens of the reply. */
  readonly maxTokens: number;
};

export type TokenUsage = { readonly promptTokens: number; readonly completionTokens: number };

export type ChatEvent =
  | { readonly kind: 'text'; readonly text: string }
  /** The last event of a reply that came to its end. `length`: cut at `maxTokens`. Usage is null where the endpoint tells none. */
  | { readonly kind: 'end'; readonly finish: 'stop' | 'length'; readonly usage: TokenUsage | null };

export type ChatModel = {
  /** Model id as sent to the endpoint. */
  readonly id: string;
  /**
   * Streams one reply. A call that fails before its first text is tried again within `deadline`; after it never. Throws
   * `AppError`: `model-unreachable`, `model-timeout`, `model-rate-limited`, `model-rejected`, `model-content-filtered`,
   * `model-reply-cut` (the stream broke off), `model-over-budget`, or `interrupted` when `signal` aborts.
   */
  stream(request: ChatRequest, options: CallOptions): AsyncIterable<ChatEvent>;
};

export type CallOptions = {
  readonly signal?: AbortSignal;
  /** On the clock of `performance.now()`, in ms: no try is begun or waited for beyond it. */
  readonly deadline: number;
};
