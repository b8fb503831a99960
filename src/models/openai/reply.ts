import type { OpenAI } from 'openai';
import type { ChatCompletionChunk, ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { CallWatch } from '../call-watch.js';
import type { ChatEvent, TokenUsage } from '../chat.js';
import { contentFiltered, replyCut } from './fault.js';

/** Filled in while a reply is read. */
export type ReplyProgress = { responded: boolean; begun: boolean; usage: TokenUsage | null };

/** Finish reasons beside `stop` and `length`; `sensitive` is Zhipu's word for content_filter. */
const FILTERED: ReadonlySet<string> = new Set(['content_filter', 'sensitive']);
/** The endpoint gave up: Zhipu, DeepSeek. */
const BROKEN: ReadonlySet<string> = new Set(['network_error', 'insufficient_system_resource']);

/** Sends one request and yields its reply. Throws what the client throws, or `AppError` for an end that is none. */
export async function* readReply(
  client: OpenAI,
  body: ChatCompletionCreateParamsStreaming,
  { watch, progress }: { watch: CallWatch; progress: ReplyProgress },
): AsyncGenerator<ChatEvent, void, undefined> {
  const stream = await client.chat.completions.create(body, { signal: watch.signal });
  progress.responded = true;
  let finish: string | null = null;
  let declined = false;
  try {
    for await (const chunk of stream) {
      if (watch.signal.aborted) break;
      progress.usage = usageOf(chunk) ?? progress.usage;
      const choice = chunk?.choices?.[0];
      finish = choice?.finish_reason ?? finish;
      declined ||= Boolean(choice?.delta?.refusal);
      const text = choice?.delta?.content;
      if (typeof text !== 'string' || text === '') continue;
      progress.begun = true;
      watch.pause();
      yield { kind: 'text', text };
      watch.resume();
    }
  } catch (error) {
    // What breaks after the finish reason costs at most the usage.
    if (finish === null || watch.stoppedBy() === 'interrupted') throw error;
  }
  // The client ends an aborted stream as if it were complete.
  if (watch.stoppedBy() === 'interrupted' || finish === null) throw replyCut('no-finish-reason');
  if (BROKEN.has(finish)) throw replyCut(finish);
  if (FILTERED.has(finish)) throw contentFiltered(finish);
  if (declined && !progress.begun) throw contentFiltered('refusal');
  yield { kind: 'end', finish: finish === 'length' ? 'length' : 'stop', usage: progress.usage };
}

/** Null for pieces without usage, and for endpoints that tell it in another shape. */
function usageOf(chunk: ChatCompletionChunk): TokenUsage | null {
  const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = chunk?.usage ?? {};
  if (typeof promptTokens !== 'number' || typeof completionTokens !== 'number') return null;
  return { promptTokens, completionTokens };
}
