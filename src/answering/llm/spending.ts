import type { TokenUsage } from '../../models/chat.js';
import { AppError } from '../../vocabulary/errors.js';

/** Tokens of all calls of one question, counted as they come. */
export type Spent = { promptTokens: number; completionTokens: number };

export function count(spent: Spent, usage: TokenUsage | null): void {
  spent.promptTokens += usage?.promptTokens ?? 0;
  spent.completionTokens += usage?.completionTokens ?? 0;
}

/** What a reply that broke off had cost by then, where the endpoint told. */
export function usageOf({ details }: AppError): TokenUsage {
  return { promptTokens: Number(details.promptTokens ?? 0), completionTokens: Number(details.completionTokens ?? 0) };
}

/** Rewriting and research only widen what is found: a fault of theirs (an endpoint without tools, say) changes nothing else. */
export async function tolerating<Found>(spent: Spent, otherwise: Found, work: () => Promise<Found>): Promise<Found> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || !(error.code.startsWith('model-') || error.code === 'internal')) throw error;
    count(spent, usageOf(error));
    return otherwise;
  }
}
