import { describe, expect, it } from 'vitest';
import type { ClauseId } from '../../vocabulary/clause.js';
import { ADVERSARIAL_REPLIES, type AdversarialReply } from './adversarial.fixture.js';
import { gradeWritten } from './verify-written.js';
import { CLAUSES, CONTEXT, citing } from './written-corpus.fixture.js';

const TOKENS = new Map([...CLAUSES.keys()].map((id, index) => [`q4x${index}`, id]));

describe('the replies of a model', () => {
  it.each(ADVERSARIAL_REPLIES)('$expected: $name', (reply) => {
    expect(outcomeOf(reply)).toBe(reply.expected);
  });

  it('are many, and each has a name of its own', () => {
    expect(ADVERSARIAL_REPLIES.length).toBeGreaterThanOrEqual(70);
    expect(ADVERSARIAL_REPLIES.filter(({ expected }) => expected === 'pass').length).toBeGreaterThanOrEqual(20);
    expect(new Set(ADVERSARIAL_REPLIES.map(({ name }) => name)).size).toBe(ADVERSARIAL_REPLIES.length);
  });
});

/** As a caller does: a citation whose token the request did not give withholds the claim. */
function outcomeOf({ reply }: AdversarialReply): string {
  const { claims } = reply((clauseId) => tokenOf(clauseId));
  const outcomes = claims.map(({ text, citations }) => {
    const ids = citations.map(({ token }) => TOKENS.get(token));
    if (ids.includes(undefined)) return 'token-unknown';
    const cited = citations.map(({ quote }, index) => citing(ids[index] as ClauseId, quote));
    return gradeWritten({ text, citations: cited }, CONTEXT).reason ?? 'pass';
  });
  return outcomes.join(', ');
}

function tokenOf(clauseId: ClauseId): string {
  for (const [token, id] of TOKENS) if (id === clauseId) return token;
  throw new Error(`no token for ${clauseId}`);
}
