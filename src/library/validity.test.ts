import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentHeader } from '../storage/store.js';
import { headerOf } from './header.fixture.js';
import { withValidity } from './validity.js';

const TODAY = '2031-06-15';
const OLD = headerOf('old', {
  title: '云屏市渡船管理办法',
  documentNumber: '云政发〔2019〕5号',
  issueDate: '2019-03-01',
});
const NEW = headerOf('new', {
  title: '云屏市渡船管理办法',
  documentNumber: '云政发〔2030〕8号',
  issueDate: '2030-03-01',
  repeals: ['云政发〔2019〕5号'],
});
const stateOf = (headers: readonly DocumentHeader[], id = 'old') => {
  const found = withValidity(headers, TODAY).find((each) => each.id === id);
  return { status: found?.status, by: found?.repealedBy?.id ?? null, isExpired: found?.isExpired };
};
const REPEALED = { status: 'repealed', by: 'new', isExpired: false };
const UNTOUCHED = { status: 'unknown', by: null, isExpired: false };

describe('withValidity', () => {
  it('repeals what a later document names by number, and says which document did', () => {
    const [, old] = withValidity([NEW, OLD], TODAY);
    expect(old).toMatchObject({
      status: 'repealed',
      repealedBy: {
        id: 'new',
        title: '云屏市渡船管理办法',
        documentNumber: '云政发〔2030〕8号',
        issueDate: '2030-03-01',
      },
    });
    expect(stateOf([NEW, OLD], 'new')).toEqual(UNTOUCHED);
  });

  it.each([
    ['its title', '云屏市渡船管理办法'],
    ['the title of the notice that carries it', '云屏市人民政府关于印发〈云屏市渡船管理办法〉的通知'],
    ['its title with wide brackets and spaces', '《云屏市 渡船管理办法》'],
  ])('repeals what is named by %s', (_, name) => {
    expect(stateOf([OLD, { ...NEW, repeals: [name] }])).toEqual(REPEALED);
  });

  it('finds a text by the name of what its notice carries', () => {
    const notice = { ...OLD, title: '关于印发云屏市渡船管理办法的通知', documentNumber: null };
    expect(stateOf([notice, { ...NEW, repeals: ['云屏市渡船管理办法'] }])).toEqual(REPEALED);
  });

  it('repeals where one of the two bears no date', () => {
    expect(stateOf([OLD, { ...NEW, issueDate: null }])).toEqual(REPEALED);
    expect(stateOf([{ ...OLD, issueDate: null }, NEW])).toEqual(REPEALED);
  });

  it.each<[string, Partial<DocumentHeader>, Partial<DocumentHeader>]>([
    ['one issued before it', {}, { issueDate: '2018-01-01' }],
    ['one that takes effect only later', {}, { effectiveDate: '2031-07-01' }],
    ['an interpretation that tells of the repeal', {}, { kind: 'interpretation' }],
    [
      'a document of another place with the same title',
      { title: '渡船管理办法' },
      { title: '渡船管理办法', repeals: ['渡船管理办法'], region: { name: '松湾区', level: 'county' } },
    ],
    ['a smaller place', {}, { region: { name: '松湾区', level: 'county' } }],
  ])('is not repealed by %s', (_, old, changed) => {
    expect(
      stateOf([
        { ...OLD, ...old },
        { ...NEW, ...changed },
      ]),
    ).toEqual(UNTOUCHED);
  });

  it('lets a larger region repeal what a smaller one laid down', () => {
    expect(stateOf([OLD, { ...NEW, region: { name: '青澜省', level: 'province' } }])).toEqual(REPEALED);
    expect(stateOf([OLD, { ...NEW, region: { name: '全国', level: 'nation' } }])).toEqual(REPEALED);
  });

  it('names the latest where several repeal it', () => {
    const later = { ...NEW, id: 'later', issueDate: '2031-01-01' };
    expect(stateOf([later, OLD, NEW]).by).toBe('later');
  });

  it('counts a term that has passed as its end, from the day after the last', () => {
    expect(stateOf([{ ...OLD, validUntil: '2031-06-14' }])).toEqual({ status: 'repealed', by: null, isExpired: true });
    expect(stateOf([{ ...OLD, validUntil: TODAY, status: 'in-force' }])).toEqual({ ...UNTOUCHED, status: 'in-force' });
  });

  it('believes repeals and terms rather than a page that still says 有效', () => {
    expect(stateOf([{ ...OLD, status: 'in-force' }, NEW])).toEqual(REPEALED);
  });

  it('never lets two documents end each other, and keeps order and number', () => {
    const date = fc.option(fc.constantFrom('2019-01-01', '2024-01-01', '2030-01-01'), { nil: null });
    const title = fc.constantFrom('甲办法', '乙办法', '丙办法');
    const document = fc.record({ title, issueDate: date, repeals: fc.array(title, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 6 }), (said) => {
        const headers = said.map((each, index) => headerOf(String(index), each));
        const judged = withValidity(headers, TODAY);
        expect(judged.map(({ id }) => id)).toEqual(headers.map(({ id }) => id));
        for (const { id, repealedBy } of judged) {
          expect(repealedBy?.id).not.toBe(id);
          expect(judged.find((each) => each.id === repealedBy?.id)?.repealedBy?.id).not.toBe(id);
        }
      }),
    );
  });
});
