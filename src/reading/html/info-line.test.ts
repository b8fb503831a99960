import { describe, expect, it } from 'vitest';
import { infoSegments, slicePieces } from './info-line.js';
import { ownText, type Piece, textPieces } from './piece.js';

describe('a line of facts and tools', () => {
  it.each([
    [
      '发布时间：2031-05-06　来源：云屏市教育局　浏览次数：12　【打印】',
      ['发布时间：2031-05-06', '来源：云屏市教育局'],
    ],
    ['2031-05-06 来源：本站 点击：3', ['2031-05-06', '来源：本站']],
    ['来源： 作者：甲', ['作者：甲']],
  ])('is parted at its names: %s', (line, kept) => {
    expect(keptOf(textPieces(line, null))).toEqual(kept);
  });

  it('is parted where one element ends and the next begins', () => {
    const pieces = ['来源：云屏市教育局', '字号：', '大'].flatMap((text) => textPieces(text, null));
    expect(keptOf(pieces)).toEqual(['来源：云屏市教育局']);
  });

  it.each(['资金来源：财政拨款。', '项目来源：市发展改革委下达', '渡口名称：松湾', '时间就是生命'])(
    'is not made of a sentence or another name: %s',
    (line) => {
      expect(infoSegments(textPieces(line, null))).toBeNull();
    },
  );

  it('keeps what is dropped within it in one stretch', () => {
    const hidden: Piece = { kind: 'dropped', text: '内', reason: 'hidden' };
    const pieces = [...textPieces('来源：', null), hidden, ...textPieces('甲 作者：乙', null)];
    const segments = infoSegments(pieces) ?? [];
    const sliced = segments.flatMap((segment) => slicePieces(pieces, segment));
    expect(sliced.filter(({ kind }) => kind === 'dropped')).toEqual([hidden]);
    expect(ownText(sliced)).toBe(ownText(pieces));
  });
});

function keptOf(pieces: readonly Piece[]): string[] {
  return (infoSegments(pieces) ?? [])
    .filter(({ isKept }) => isKept)
    .map((segment) => ownText(slicePieces(pieces, segment)).trim());
}
