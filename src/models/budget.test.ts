import { describe, expect, it } from 'vitest';
import { assertWithinBudget, costOf } from './budget.js';

describe('costOf', () => {
  it('takes prices per million tokens', () => {
    const usage = { promptTokens: 500_000, completionTokens: 2_000_000 };
    expect(costOf(usage, { prompt: 2, completion: 8 })).toBe(17);
    expect(costOf(usage, { prompt: 0, completion: 0 })).toBe(0);
  });
});

describe('assertWithinBudget', () => {
  const spent = (sum: number) => ({ spentToday: async () => sum });

  it('lets calls pass below the budget, and where there is none', async () => {
    await assertWithinBudget({ ledger: spent(9.99), daily: 10 });
    await assertWithinBudget(null);
  });

  it('stops calls once the budget is reached', async () => {
    await expect(assertWithinBudget({ ledger: spent(10), daily: 10 })).rejects.toMatchObject({
      code: 'model-over-budget',
      details: { limit: 10 },
    });
  });
});
