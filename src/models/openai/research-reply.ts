/** A chat completion in one piece, checked and mended where weak models and near-compatible endpoints slip. */
import { randomUUID } from 'node:crypto';
import type { ChatCompletion, ChatCompletionMessageFunctionToolCall } from 'openai/resources/chat/completions';
import { AppError } from '../../vocabulary/errors.js';
import type { TokenUsage } from '../chat.js';
import { contentFiltered, replyCut } from './fault.js';

/** Finish reasons that mean the reply was withheld; `sensitive` is Zhipu's word. */
const FILTERED: ReadonlySet<unknown> = new Set(['content_filter', 'sensitive']);
/** The endpoint gave up: Zhipu, DeepSeek. */
const BROKEN: ReadonlySet<unknown> = new Set(['network_error', 'insufficient_system_resource']);

/** Where arguments are no JSON object, the tool gets what there was under this name, and says what it misses. */
const MALFORMED = 'malformed_arguments';

/**
 * Text and tool calls of the first choice. Every call has an id and a JSON object for arguments; calls without a name are
 * left out. Throws `model-rejected` for another shape, `model-content-filtered` and `model-reply-cut` by finish reason.
 */
export function completionOfReply(reply: unknown): ChatCompletion {
  const choice: unknown = isRecord(reply) && Array.isArray(reply.choices) ? reply.choices[0] : undefined;
  const message = isRecord(choice) ? choice.message : undefined;
  if (!isRecord(choice) || !isRecord(message)) throw malformed();
  const finish = choice.finish_reason;
  if (BROKEN.has(finish)) throw replyCut(String(finish));
  if (FILTERED.has(finish)) throw contentFiltered(String(finish));
  const content = typeof message.content === 'string' ? message.content : '';
  const calls = Array.isArray(message.tool_calls) ? message.tool_calls.flatMap(callOf) : [];
  return {
    // LangChain takes a message with a known id for a new version of that message; some endpoints have one id for all.
    id: randomUUID(),
    object: 'chat.completion',
    created: 0,
    model: '',
    choices: [
      {
        index: 0,
        finish_reason: calls.length > 0 ? 'tool_calls' : 'stop',
        logprobs: null,
        message: { role: 'assistant', content, refusal: null, ...(calls.length > 0 && { tool_calls: calls }) },
      },
    ],
  };
}

/** Null where the endpoint tells none. */
export function usageOfReply(reply: unknown): TokenUsage | null {
  const usage = isRecord(reply) && isRecord(reply.usage) ? reply.usage : {};
  const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = usage;
  if (typeof promptTokens !== 'number' || typeof completionTokens !== 'number') return null;
  return { promptTokens, completionTokens };
}

function callOf(call: unknown, position: number): ChatCompletionMessageFunctionToolCall[] {
  const { id, function: called } = isRecord(call) ? call : {};
  if (!isRecord(called) || typeof called.name !== 'string') return [];
  return [
    {
      id: typeof id === 'string' && id !== '' ? id : `call_${position + 1}`,
      type: 'function',
      function: { name: called.name, arguments: JSON.stringify(argumentsOf(called.arguments)) },
    },
  ];
}

/** Models send nothing, or null, to tools without parameters; some endpoints send the object itself. */
function argumentsOf(sent: unknown): Readonly<Record<string, unknown>> {
  const value = typeof sent === 'string' ? parsed(sent) : sent;
  if (value === null || value === undefined) return {};
  return isRecord(value) ? value : { [MALFORMED]: sent };
}

function parsed(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(): AppError {
  const details = { reason: 'malformed' };
  return new AppError('model-rejected', 'the reply of the model cannot be used: it has no message', { details });
}
