import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../copy/answer.fixture.js';
import type { Citation, NonEmpty, VerifiedClaim } from '../../vocabulary/answer.js';
import { anyAnswer, anyClaims, anyText } from './answer.fixture.js';
import { answerMessages } from './answer-messages.js';
import { textOnly } from './block-text.js';
import { checkMessage, textIn } from './check-blocks.fixture.js';
import { titleText, visibleText } from './escape.js';
import type { SlackMessage } from './pack-messages.js';
import { citationsOf } from './shown-citations.js';

const options = fc.record({
  locale: fc.constantFrom('zh' as const, 'en' as const),
  private: fc.boolean(),
  withSheet: fc.boolean(),
});
/** Where a text goes on in another block or on another line, only white space differs. */
const squeezed = (text: string) => text.replaceAll(/\s+/g, '');
const shownText = (messages: readonly SlackMessage[]) =>
  squeezed(
    messages
      .flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'rich_text' || type === 'table').map(textIn))
      .join(''),
  );
const occurrences = (text: string, part: string) => text.split(part).length - 1;
/** Names that occur once in the world, so that they can be looked for. */
const named = (claims: NonEmpty<VerifiedClaim>) =>
  claims.map((claim, index) => ({
    text: `句${index}号${claim.text}句${index}终`,
    citations: claim.citations.map((citation, at) => ({ ...citation, label: `条${index}之${at}${citation.label}止` })),
  })) as unknown as NonEmpty<VerifiedClaim>;
/** What Slack would act on in mrkdwn. */
const LIVE = /<|>|:\/\/|:[^\s:]{1,100}:|[\p{L}\p{N}_-]\.\p{Script=Latin}{2}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('answerMessages, for any answer', () => {
  it("keeps within Slack's limits and has nothing live in blocks", () => {
    fc.assert(
      fc.property(anyAnswer, options, (answer, given) => {
        expect(answerMessages(answer, given).flatMap(checkMessage)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('has nothing live in the text for notifications, nor in texts for servers without blocks', () => {
    fc.assert(
      fc.property(anyAnswer, options, (answer, given) => {
        for (const { text, blocks } of answerMessages(answer, given)) {
          expect(text).not.toMatch(LIVE);
          for (const each of textOnly(blocks)) expect(each).not.toMatch(LIVE);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('shows each claim and each label of a source once, whole', () => {
    fc.assert(
      fc.property(anyClaims.map(named), (claims) => {
        const answer = answerWith({ status: 'answered', claims });
        const shown = shownText(answerMessages(answer, { locale: 'zh', withSheet: false }));
        for (const { text } of claims) expect(occurrences(shown, squeezed(visibleText(text)))).toBe(1);
        for (const { citation } of citationsOf(answer)) {
          expect(occurrences(shown, squeezed(titleText(citation.label)))).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('shows each claim of a comparison once, as a table or a list', () => {
    fc.assert(
      fc.property(anyClaims.map(named), (given) => {
        const claims = given.map((claim, index) => ({ ...claim, text: `第${index}地：${claim.text}` }));
        const answer = answerWith(
          { status: 'answered', claims: claims as unknown as typeof given },
          { understood: { regions: [], documents: [], intent: 'compare' } },
        );
        const messages = answerMessages(answer, { locale: 'zh', withSheet: false });
        expect(messages.flatMap(checkMessage)).toEqual([]);
        const shown = shownText(messages);
        for (const { text } of given) expect(occurrences(shown, squeezed(visibleText(text)))).toBe(1);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('puts every claim of a long list into the sheet once', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 41, maxLength: 60 }), (texts) => {
        const claims = named(
          texts.map((text) => ({ text, citations: [SOURCE] })) as unknown as NonEmpty<VerifiedClaim>,
        );
        const [first] = answerMessages(answerWith({ status: 'answered', claims }), { locale: 'zh' });
        const rows = first.sheet?.rows ?? [];
        expect(rows.slice(1).map((row) => row[1])).toEqual(claims.map(({ text }) => visibleText(text)));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

const SOURCE: Citation = {
  clauseId: 'a#1',
  documentId: 'a',
  title: '方案',
  documentNumber: null,
  kind: 'plan',
  region: null,
  label: '一',
  heading: '',
  quote: '原文',
  start: 0,
  end: 2,
};
