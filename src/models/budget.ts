/** What calls cost, and the most a day may cost. */
import { AppError } from '../vocabulary/errors.js';
import type { TokenUsage } from './chat.js';

/** Port: what was spent since the day began (UTC), in the currency of the prices. */
export type SpendingLedger = { spentToday(): Promise<number> };

/** Per million tokens. */
export type TokenPrices = { readonly prompt: number; readonly completion: number };

export type Budget = { readonly ledger: SpendingLedger; readonly daily: number };

const TOKENS_PER_PRICE = 1_000_000;

/** In the currency of the prices. */
export function costOf(usage: TokenUsage, prices: TokenPrices): number {
  const { promptTokens, completionTokens } = usage;
  return (promptTokens * prices.prompt + completionTokens * prices.completion) / TOKENS_PER_PRICE;
}

/**
 * Calls that run at the same time do not see each other's cost, so a day may exceed its budget by what they cost.
 * @throws AppError `model-over-budget` with `details.limit`, before a call, when the budget of the day is spent
 */
export async function assertWithinBudget(budget: Budget | null): Promise<void> {
  if (budget === null || (await budget.ledger.spentToday()) < budget.daily) return;
  throw new AppError('model-over-budget', `the budget of ${budget.daily} a day is spent`, {
    details: { limit: budget.daily },
  });
}
