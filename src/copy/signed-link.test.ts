import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGrant, signGrant } from './signed-link.js';

const [KEY, OTHER] = ['ab'.repeat(32), 'cd'.repeat(32)];
const NOW = 1_900_000_000_000;
const GRANT = { documents: ['望川'], until: NOW + 1000 };
const LINK = { purpose: 'link', path: '/d/望川' } as const;
const TOKEN = signGrant(GRANT, LINK, [KEY]);
const opened = (
  token: string,
  changes: Partial<Parameters<typeof openGrant>[1]> = {},
  keys: readonly string[] = [KEY],
) => openGrant(token, { ...LINK, now: NOW, ...changes }, keys);

describe('a signed link', () => {
  it('grants what it was signed for, however its path is encoded', () => {
    expect(opened(TOKEN)).toEqual(GRANT);
    expect(opened(TOKEN, { path: `/d/${encodeURIComponent('望川')}` })).toEqual(GRANT);
    expect(opened(signGrant({ ...GRANT, documents: null }, LINK, [KEY]))?.documents).toBeNull();
  });

  it('holds with a former key, and not with none or another', () => {
    expect(opened(TOKEN, {}, [OTHER, KEY])).toEqual(GRANT);
    expect(opened(TOKEN, {}, [OTHER])).toBeNull();
    expect(opened(TOKEN, {}, [])).toBeNull();
  });

  it('opens no other path, serves no other purpose, and ends in time', () => {
    expect(opened(TOKEN, { path: '/d/云屏' })).toBeNull();
    expect(opened(TOKEN, { purpose: 'session' })).toBeNull();
    expect(opened(TOKEN, { now: GRANT.until })).toBeNull();
  });

  it('is nothing once a character of it is changed', () => {
    fc.assert(
      fc.property(fc.nat(TOKEN.length - 1), fc.constantFrom(...'AZaz09-_.'), (at, letter) => {
        const forged = `${TOKEN.slice(0, at)}${letter}${TOKEN.slice(at + 1)}`;
        // The last character of a part holds bits that are not read.
        fc.pre(forged !== TOKEN && at !== TOKEN.length - 1);
        expect(opened(forged)).toBeNull();
      }),
    );
  });

  it('is nothing where it is any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(opened(text)).toBeNull();
      }),
    );
  });
});
