import { describe, expect, it } from 'vitest';
import { headerOf } from '../library/header.fixture.js';
import { type DocumentFilter, passes } from './document-filter.js';

const NONE: DocumentFilter = { region: '', kind: '', year: '', validity: '', text: '' };
const DOCUMENT = {
  ...headerOf('plan', {
    title: '云屏市渡船管理办法（试行）',
    documentNumber: '云政规〔2031〕8号',
    issuers: ['云屏市交通运输局'],
    issueDate: '2031-03-01',
  }),
  status: 'in-force' as const,
  repealedBy: null,
  isExpired: false,
};
const isFound = (filter: Partial<DocumentFilter>, document = DOCUMENT) => passes(document, { ...NONE, ...filter });

describe('a filter of documents', () => {
  it('lets through whatever it leaves open', () => {
    expect(isFound({})).toBe(true);
  });

  it.each(['云屏市', '云屏', '青澜省', '青澜'])(
    'takes a region in full or in short, and one that holds it: %s',
    (region) => {
      expect(isFound({ region })).toBe(true);
    },
  );

  it.each([
    ['吉林', '吉林市', true],
    ['吉林', '吉林省', true],
    ['吉林市', '吉林省', false],
    ['吉林省', '吉林市', false],
  ])('%s is %s where it is not written out otherwise: %s', (asked, name, isSame) => {
    const region = { name, level: name.endsWith('省') ? ('province' as const) : ('city' as const) };
    expect(isFound({ region: asked }, { ...DOCUMENT, region, regionPath: [name] })).toBe(isSame);
  });

  it.each([
    '渡船管理',
    '渡船管理办法试行',
    '办法(试行)',
    '云政规[2031]8号',
    '云政规（2031）8号',
    '云政规 2031 8号',
    '交通运输局',
  ])('finds words of titles, numbers and issuers however they are typed: %s', (text) => {
    expect(isFound({ text })).toBe(true);
  });

  it.each<Partial<DocumentFilter>>([
    { text: '渡口' },
    { region: '鹤鸣市' },
    { year: '2030' },
    { kind: 'news' },
    { validity: 'repealed' },
    { year: '2031', text: '渡口' },
  ])('keeps out what one part of it does not fit: %j', (filter) => {
    expect(isFound(filter)).toBe(false);
  });
});
