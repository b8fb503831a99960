/** For tests: replies of a chat model in the wire format of `/v1/chat/completions`, streamed and in one piece. */
import type { TokenUsage } from '../../models/chat.js';

export type ToolCall = {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly id?: string;
};

export type Completion = {
  readonly text?: string;
  /** Characters of a piece of the stream; 16 by default. */
  readonly chunkSize?: number;
  readonly toolCalls?: readonly ToolCall[];
  /** `stop` by default, `tool_calls` where there are any; null for a reply that names none. */
  readonly finish?: string | null;
  /** Counted in characters by default; null for an endpoint that tells none. Streams tell it only when asked to. */
  readonly usage?: TokenUsage | null;
  /** Usage in every piece of a stream, asked for or not, as some endpoints do. */
  readonly usageThroughout?: boolean;
  /** Streams only: after so many characters the stream ends early, the connection breaks, or nothing more comes. */
  readonly cut?: { readonly after: number; readonly how: 'end' | 'reset' | 'stall' };
  /** Streams only: the text again and again until the client goes. */
  readonly endless?: boolean;
};

type RequestBody = Readonly<Record<string, unknown>>;

const CREATED = 1_700_000_000;

/** Pieces of a stream as they are to be written; `reset` and `stall` are what is to happen instead of a piece. */
export function* completionStream(reply: Completion, body: RequestBody): Generator<string | 'reset' | 'stall'> {
  const { text = '', chunkSize = 16, toolCalls = [], cut, endless = false } = reply;
  const throughout = reply.usageThroughout === true ? { usage: wireUsage(reply, body) } : {};
  const event = (delta: object, finish: string | null = null): string =>
    sse({
      ...head(body, 'chat.completion.chunk'),
      choices: [{ index: 0, delta, finish_reason: finish }],
      ...throughout,
    });

  yield event({ role: 'assistant', content: toolCalls.length > 0 ? null : '' });
  const characters = Array.from(text).slice(0, cut?.after);
  do {
    for (let at = 0; at < characters.length; at += chunkSize)
      yield event({ content: characters.slice(at, at + chunkSize).join('') });
  } while (endless);
  if (cut !== undefined) {
    if (cut.how !== 'end') yield cut.how;
    return;
  }
  for (const [index, call] of toolCalls.entries()) {
    const { arguments: json, ...named } = wireToolCall(call, index).function;
    yield event({ tool_calls: [{ ...wireToolCall(call, index), index, function: { ...named, arguments: '' } }] });
    yield event({ tool_calls: [{ index, function: { arguments: json } }] });
  }
  const finish = finishOf(reply);
  if (finish !== null) yield event({}, finish);
  const asked = (body.stream_options as { include_usage?: boolean } | undefined)?.include_usage === true;
  if (asked && reply.usage !== null)
    yield sse({ ...head(body, 'chat.completion.chunk'), choices: [], usage: wireUsage(reply, body) });
  yield 'data: [DONE]\n\n';
}

export function completionJson(reply: Completion, body: RequestBody): object {
  const { text = '', toolCalls = [] } = reply;
  const calls = toolCalls.length === 0 ? {} : { tool_calls: toolCalls.map(wireToolCall) };
  const message = { role: 'assistant', content: toolCalls.length > 0 && text === '' ? null : text, ...calls };
  const usage = reply.usage === null ? {} : { usage: wireUsage(reply, body) };
  const choices = [{ index: 0, message, finish_reason: finishOf(reply) }];
  return { ...head(body, 'chat.completion'), choices, ...usage };
}

function head(body: RequestBody, object: string): object {
  return { id: 'chatcmpl-1', object, created: CREATED, model: body.model ?? 'unnamed' };
}

function finishOf({ finish, toolCalls = [] }: Completion): string | null {
  return finish === undefined ? (toolCalls.length > 0 ? 'tool_calls' : 'stop') : finish;
}

function wireToolCall({ id, name, arguments: values }: ToolCall, index: number) {
  return { id: id ?? `call_${index + 1}`, type: 'function', function: { name, arguments: JSON.stringify(values) } };
}

function wireUsage({ usage, text = '' }: Completion, body: RequestBody): object {
  const { promptTokens, completionTokens } = usage ?? {
    promptTokens: JSON.stringify(body.messages ?? []).length,
    completionTokens: text.length,
  };
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

function sse(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
