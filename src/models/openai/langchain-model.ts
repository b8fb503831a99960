/** A chat model for LangChain that words requests and reads replies, while our own client and call policy do the calling. */
import { ChatOpenAICompletions } from '@langchain/openai';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionCreateParams,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
} from 'openai/resources/chat/completions';

export type Complete = (body: ChatCompletionCreateParamsNonStreaming) => Promise<ChatCompletion>;

/** Given, though never used, so that LangChain does not look for them in the environment. */
const UNUSED = {
  apiKey: 'none',
  configuration: { baseURL: 'http://unused.invalid', organization: '' },
  outputVersion: 'v0',
  maxRetries: 0,
} as const;

/** Chat completions whatever the name of the model; `ChatOpenAI` turns to the Responses API for some names. */
export class LangChainModel extends ChatOpenAICompletions {
  readonly #complete: Complete;

  constructor(model: string, complete: Complete) {
    // Streaming, LangChain counts tokens itself, for which it loads tables from the net.
    super({ ...UNUSED, model, disableStreaming: true });
    this.#complete = complete;
  }

  override completionWithRetry(body: ChatCompletionCreateParamsStreaming): Promise<AsyncIterable<ChatCompletionChunk>>;
  override completionWithRetry(body: ChatCompletionCreateParamsNonStreaming): Promise<ChatCompletion>;
  override async completionWithRetry(
    body: ChatCompletionCreateParams,
  ): Promise<ChatCompletion | AsyncIterable<ChatCompletionChunk>> {
    if (body.stream === true) throw new Error('streaming is disabled');
    return this.#complete({ ...body, stream: false });
  }
}
