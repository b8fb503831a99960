import { describe, expect, it } from 'vitest';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import { limitsDropped } from './limits.js';
import { BEDS, SUBSIDY } from './quotes.fixture.js';
import { verifyWritten } from './verify-written.js';
import { CONTEXT, citing, headerOf } from './written-corpus.fixture.js';

describe('limitsDropped', () => {
  it('gives an exception the claim leaves out, in the words of the text', () => {
    const kept = verified('青岚市对高龄老年人每月发放服务补贴200元。', SUBSIDY);
    const limits = limitsDropped(kept, CONTEXT, headerOf);
    expect(limits.map(({ text }) => text)).toEqual([
      '除已享受居家照护补贴的家庭外，对高龄老年人每月发放服务补贴200元。',
    ]);
    expect(limits[0]?.citations[0]).toMatchObject({ clauseId: 'qinglan#2.3', quote: limits[0]?.text });
  });

  it.each([
    [
      'the claim says the exception',
      '除已享受居家照护补贴的家庭外，青岚市对高龄老年人每月发放服务补贴200元。',
      SUBSIDY,
    ],
    ['there is none', '到2034年，建成家庭照护床位1200张左右。', BEDS],
  ] as const)('gives nothing where %s', (_, text, cited) => {
    expect(limitsDropped(verified(text, cited), CONTEXT, headerOf)).toEqual([]);
  });
});

function verified(text: string, [clauseId, quote]: readonly [Parameters<typeof citing>[0], string]): VerifiedClaim {
  const result = verifyWritten({ text, citations: [citing(clauseId, quote)] }, CONTEXT);
  if ('reason' in result) throw new Error(`${text}: ${result.reason}`);
  return result;
}
