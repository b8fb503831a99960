/** Port: a model that looks around with read-only tools before anything is written. */
import type { CallOptions, ChatMessage, TokenUsage } from './chat.js';

export type ResearchTool = {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the arguments: an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Never throws on bad arguments: what is wrong comes back as text, for the model to mend. */
  run(args: unknown): Promise<string>;
};

export type ResearchRequest = {
  readonly messages: readonly ChatMessage[];
  readonly tools: readonly ResearchTool[];
  /** Calls of tools, all together; the research ends there without a fault. */
  readonly mostCalls: number;
};

export type Researcher = {
  /** Runs until the model calls no more tools. Throws as `ChatModel.stream` does. */
  research(
    request: ResearchRequest,
    options: CallOptions,
  ): Promise<{ readonly calls: number; readonly usage: TokenUsage | null }>;
};
