import { describe, expect, it } from 'vitest';
import type { DocumentHeader } from '../storage/store.js';
import { headerOf } from './header.fixture.js';
import { replacementsOf } from './replacements.js';
import { withValidity } from './validity.js';

const OLD = headerOf('old', {
  title: '云屏市渡船管理办法',
  documentNumber: '云政发〔2019〕5号',
  issueDate: '2019-03-01',
});
const NEW = { documentNumber: '云政发〔2030〕8号', issueDate: '2030-03-01' };
const replacing = (...headers: DocumentHeader[]) => [...replacementsOf(withValidity(headers, '2031-06-15'))];

describe('what took the place of a document no longer in force', () => {
  it('is the one that repeals it, by whatever title', () => {
    const repealer = headerOf('new', { ...NEW, title: '云屏市水上客运办法', repeals: ['云政发〔2019〕5号'] });
    expect(replacing(OLD, repealer)).toEqual([['old', ['new']]]);
  });

  it('is another edition of it, where it is said to be ended', () => {
    const edition = headerOf('new', { ...NEW, title: '云屏市渡船管理办法（2030年修订）' });
    expect(replacing({ ...OLD, status: 'repealed' }, edition)).toEqual([['old', ['new']]]);
  });

  it('is none of what is no longer in force itself, nor of another name', () => {
    const ended = headerOf('ended', { ...NEW, title: '云屏市渡船管理办法', status: 'repealed' });
    const other = headerOf('other', { ...NEW, title: '云屏市码头管理办法' });
    expect(replacing({ ...OLD, status: 'repealed' }, ended, other)).toEqual([
      ['old', []],
      ['ended', []],
    ]);
  });

  it('is not looked for where all are in force', () => {
    expect(replacing(OLD, headerOf('new', { ...NEW, title: '云屏市渡船管理办法' }))).toEqual([]);
  });
});
