/** A short reply that is read as a whole: what only helps an answer, so one that cannot be read counts as none. */
import type { z } from 'zod';
import type { CallOptions, ChatModel, ChatRequest, TokenUsage } from '../../models/chat.js';

/** A reply beyond this is not read on: no honest one is so long. */
const MOST_CHARACTERS = 12_000;

export type SmallReply<Value> = { readonly value: Value | null; readonly usage: TokenUsage | null };

/** Throws what `ChatModel.stream` throws. */
export async function readSmallReply<Value>(
  { chat, shape }: { readonly chat: ChatModel; readonly shape: z.ZodType<Value> },
  request: ChatRequest,
  options: CallOptions,
): Promise<SmallReply<Value>> {
  let text = '';
  let usage: TokenUsage | null = null;
  for await (const event of chat.stream(request, options)) {
    if (event.kind === 'end') usage = event.usage;
    else text += event.text;
    if (text.length > MOST_CHARACTERS) break;
  }
  return { value: objectIn(text, shape), usage };
}

function objectIn<Value>(text: string, shape: z.ZodType<Value>): Value | null {
  try {
    const parsed = shape.safeParse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
