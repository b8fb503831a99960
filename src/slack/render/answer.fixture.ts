import fc from 'fast-check';
import { answerWith, claims, LEAD, RATE } from '../../copy/answer.fixture.js';
/** What answers may hold that acts in Slack, and what stands around them there. */
import type { Answer, Citation, NonEmpty, Outcome, VerifiedClaim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';

const CLAUSE_TEXT =
  '3.提升县级医院能力。加强县级医院能力建设。到2025年，县域内患者就诊率力争达到90%以上。（牵头单位：市卫生健康委）';

export const CLAUSE: Clause = {
  id: LEAD.clauseId,
  documentId: LEAD.documentId,
  path: '2.1.3',
  unit: 'item',
  label: LEAD.label,
  heading: LEAD.heading,
  headingPath: ['二、重点任务', '（一）优化资源配置', '3.提升县级医院能力'],
  region: LEAD.region,
  text: CLAUSE_TEXT,
  start: 1629 - CLAUSE_TEXT.indexOf(RATE.quote),
  end: 1629 - CLAUSE_TEXT.indexOf(RATE.quote) + CLAUSE_TEXT.length,
  order: 12,
  anchors: [],
  cells: [],
  place: {},
  recognised: false,
  digest: '',
};

/** A claim for each of so many items of a plan. */
export function dutyClaims(count: number): NonEmpty<VerifiedClaim> {
  const each = (index: number) =>
    [
      `市卫生健康委牵头：第${index}项工作（二、（一）${index}）。`,
      [{ ...LEAD, clauseId: `plan#2.${index}`, label: `二、（一）${index}`, heading: `第${index}项` }],
    ] as const satisfies readonly [string, NonEmpty<Citation>];
  return claims(each(1), ...Array.from({ length: count - 1 }, (_, index) => each(index + 2)));
}

const HOSTILE = [
  '<!channel>',
  '<!subteam^S123>',
  '<@U1>',
  '<#C1|x>',
  '<http://x.cn|y>',
  'https://evil.example/?d=1',
  '[a](http://b.cn)',
  ':tada:',
  ':笑:',
  '\u202e反\u202c',
  '\u200b',
  '\u2066',
  '\u0000',
  '\ud800',
  '👨‍👩‍👧',
  '👍🏽',
  '𠮷',
  'e\u0301',
  '&lt;!here&gt;',
  '`*_~|',
  '\n',
  '\r\n',
  '。',
  '，',
  ' ',
  '县域内患者就诊率',
  '《》',
  '（',
  '”',
  '[12]',
  '￿',
];

/** Any text, with what acts in Slack among it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { maxLength: 12 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...HOSTILE), fc.integer({ min: 1, max: 13_000 }))
      .map(([part, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length)),
  },
);

export const anyCitation: fc.Arbitrary<Citation> = fc.record({
  clauseId: fc.constantFrom('a#1', 'a#2', 'b#1') as fc.Arbitrary<Citation['clauseId']>,
  documentId: fc.constantFrom('a', 'b'),
  title: anyText,
  documentNumber: fc.option(anyText),
  kind: fc.constantFrom('plan', 'interpretation', 'news', 'drafting-note'),
  region: fc.option(anyText),
  label: anyText,
  heading: anyText,
  quote: anyText,
  start: fc.nat(50),
  end: fc.integer({ min: 50, max: 60 }),
});

export const anyClaims: fc.Arbitrary<NonEmpty<VerifiedClaim>> = fc
  .array(fc.tuple(anyText, fc.array(anyCitation, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 60 })
  .map((given) => given.map(([text, citations]) => ({ text, citations })) as unknown as NonEmpty<VerifiedClaim>);

const missing = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('term' as const), value: anyText }),
    fc.constant({ kind: 'deadline' as const }),
  ),
  { minLength: 1, maxLength: 5 },
);

export const anyAnswer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.oneof(
      anyClaims.map((each): Outcome => ({ status: 'answered', claims: each })),
      fc
        .tuple(anyClaims, missing)
        .map(([each, gaps]) => ({ status: 'partial', claims: each, missing: gaps }) as unknown as Outcome),
      fc
        .array(anyText, { minLength: 1, maxLength: 60 })
        .map((choices) => ({ status: 'clarify', choices }) as unknown as Outcome),
      fc
        .tuple(missing, fc.array(anyCitation, { maxLength: 6 }))
        .map(([gaps, nearest]): Outcome => ({ status: 'unanswerable', missing: gaps, nearest })),
      fc
        .tuple(fc.oneof(missing, fc.constant([])), fc.array(anyCitation, { minLength: 1, maxLength: 6 }))
        .map(([gaps, nearest]) => ({ status: 'nearest', missing: gaps, nearest }) as unknown as Outcome),
      fc
        .constantFrom('off-topic' as const, 'steering' as const, 'empty' as const, 'small-talk' as const)
        .map((reason): Outcome => ({ status: 'refused', reason })),
    ),
    fc.record({
      engine: fc.constantFrom('extractive' as const, 'llm' as const),
      fallback: fc.constantFrom(null, 'model-timeout' as const, 'reply-unusable' as const),
      withheld: fc.array(fc.record({ text: anyText, reason: fc.constant('empty' as const) }), { maxLength: 3 }),
      understood: fc.record({
        regions: fc.array(anyText, { maxLength: 3 }),
        documents: fc.constant([]),
        intent: fc.constantFrom('amount' as const, 'compare' as const, 'unit-duties' as const),
      }),
    }),
  )
  .map(([outcome, changes]) => answerWith(outcome, changes));
