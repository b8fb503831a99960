/** One reply of a model, its claims given as they complete. */
import type { CallOptions, ChatModel, ChatRequest, TokenUsage } from '../../models/chat.js';
import { createClaimScanner } from './claim-scanner.js';
import { type ReadReply, type ReplyClaim, readClaim, readReply } from './reply.js';

/** A reply beyond this is not read on: no honest one is so long. */
const MOST_CHARACTERS = 40_000;

export type WholeReply = ReadReply & { readonly text: string; readonly usage: TokenUsage | null };

export type ReplyEvent =
  | { readonly kind: 'claim'; readonly claim: ReplyClaim }
  /** The last event. Every claim of the reply has come before it. */
  | { readonly kind: 'whole'; readonly whole: WholeReply };

/**
 * Yields each claim as its last character comes; claims found only when the whole is read follow at the end. Throws what
 * `ChatModel.stream` throws.
 */
export async function* streamReply(
  chat: ChatModel,
  request: ChatRequest,
  options: CallOptions,
): AsyncGenerator<ReplyEvent, void> {
  const scanner = createClaimScanner();
  const given = new Set<string>();
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
      given.add(JSON.stringify(claim));
      yield { kind: 'claim', claim };
    }
    if (text.length > MOST_CHARACTERS) {
      isCut = true;
      break;
    }
  }
  const read = isCut ? ({ reply: null, problem: 'the reply is too long and was cut' } as const) : readReply(text);
  // Brackets and quotation marks in words around the object mislead the scanner.
  const missed = read.reply?.claims.filter((claim) => !given.has(JSON.stringify(claim))) ?? [];
  for (const claim of missed) yield { kind: 'claim', claim };
  yield { kind: 'whole', whole: { ...read, text, usage } };
}
