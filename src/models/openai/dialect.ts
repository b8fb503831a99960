/** What an endpoint takes of the chat completions API, learnt from what it refuses. Pure. */
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { ChatRequest } from '../chat.js';

export type Dialect = {
  readonly responseFormat: 'json_schema' | 'json_object' | 'none';
  readonly lengthField: 'max_tokens' | 'max_completion_tokens';
  readonly temperature: boolean;
  readonly streamUsage: boolean;
};

/** Everything is asked for until the endpoint objects. */
export const FULL_DIALECT: Dialect = {
  responseFormat: 'json_schema',
  lengthField: 'max_tokens',
  temperature: true,
  streamUsage: true,
};

const REFUSALS: ReadonlySet<number> = new Set([400, 404, 422]);
/** The field is named as well where the number is what is wrong. */
const WRONG_NUMBER = /too large|maximum context|exceed/i;

/**
 * The next dialect to try after a refusal, or null where it is not about a field that can be given up. Each answer asks
 * for less than `dialect`, so a caller that follows it comes to an end. `complaint` is the body of the refusal.
 */
export function lesserDialect(
  dialect: Dialect,
  refusal: { readonly status: number | null; readonly complaint: string; readonly hasSchema: boolean },
): Dialect | null {
  const { status, complaint, hasSchema } = refusal;
  if (status === null || !REFUSALS.has(status)) return null;
  if (dialect.lengthField === 'max_tokens' && /max_completion_tokens/.test(complaint) && !WRONG_NUMBER.test(complaint))
    return { ...dialect, lengthField: 'max_completion_tokens' };
  if (dialect.streamUsage && /stream_options|include_usage/.test(complaint)) return { ...dialect, streamUsage: false };
  if (hasSchema && dialect.responseFormat !== 'none' && isAboutFormat(complaint))
    return { ...dialect, responseFormat: dialect.responseFormat === 'json_schema' ? 'json_object' : 'none' };
  if (dialect.temperature && /temperature/.test(complaint)) return { ...dialect, temperature: false };
  return null;
}

export function requestBody(
  model: string,
  request: ChatRequest,
  dialect: Dialect,
): ChatCompletionCreateParamsStreaming {
  const { messages, schema, maxTokens } = request;
  return {
    model,
    messages: withSchema(messages, schema, dialect).map(({ role, content }) => ({ role, content })),
    stream: true,
    [dialect.lengthField]: maxTokens,
    ...(dialect.temperature && { temperature: 0 }),
    ...(dialect.streamUsage && { stream_options: { include_usage: true } }),
    ...(schema !== null && responseFormat(schema, dialect)),
  };
}

/** A schema is sent once: where the endpoint takes none as a field, behind the last message. */
function withSchema(
  messages: ChatRequest['messages'],
  schema: ChatRequest['schema'],
  { responseFormat }: Dialect,
): ChatRequest['messages'] {
  if (schema === null || responseFormat === 'json_schema') return messages;
  const told = `\n\nJSON Schema:\n${JSON.stringify(schema.schema)}`;
  return messages.map((message, index) =>
    index === messages.length - 1 ? { ...message, content: `${message.content}${told}` } : message,
  );
}

function responseFormat(
  { name, schema }: NonNullable<ChatRequest['schema']>,
  dialect: Dialect,
): Pick<ChatCompletionCreateParamsStreaming, 'response_format'> {
  switch (dialect.responseFormat) {
    case 'json_schema':
      return { response_format: { type: 'json_schema', json_schema: { name, schema: { ...schema }, strict: true } } };
    case 'json_object':
      return { response_format: { type: 'json_object' } };
    case 'none':
      return {};
  }
}

function isAboutFormat(complaint: string): boolean {
  return /response[_ ]?format|json[_ ]?(?:schema|object|mode)|structured[_ ]?output/i.test(complaint);
}
