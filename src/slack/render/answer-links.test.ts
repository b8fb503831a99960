import { describe, expect, it } from 'vitest';
import { ANSWERED, answerWith, claims, INTERPRETATION, LEAD, NEWS } from '../../copy/answer.fixture.js';
import { readerLinks } from '../../copy/reader-links.js';
import { dutyClaims } from './answer.fixture.js';
import { answerMessages } from './answer-messages.js';
import { blockLines } from './block-text.js';
import { checkMessage, objectsIn } from './check-blocks.fixture.js';
import { checkMessages } from './check-message.js';
import type { SlackMessage } from './pack-messages.js';

const BASE = 'https://policy.example.org';
const settings = { publicUrl: BASE, access: { kind: 'open' }, linkKeys: [], linkHours: 72 } as const;
const linksOf = (scope: readonly string[] | null, given: Parameters<typeof readerLinks>[0] = settings) =>
  readerLinks(given, () => new Date('2033-05-01T08:00:00Z'))?.(scope) ?? null;
const links = linksOf(null);
const zh = { locale: 'zh', links } as const;

const linksIn = (messages: readonly SlackMessage[]) =>
  messages.flatMap(({ blocks }) =>
    objectsIn(blocks).flatMap(({ type, url, text }) => (type === 'link' ? [{ text, url }] : [])),
  );
const lines = (messages: readonly SlackMessage[]) => messages.flatMap(({ blocks }) => blocks.flatMap(blockLines));
const long = answerWith({ status: 'answered', claims: dutyClaims(30) });

describe('an answer where there is a reader', () => {
  it('opens each source at its quote, and says the same words', () => {
    const messages = answerMessages(ANSWERED, zh);
    expect(linksIn(messages)).toEqual([
      { text: '二、（一）3 提升县级医院能力', url: `${BASE}/d/liaocheng-2024-plan?q=1629-1653#c-2.1.3` },
    ]);
    expect(lines(messages)).toEqual(lines(answerMessages(ANSWERED, { locale: 'zh' })));
  });

  it('keeps its menu, its buttons and the text for notifications', () => {
    const kept = (messages: readonly SlackMessage[]) =>
      messages.map(({ text, blocks }) => ({ text, actions: blocks.filter(({ type }) => type.endsWith('actions')) }));
    expect(kept(answerMessages(ANSWERED, zh))).toEqual(kept(answerMessages(ANSWERED, { locale: 'zh' })));
  });

  it('opens every number of clauses that its sentences name, apart', () => {
    const named = (n: number) => ({ ...LEAD, clauseId: `plan#${n}` as typeof LEAD.clauseId, label: `条${n}` });
    const each = (n: number) => [`见条${n}，市卫生健康委牵头。`, [named(n)]] as const;
    const answer = answerWith({ status: 'answered', claims: claims(each(1), each(2), each(3)) });
    expect(linksIn(answerMessages(answer, zh)).map(({ text }) => text)).toEqual(['[1]', '[2]', '[3]']);
  });

  it('opens the nearest where nothing answers', () => {
    const answer = answerWith({ status: 'nearest', nearest: [INTERPRETATION, NEWS], missing: [] } as never);
    const urls = linksIn(answerMessages(answer, zh)).map(({ url }) => url);
    expect(urls).toEqual([links?.quote(INTERPRETATION), links?.quote(NEWS)]);
  });

  it('offers a page for a long answer whose question stands by itself, and for no other', () => {
    const page = `${BASE}/ask?q=${encodeURIComponent(long.question)}`;
    const urls = (options: object, answer = long) =>
      linksIn(answerMessages(answer, { ...zh, ...options })).map(({ url }) => url);
    expect(urls({ standsAlone: true })).toContain(page);
    expect(urls({ standsAlone: false })).not.toContain(page);
    expect(urls({ standsAlone: true, links: linksOf(['liaocheng-2024-plan']) })).not.toContain(page);
    expect(urls({ standsAlone: true }, ANSWERED)).not.toContain(page);
  });

  it.each([1, 8, 30, 120])('stays within what Slack takes with signed links of %i sources', (count) => {
    const signed = linksOf(['one-plan', 'another-plan', 'liaocheng-2024-plan'], {
      ...settings,
      access: { kind: 'token' },
      linkKeys: ['ab'.repeat(32)],
    });
    const answer = answerWith({ status: 'answered', claims: dutyClaims(count) });
    const messages = answerMessages(answer, { locale: 'zh', links: signed, withSheet: false, standsAlone: true });
    const breaches = messages.flatMap(checkMessage).filter((each) => each !== 'a live link element');
    expect(breaches).toEqual([]);
    for (const { url } of linksIn(messages)) expect(url).toContain(`${BASE}/`);
    for (const { blocks } of messages)
      expect(linksIn([{ text: '', blocks }]).reduce((sum, { url }) => sum + String(url).length, 0)).toBeLessThan(
        10_000,
      );
    expect(linksIn(messages).length).toBeGreaterThanOrEqual(count);
  });
});

describe('a check where there is a reader', () => {
  const sentences = [{ text: '市卫生健康委牵头。', verdict: 'supported', citations: [LEAD, NEWS] }] as const;

  it('opens each source', () => {
    const messages = checkMessages({ sentences, leftOut: [], locale: 'zh', links });
    expect(linksIn(messages).map(({ url }) => url)).toEqual([links?.quote(LEAD), links?.quote(NEWS)]);
    expect(lines(messages)).toEqual(lines(checkMessages({ sentences, leftOut: [], locale: 'zh' })));
  });
});
