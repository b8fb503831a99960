/** One reply of a model, its claims given as they complete. */
import type { CallOptions, ChatModel, ChatRequest, TokenUsage } from '../../models/chat.js';
import { createClaimScanner } from './claim-scanner.js';
import { type ReadReply, type ReplyClaim, readClaim, readReply } from './reply.js';

/** A reply beyond this is not read on: no honest one is so long. */
const MOST_CHARACTERS = 40_000;

export type WholeReply = ReadReply & {
  readonly text: string;
  readonly usage: TokenUsage | null;
  /** The claims that came, in order; the same objects as were yielded. */
  readonly claims: readonly ReplyClaim[];
};

/** Yields each claim as its last character comes; returns the whole. Throws what `ChatModel.stream` throws. */
export async function* streamReply(
  chat: ChatModel,
  request: ChatRequest,
  options: CallOptions,
): AsyncGenerator<ReplyClaim, WholeReply> {
  const scanner = createClaimScanner();
  const claims: ReplyClaim[] = [];
  let text = '';
  let usage: TokenUsage | null = null;
  let isCut = false;
  for await (const event of chat.stream(request, options)) {
    if (event.kind === 'end') {
      usage = event.usage;
      isCut = event.finish === 'length';
      break;
    }
    text += event.text;
    for (const json of scanner.push(event.text)) {
      const claim = readClaim(json);
      if (claim === null) continue;
      claims.push(claim);
      yield claim;
    }
    if (text.length > MOST_CHARACTERS) {
      isCut = true;
      break;
    }
  }
  const read = isCut ? { reply: null, problem: 'the reply is too long and was cut' } : readReply(text);
  return { ...read, text, usage, claims };
}
