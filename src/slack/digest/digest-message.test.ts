import { describe, expect, it } from 'vitest';
import { sampleAnswer } from '../../storage/sample-answer.fixture.js';
import type { Answer } from '../../vocabulary/answer.js';
import { digestMessage } from './digest-message.js';
import { summaryOf } from './summary.js';

const SPAN = { since: new Date(2031, 2, 3, 9), until: new Date(2031, 2, 10, 9) };
const stored = (changes: Partial<Answer>): Answer => sampleAnswer(changes);
const withoutClaims = (changes: object): Answer => {
  const { claims: _, ...answer } = sampleAnswer() as Extract<Answer, { status: 'answered' }>;
  return { ...answer, ...changes } as Answer;
};
const unanswered = (question: string) => withoutClaims({ question, status: 'unanswerable', missing: [], nearest: [] });
const told = (answers: readonly Answer[], why: readonly string[] = [], locale: 'zh' | 'en' = 'zh') => {
  const reports = why.map((each) => ({ answer: sampleAnswer(), n: 2, why: each }));
  const message = digestMessage(summaryOf(answers, reports), SPAN, { locale, links: null });
  return message === null ? null : JSON.stringify(message.blocks);
};

describe('the digest of a channel', () => {
  it('is none where nothing happened, or people were only asked back', () => {
    expect(told([])).toBeNull();
    expect(told([withoutClaims({ status: 'clarify', choices: ['甲'] })])).toBeNull();
  });

  it('tells what was not answered, how often, what was cited, and what was reported, without notes', () => {
    const text = told(
      [unanswered('谁负责？'), unanswered('何时？'), unanswered('何时？'), stored({}), stored({ id: 'a2' })],
      ['wrong-region: 张三写的', 'wrong-region', 'unheard-of'],
    );
    expect(text).toContain('03-03 至 03-09，提问 5 个');
    expect(text).toMatch(/没有答上的问题\*\\n• 何时？ ×2\\n• 谁负责？"/);
    expect(text).toMatch(/引用最多的文件\*\\n• 《实施方案》 ×2"/);
    expect(text).toMatch(/• 《实施方案》 一、（一）：地区或层级不对 ×2\\n• 《实施方案》 一、（一）：其他"/);
    expect(text).not.toContain('张三');
    expect(told([stored({})], [], 'en')).toMatch(/Documents cited most\*\\n• 《实施方案》"/);
  });

  it('pings nobody, and says how many lines it leaves out', () => {
    const text = told(Array.from({ length: 12 }, (_, n) => unanswered(`<!channel> ${n} https://x.example/${n}？`)));
    expect(text).not.toMatch(/<!channel>|https:\/\//);
    expect(text).toContain('另有 4 项。');
  });

  it('fits a block also where every line is a long link', () => {
    const document = () => `https://reader.example/${'x'.repeat(900)}`;
    const links = { scope: null, document, quote: () => '', ask: null };
    const answers = Array.from({ length: 8 }, (_, n) => {
      const [claim] = (sampleAnswer() as Extract<Answer, { status: 'answered' }>).claims;
      const citations = claim.citations.map((citation) => ({ ...citation, documentId: `d${n}` }));
      return stored({ claims: [{ ...claim, citations }] } as never);
    });
    const message = digestMessage(summaryOf(answers, []), SPAN, { locale: 'zh', links });
    const blocks = (message?.blocks ?? []) as readonly { readonly text: { readonly text: string } }[];
    const texts = blocks.map(({ text }) => text.text);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(3_000);
    expect(texts.join('\n').match(/<https:[^>|]+\|[^>]+>/g)?.length).toBeGreaterThan(0);
    expect(texts.join('\n')).toMatch(/另有 \d 项。/);
  });
});
