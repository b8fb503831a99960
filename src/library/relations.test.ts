import { describe, expect, it } from 'vitest';
import type { DocumentHeader } from '../storage/store.js';
import { headerOf } from './header.fixture.js';
import { relationsOf } from './relations.js';

const NEW = headerOf('new', { title: '云屏市绿道办法', documentNumber: '云政发〔2030〕8号', issueDate: '2030-03-01' });
const kindsWith = (other: Partial<DocumentHeader>, changed: Partial<DocumentHeader> = {}) =>
  relationsOf({ ...NEW, ...changed }, [headerOf('other', other)]).map(({ kind, id }) => `${kind} ${id}`);

describe('relationsOf', () => {
  it.each<[string, string, Partial<DocumentHeader>]>([
    ['another edition', 'other-edition', { title: '云屏市绿道办法', issueDate: '2020-01-01' }],
    [
      'an edition that says so in its title',
      'other-edition',
      { title: '云屏市绿道办法（2020年修订）', issueDate: '2020-01-01' },
    ],
    ['the same number', 'same-document', { title: '别的', documentNumber: '云政发〔2030〕8号' }],
    ['the same title and date', 'same-document', { title: '云屏市绿道办法', issueDate: '2030-03-01' }],
  ])('tells %s', (_, kind, other) => {
    expect(kindsWith(other)).toEqual([`${kind} other`]);
  });

  it('tells what it repeals, and what repeals it', () => {
    const old = { documentNumber: '云政发〔2019〕5号', issueDate: '2019-01-01' };
    expect(kindsWith(old, { repeals: ['云政发〔2019〕5号'] })).toEqual(['repeals other']);
    expect(kindsWith({ issueDate: '2031-01-01', repeals: ['云政发〔2030〕8号'] })).toEqual(['repealed-by other']);
  });

  it('sees nothing in another place, another kind, itself or a title of its own', () => {
    expect(kindsWith({ title: '云屏市绿道办法', region: { name: '松湾区', level: 'county' } })).toEqual([]);
    expect(kindsWith({ title: '云屏市绿道办法', kind: 'interpretation' })).toEqual([]);
    expect(kindsWith({ title: '云屏市渡船办法' })).toEqual([]);
    expect(relationsOf(NEW, [NEW])).toEqual([]);
  });
});
