import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../../language/regions.js';
import type { Answer, VerifiedClaim } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../../vocabulary/provision.js';
import { breachesOf, type Evidence } from '../sentence-contract.contract.js';
import { ADVERSARIAL_REPLIES } from './adversarial.fixture.js';
import { gradeWritten } from './verify-written.js';
import type { WrittenClaim } from './written.js';
import { CLAUSES, CONTEXT, citing, PARSED } from './written-corpus.fixture.js';

const HONEST: readonly WrittenClaim[] = ADVERSARIAL_REPLIES.filter(({ expected }) => expected === 'pass').flatMap(
  ({ reply }) =>
    reply((clauseId) => clauseId).claims.map(({ text, citations }) => ({
      text,
      citations: citations.map(({ token, quote }) => citing(token as ClauseId, quote)),
    })),
);

const EVIDENCE: Evidence = {
  documents: new Map(PARSED.map(({ document }) => [document.id, document])),
  clauses: CLAUSES,
  names: [...new Set([...CONTEXT.units, ...CONTEXT.regions, ...PROVINCES.map(({ name }) => name)])].sort(
    (a, b) => b.length - a.length,
  ),
};

const SWAPS: readonly (readonly [string, string])[] = [
  ...(['张', '个', '名', '元', '年', '分钟', '平方米', '件', '%'] as const).flatMap((unit, index, units) =>
    units.filter((_, other) => other !== index).map((other) => [unit, other] as const),
  ),
];
const FLIPS: readonly (readonly [string, string])[] = [
  ['可以', '不得'],
  ['可', '不可'],
  ['禁止', '允许'],
  ['应当', '可以'],
  ['建成', '取消'],
  ['提升', '降低'],
  ['发放', '停止发放'],
  ['支持', '禁止'],
  ['安装', '不安装'],
  ['推广', '严禁推广'],
  ['达到', '不达到'],
  ['配备', '不得配备'],
];
const HEDGES = ['力争', '以上', '左右', '不少于', '不低于', '不超过', '试点', '有条件的', '支持', '高龄'];

/** Every single change of one kind. */
const changed = (text: string, pairs: readonly (readonly [string, string])[]): string[] =>
  pairs.flatMap(([from, to]) =>
    occurrences(text, from).map((at) => text.slice(0, at) + to + text.slice(at + from.length)),
  );

describe('a change of an honest sentence', () => {
  it('is withheld where it changes a digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HONEST), fc.nat(), fc.integer({ min: 1, max: 9 }), (claim, choice, step) => {
        const digits = [...claim.text.normalize('NFKC').matchAll(/\d/g)];
        const digit = digits[choice % Math.max(1, digits.length)];
        if (digit === undefined) return;
        const plain = claim.text.normalize('NFKC');
        const text = plain.slice(0, digit.index) + ((Number(digit[0]) + step) % 10) + plain.slice(digit.index + 1);
        expect(passes({ ...claim, text }), text).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is withheld where it takes a hedge away', () => {
    for (const claim of HONEST)
      for (const hedge of HEDGES.filter((each) => claim.text.includes(each))) {
        const text = claim.text.replaceAll(hedge, '');
        expect(passes({ ...claim, text }), text).toBe(false);
      }
  });

  it('is withheld where it counts in another unit', () => {
    for (const claim of HONEST)
      for (const [from, to] of SWAPS)
        for (const at of occurrences(claim.text, from)) {
          if (!/\d/.test(claim.text.charAt(at - 1))) continue;
          const text = claim.text.slice(0, at) + to + claim.text.slice(at + from.length);
          expect(passes({ ...claim, text }), text).toBe(false);
        }
  });

  it('is withheld where it says the opposite', () => {
    for (const claim of HONEST)
      for (const text of changed(claim.text, FLIPS)) expect(passes({ ...claim, text }), text).toBe(false);
  });

  it('is withheld where it names another region, or another unit', () => {
    for (const claim of HONEST) {
      const regions = CONTEXT.regions.flatMap((from) =>
        CONTEXT.regions.filter((to) => to !== from).map((to) => [from, to] as const),
      );
      const units = CONTEXT.units.flatMap((from) =>
        CONTEXT.units.filter((to) => to !== from && !to.endsWith(from)).map((to) => [from, to] as const),
      );
      for (const text of [...changed(claim.text, regions), ...changed(claim.text, units)])
        expect(passes({ ...claim, text }) && !isStillTrue(claim, text), text).toBe(false);
    }
  });

  it('is withheld where a quote differs by one character', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HONEST), fc.nat(), fc.nat(), (claim, which, at) => {
        const index = which % claim.citations.length;
        const citations = claim.citations.map((citation, each) => {
          if (each !== index) return citation;
          const letters = [...citation.quote.matchAll(/[\p{L}\p{N}]/gu)];
          const position = letters[at % letters.length]?.index ?? 0;
          return { ...citation, quote: `${citation.quote.slice(0, position)}龘${citation.quote.slice(position + 1)}` };
        });
        expect(passes({ ...claim, citations })).toBe(false);
      }),
    );
  });
});

describe('a sentence of words of the corpus', () => {
  const clauses = [...CLAUSES.values()];
  const word = fc.oneof(
    fc
      .tuple(fc.constantFrom(...clauses), fc.nat(), fc.integer({ min: 2, max: 14 }))
      .map(([{ text }, at, length]) => text.slice(at % text.length, (at % text.length) + length).replace(/\s/g, '')),
    fc.constantFrom(...CONTEXT.units, ...CONTEXT.regions),
    fc.constantFrom(
      '力争',
      '以上',
      '不少于',
      '2033年',
      '85%',
      '1200张',
      '12名',
      '左右',
      '三年',
      '15分钟',
      '，',
      '由',
      '牵头',
    ),
  );
  const written = fc
    .tuple(
      fc.constantFrom(...clauses),
      fc.nat(),
      fc.array(fc.oneof({ weight: 1, arbitrary: word }, { weight: 3, arbitrary: fc.nat(200) }), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([clause, at, pieces]) => {
      const sentences = clause.text.split(/(?<=[。\n])/).filter((sentence) => sentence.trim().length > 8);
      const quote = (sentences[at % Math.max(1, sentences.length)] ?? clause.text).trim();
      const text = pieces
        .map((piece) =>
          typeof piece === 'string' ? piece : quote.slice(piece % quote.length, (piece % quote.length) + 20),
        )
        .join('');
      return { text, citations: [citing(clause.id, quote)] };
    });

  it('keeps the sentence contract wherever it passes', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof(written, fc.constantFrom(...HONEST)), (claim) => {
        const graded = gradeWritten(claim, CONTEXT);
        if (!('claims' in graded)) return;
        passed += 1;
        for (const shown of graded.claims) expect(breachesOf(answerOf(shown), EVIDENCE)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(passed).toBeGreaterThan(300);
  });
});

function passes(claim: WrittenClaim): boolean {
  return gradeWritten(claim, CONTEXT).reason === null;
}

/** Two units of one role may change places: 市财政局 and 市商务局 both share the task. */
function isStillTrue({ citations }: WrittenClaim, text: string): boolean {
  const duties = citations.flatMap(({ clause }) => CONTEXT.dutiesOf(clause.id));
  const [lead = text] = text.split('责任单位');
  return duties.every(
    (duty) =>
      listedUnitsOf(duty).length > 0 ||
      (leadUnitsOf(duty).some((unit) => lead.includes(unit)) &&
        responsibleUnitsOf(duty).some((unit) => text.includes(unit))),
  );
}

function occurrences(text: string, part: string): number[] {
  return [...text.matchAll(new RegExp(part, 'g'))].map(({ index }) => index);
}

/** Only what the contract reads of an answer. */
function answerOf(claim: VerifiedClaim): Answer {
  return {
    status: 'answered',
    claims: [claim],
    id: 'id',
    question: '',
    engine: 'llm',
    withheld: [],
    understood: { regions: [], documents: [], intent: 'general' },
    retrieved: claim.citations.map(({ clauseId }) => ({ clauseId, score: 1 })),
    written: null,
    fallback: null,
    timings: { retrieveMs: 0, composeMs: 0, totalMs: 0 },
  };
}
