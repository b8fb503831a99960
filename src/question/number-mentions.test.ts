import { describe, expect, it } from 'vitest';
import { findNumberMentions, lettersSaid, partsOfNumber } from './number-mentions.js';

describe('findNumberMentions', () => {
  it.each([
    ['青政办字〔2031〕10号是什么文件', { whole: '青政办字〔2031〕10号' }],
    ['10号文里怎么说', { before: '', year: null, serial: 10, isNamedDocument: true }],
    ['青政发38号文', { before: '青政发', year: null, serial: 38 }],
    ['青政发2031年38号', { before: '青政发', year: 2031, serial: 38, isNamedDocument: false }],
    ['青卫发31年25号文里', { before: '青卫发', year: 2031, serial: 25 }],
    ['第706号令哪天施行', { serial: 706, isNamedDocument: true }],
  ])('reads “%s”', (text, expected) => {
    expect(findNumberMentions(text)).toMatchObject([expected]);
  });

  it('takes the letters of the body along, not the words before them', () => {
    const [mention] = findNumberMentions('青政发38号文');
    expect(mention).toMatchObject({ start: 0, end: 7 });
    expect(findNumberMentions('示范区38号文')).toMatchObject([{ start: 3, end: 7 }]);
  });

  it.each(['12月5号前完成什么', '10号楼在哪', '有38项任务'])('reads no number in “%s”', (text) => {
    expect(findNumberMentions(text)).toEqual([]);
  });
});

describe('lettersSaid', () => {
  it.each([
    ['青政办', '青政办字', 'said'],
    ['请问青卫发', '青卫发', 'said'],
    ['国务院令', '中华人民共和国国务院令', 'said'],
    ['青发', '青办发', 'other'],
    ['川政办字', '青政办字', 'other'],
    ['示范区', '青政发', 'none'],
    ['省里印发', '青政发', 'none'],
  ])('“%s” against %s', (before, letters, expected) => {
    expect(lettersSaid(before, letters)).toBe(expected);
  });
});

describe('partsOfNumber', () => {
  it.each([
    ['青政发〔2031〕7号', { letters: '青政发', year: 2031, serial: 7 }],
    ['中华人民共和国国务院令第706号', { letters: '中华人民共和国国务院令', year: null, serial: 706 }],
  ])('parts %s', (number, parts) => {
    expect(partsOfNumber(number)).toEqual(parts);
  });
});
