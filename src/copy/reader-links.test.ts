import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAD } from './answer.fixture.js';
import { type LinkSettings, readerLinks } from './reader-links.js';
import { openGrant } from './signed-link.js';

const NOW = new Date('2033-05-01T08:00:00Z');
const HOUR_MS = 3_600_000;
const KEY = 'ab'.repeat(32);
const BASE = 'https://policy.example.org';
const OPEN: LinkSettings = { publicUrl: BASE, access: { kind: 'open' }, linkKeys: [], linkHours: 72 };
const TOKEN: LinkSettings = { ...OPEN, access: { kind: 'token' }, linkKeys: [KEY] };

const linksFor = (settings: LinkSettings, now = NOW) => {
  const links = readerLinks(settings, () => now);
  if (links === null) throw new RangeError('no links');
  return links;
};
const opened = (url: string, now = NOW, keys: readonly string[] = [KEY]) => {
  const { pathname: path, searchParams } = new URL(url);
  return openGrant(searchParams.get('t') ?? '', { purpose: 'link', path, now: now.getTime() }, keys);
};

describe('links into the reader', () => {
  it('are none where the reader has no address', () => {
    expect(readerLinks({ ...TOKEN, publicUrl: null }, () => NOW)).toBeNull();
  });

  it('name document, quote and clause', () => {
    const { quote, document, ask } = linksFor(OPEN)(null);
    expect(quote(LEAD)).toBe(`${BASE}/d/liaocheng-2024-plan?q=1671-1684#c-2.1.3`);
    expect(document('某地 计划')).toBe(`${BASE}/d/${encodeURIComponent('某地 计划')}`);
    expect(ask?.('谁牵头？')).toBe(`${BASE}/ask?q=${encodeURIComponent('谁牵头？')}`);
  });

  it('are signed where the reader checks it, the fragment last', () => {
    expect(linksFor(TOKEN)(null).quote(LEAD)).toMatch(
      /^https:\/\/policy\.example\.org\/d\/liaocheng-2024-plan\?q=1671-1684&t=[\w-]+\.[\w-]+#c-2\.1\.3$/,
    );
    for (const kind of ['open', 'proxy'] as const)
      expect(linksFor({ ...TOKEN, access: { kind } })(null).quote(LEAD)).not.toContain('t=');
  });

  it('open the documents of a channel, all of a channel without a set, and their own where they are passed on', () => {
    const make = linksFor(TOKEN);
    expect(opened(make(['liaocheng-2024-plan', 'other']).quote(LEAD))?.documents).toEqual([
      'liaocheng-2024-plan',
      'other',
    ]);
    expect(opened(make(null).document('other'))?.documents).toBeNull();
    expect(opened(make('own').quote(LEAD))?.documents).toEqual(['liaocheng-2024-plan']);
  });

  it('open their own document alone where the set is too wide to be carried', () => {
    const wide = Array.from({ length: 100 }, (_, index) => `some-long-name-of-a-plan-${index}`);
    const { quote, ask } = linksFor(TOKEN)(wide);
    expect(opened(quote(LEAD))?.documents).toEqual(['liaocheng-2024-plan']);
    expect(ask).toBeNull();
  });

  it('offer no form that would ask of other documents than the channel does', () => {
    expect(linksFor(OPEN)(['a']).ask).toBeNull();
    expect(linksFor(TOKEN)('own').ask).toBeNull();
    expect(linksFor(TOKEN)(['a']).ask).not.toBeNull();
  });

  it('are over when their hours are, and not before', () => {
    const url = linksFor(TOKEN)(null).quote(LEAD);
    expect(opened(url, new Date(NOW.getTime() + 72 * HOUR_MS - 1))).not.toBeNull();
    expect(opened(url, new Date(NOW.getTime() + 72 * HOUR_MS))).toBeNull();
  });

  it('count their hours from when they are made, not from when the maker was', () => {
    let now = NOW;
    const links = readerLinks(TOKEN, () => now)?.(null);
    now = new Date(NOW.getTime() + 100 * HOUR_MS);
    expect(opened(links?.quote(LEAD) ?? '', now)).not.toBeNull();
  });

  it('hold under a former key and under no other', () => {
    const url = linksFor(TOKEN)(null).quote(LEAD);
    expect(opened(url, NOW, ['cd'.repeat(32), KEY])).not.toBeNull();
    expect(opened(url, NOW, ['cd'.repeat(32)])).toBeNull();
  });

  it('open whatever document and question they were made for, and no other path', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.option(fc.array(text, { maxLength: 5 })), (id, other, scope) => {
        const { quote, ask } = linksFor(TOKEN)(scope);
        const url = quote({ ...LEAD, documentId: id, clauseId: `${id}#1.2` as typeof LEAD.clauseId });
        const { pathname, searchParams, hash } = new URL(url);
        fc.pre(!/^\.{1,2}$/.test(id));
        expect(opened(url)?.documents).toEqual(scope);
        expect(searchParams.get('q')).toBe('1671-1684');
        expect(decodeURIComponent(pathname)).toBe(`/d/${id}`);
        expect(decodeURIComponent(hash)).toBe(id.includes('#') ? decodeURIComponent(hash) : '#c-1.2');
        const asked = ask?.(other) ?? '';
        expect(new URL(asked).searchParams.get('q')).toBe(other);
        const given = { purpose: 'link', path: '/d/elsewhere-else', now: NOW.getTime() } as const;
        expect(openGrant(searchParams.get('t') ?? '', given, [KEY])).toBeNull();
      }),
    );
  });

  it('are worth nothing once a character of the token is another', () => {
    const url = linksFor(TOKEN)(['a']).quote(LEAD);
    const token = new URL(url).searchParams.get('t') ?? '';
    const path = new URL(url).pathname;
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABab01-_.'), (at, character) => {
        const forged = token.slice(0, at) + character + token.slice(at + 1);
        // The last character of base64url carries bits that no byte is made of.
        const bytes = (each: string) => each.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
        fc.pre(bytes(forged).join('.') !== bytes(token).join('.'));
        expect(openGrant(forged, { purpose: 'link', path, now: NOW.getTime() }, [KEY])).toBeNull();
      }),
    );
  });
});
