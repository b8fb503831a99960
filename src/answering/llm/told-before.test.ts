import { describe, expect, it } from 'vitest';
import { LEAD } from '../../copy/answer.fixture.js';
import type { Grade, VerifiedClaim } from '../../vocabulary/answer.js';
import { isTold, withoutTold } from './told-before.js';

const CLAUSE = '有条件的街道建设社区食堂，推动连锁化运营，安排一次性建设补助。';
const HEAD = '社区食堂应当做到以下几点：';

function citing(quote: string, grade: Grade, source = CLAUSE): VerifiedClaim {
  const start = source.indexOf(quote);
  const citation = { ...LEAD, quote, start, end: start + quote.length };
  return { text: quote, citations: [citation], grade, differs: [] } as unknown as VerifiedClaim;
}
const OWN = citing('有条件的街道建设社区食堂，推动连锁化运营', 'verified');
const WHOLE = citing(CLAUSE, 'substituted');

describe('a clause’s own sentence behind claims of a model', () => {
  it('goes on where they leave off, with its source in full', () => {
    const rest = withoutTold(WHOLE, [OWN]);
    expect(rest).toMatchObject({ text: '……安排一次性建设补助。', grade: 'substituted' });
    expect(rest?.citations[0].quote).toBe(CLAUSE);
  });

  it('stands whole where its beginning, and so its condition, was not told', () => {
    expect(withoutTold(WHOLE, [citing('推动连锁化运营', 'verified')])).toEqual(WHOLE);
    expect(withoutTold(WHOLE, [])).toEqual(WHOLE);
  });

  it('is needless where all of it was told, or where it only heads what was', () => {
    expect(withoutTold(WHOLE, [citing(CLAUSE, 'verified')])).toBeNull();
    expect(withoutTold(citing(HEAD, 'substituted', HEAD), [OWN])).toBeNull();
    expect(withoutTold(citing(HEAD, 'substituted', HEAD), [])?.text).toBe(HEAD);
  });
});

describe('a model’s claim behind a clause’s own sentence', () => {
  it('is told where that holds all it cites', () => {
    expect(isTold(OWN, [WHOLE])).toBe(true);
    expect(isTold(WHOLE, [OWN])).toBe(false);
  });
});
