import type { AuthorizeResult } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { renewingOnce } from './authorize.js';

const NOW = new Date(1_000_000_000);
const seconds = NOW.getTime() / 1000;
const source = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false }) as const;
const token = (botToken: string, expiresIn: number): AuthorizeResult => ({
  botToken,
  botTokenExpiresAt: seconds + expiresIn,
});

describe('renewing a token', () => {
  it('is done for one event at a time of a workspace, and for workspaces side by side', async () => {
    const running = new Map<string, number>();
    let most = 0;
    let together = 0;
    const authorize = renewingOnce(
      async ({ teamId = '' }) => {
        running.set(teamId, (running.get(teamId) ?? 0) + 1);
        most = Math.max(most, ...running.values());
        together = Math.max(together, [...running.values()].filter((count) => count > 0).length);
        await new Promise((resolve) => setImmediate(resolve));
        running.set(teamId, (running.get(teamId) ?? 0) - 1);
        return token('x', 60);
      },
      () => NOW,
    );
    await Promise.all(['T1', 'T1', 'T2', 'T1', 'T2'].map((team) => authorize(source(team))));
    expect([most, together]).toEqual([1, 2]);
  });

  it('reads what another process renewed where its own token has run out', async () => {
    const results = [token('old', -1), token('new', 60)];
    const authorize = renewingOnce(
      async () => results.shift() ?? token('none', 0),
      () => NOW,
    );
    expect((await authorize(source('T1'))).botToken).toBe('new');
  });

  it('goes on with the next event after one that failed', async () => {
    let calls = 0;
    const authorize = renewingOnce(
      async () => {
        calls += 1;
        if (calls === 1) throw new RangeError('not installed');
        return token('x', 60);
      },
      () => NOW,
    );
    const [first, second] = await Promise.allSettled([authorize(source('T1')), authorize(source('T1'))]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });
});
