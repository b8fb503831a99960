import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../storage/sample-document.fixture.js';
import type { Document } from '../vocabulary/document.js';
import { findKindWords, type KindWord, kindFit, kindNames } from './kind-words.js';

const PLAN = sampleDocument('plan', '一', { title: '云屏市社区食堂建设实施方案' }).document;
const TELLING = sampleDocument('telling', '一', {
  title: '《云屏市社区食堂建设实施方案》解读',
  kind: 'interpretation',
}).document;
const STATUTE = sampleDocument('statute', '一', {
  title: '青澜省渡船管理条例（2031年修订）',
  kind: 'statute',
}).document;

describe('findKindWords', () => {
  it.each([
    ['云屏的方案和条例里怎么说', ['方案', '条例']],
    ['那份文件里谁牵头', ['文件']],
    ['望川那份', ['那份']],
    ['青卫发的文里怎么说', ['文']],
  ])('finds them in “%s”', (text, words) => {
    expect(findKindWords(text).map(({ word }) => word)).toEqual(words);
  });

  it.each(['有什么办法', '要不要征求意见', '按规定办理', '规划部门来验', '收到通知怎么办', '那个社区食堂'])(
    'finds none in “%s”',
    (text) => {
      expect(findKindWords(text)).toEqual([]);
    },
  );
});

describe('kindFit', () => {
  const fitOf = (word: KindWord, document: Document) =>
    kindFit(word, { kind: document.kind, names: kindNames(document) });
  const [word] = findKindWords('那份方案');
  const [statute] = findKindWords('那个条例');
  it('tells a document of the kind from one whose title only names it', () => {
    expect(word === undefined ? null : [fitOf(word, PLAN), fitOf(word, TELLING), fitOf(word, STATUTE)]).toEqual([
      'is',
      'names',
      'none',
    ]);
  });

  it('leaves a note on the edition out', () => {
    expect(statute === undefined ? null : fitOf(statute, STATUTE)).toBe('is');
  });
});
