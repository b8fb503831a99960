import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaimScanner } from './claim-scanner.js';

const CLAIMS = [
  {
    text: '到2033年，社区食堂覆盖率力争达到85%以上。',
    citations: [{ token: 'abcde', quote: '覆盖率力争达到85%以上' }],
  },
  { text: 'brackets {[ and "quotes" \\ inside', citations: [] },
];
const REPLY = JSON.stringify({ status: 'answered', claims: CLAIMS, missing: ['{"text":"x"}'], question: null });

describe('createClaimScanner', () => {
  it('gives each claim when its last brace has come', () => {
    const scanner = createClaimScanner();
    const cut = REPLY.indexOf('},{"text":"brackets') + 1;
    expect(scanner.push(REPLY.slice(0, cut - 1))).toEqual([]);
    expect(scanner.push(REPLY.slice(cut - 1, cut)).map((json) => JSON.parse(json))).toEqual([CLAIMS[0]]);
    expect(scanner.push(REPLY.slice(cut)).map((json) => JSON.parse(json))).toEqual([CLAIMS[1]]);
  });

  it('finds the same claims however the reply is cut', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const claim = fc.record({ text, citations: fc.array(fc.record({ token: text, quote: text }), { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 4 }), fc.array(fc.nat(40)), text, (claims, sizes, before) => {
        const reply = `\`\`\`json\n${JSON.stringify({ note: before, claims, missing: [] })}\n\`\`\``;
        const scanner = createClaimScanner();
        const found: string[] = [];
        let at = 0;
        for (const size of [...sizes, reply.length]) {
          found.push(...scanner.push(reply.slice(at, at + size)));
          at += size;
        }
        expect(found.map((json) => JSON.parse(json))).toEqual(claims);
      }),
    );
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (pieces) => {
        const scanner = createClaimScanner();
        for (const piece of pieces) scanner.push(piece);
      }),
    );
  });

  it('takes no list of another name, and none deeper down', () => {
    expect(createClaimScanner().push('{"missing":[{"a":1}],"x":{"claims":[{"b":2}]}}')).toEqual([]);
  });
});
