import { expect, it } from 'vitest';
import type { Audit } from './audit.js';
import type { Conversations } from './conversations.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Promise<Conversations> };

const START = new Date(0);
const PAGE = { since: START, after: 0, limit: 100 };
const line = (changes: Partial<Parameters<Audit['recordAudit']>[0]> = {}): Parameters<Audit['recordAudit']>[0] => ({
  at: new Date(1_000),
  user: 'U1',
  team: 'T1',
  channel: 'C1',
  what: 'question',
  engine: 'extractive',
  model: null,
  status: 'answered',
  ms: 12,
  clauses: ['plan#1.1', 'plan#2'],
  ...changes,
});

/** Part of `describeConversations`. */
export function describeAudit(opened: () => Opened): void {
  const whoOf = async (kept: Conversations) => (await kept.auditLines(PAGE)).map(({ who }) => who);

  it('keeps a line of the audit as it was, with a hash for the person', async () => {
    const { user, ...told } = line({ model: 'writer', engine: 'llm', what: 'draft' });
    await opened().conversations.recordAudit({ user, ...told });
    const [kept] = await (await opened().another()).auditLines(PAGE);
    expect(kept).toEqual({ ...told, n: 1, who: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(JSON.stringify(kept)).not.toContain('U1');
  });

  it('gives one person one hash, from whichever process, and another one to others and in other teams', async () => {
    const [first, second] = [opened().conversations, await opened().another()];
    await first.recordAudit(line());
    await second.recordAudit(line());
    await second.recordAudit(line({ user: 'U2' }));
    await second.recordAudit(line({ team: 'T2' }));
    const who = await whoOf(first);
    expect(who[1]).toBe(who[0]);
    expect(new Set(who).size).toBe(3);
  });

  it('reads lines page by page, oldest first, from a time on', async () => {
    const kept = opened().conversations;
    for (const seconds of [1, 2, 3, 4]) await kept.recordAudit(line({ at: new Date(seconds * 1_000), ms: seconds }));
    const page = { since: new Date(2_000), after: 0, limit: 2 };
    const first = await kept.auditLines(page);
    expect(first.map(({ ms }) => ms)).toEqual([2, 3]);
    expect((await kept.auditLines({ ...page, after: first[1]?.n ?? 0 })).map(({ ms }) => ms)).toEqual([4]);
  });

  it('drops lines past their age, and only them', async () => {
    const kept = opened().conversations;
    await kept.recordAudit(line({ at: START }));
    await kept.recordAudit(line({ at: new Date(90_000) }));
    await kept.prune({ claimsMs: 1, questionsMs: 1, answersMs: 1, auditMs: 50_000 }, new Date(100_000));
    expect((await kept.auditLines(PAGE)).map(({ at }) => at.getTime())).toEqual([90_000]);
  });
}
