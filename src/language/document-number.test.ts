import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDocumentNumbers, normaliseDocumentNumber } from './document-number.js';

const found = (text: string) => findDocumentNumbers(text).map(({ normalised }) => normalised);

describe('normaliseDocumentNumber', () => {
  it.each([
    ['聊政办字〔2024〕10号', '聊政办字〔2024〕10号'],
    ['鄂卫发[2024]25号', '鄂卫发〔2024〕25号'],
    ['鄂卫发（2024）25号', '鄂卫发〔2024〕25号'],
    ['阜蒙健促办发[2020] 3 号', '阜蒙健促办发〔2020〕3号'],
    ['司发﹝2021﹞03号', '司发〔2021〕3号'],
    ['蘇政辦發〔2024〕1號', '蘇政辦發〔2024〕1号'],
    ['国务院令第828号', '国务院令第828号'],
    ['财政部 税务总局公告2024年第16号', '财政部税务总局公告2024年第16号'],
    ['国家药品监督管理局2020年第23号通告', '国家药品监督管理局2020年第23号通告'],
    ['（2025年第9号）', '2025年第9号'],
  ])('writes %s as %s', (text, normalised) => {
    expect(normaliseDocumentNumber(text)).toBe(normalised);
  });

  it.each([
    '粤府函〔2015364号',
    '佛发〔20165号',
    '甘卫职健函2024〕217',
    '聊政办字〔2024〕10',
    '第10号',
    '〔2024〕10号',
    '',
  ])('does not guess at %j', (text) => {
    expect(normaliseDocumentNumber(text)).toBeNull();
  });

  it('reads all but three of the numbers of 1,442 national policies', () => {
    const numbers = readFileSync(new URL('fixtures/document-numbers.txt', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    expect(numbers).toHaveLength(1442);
    expect(numbers.filter((number) => normaliseDocumentNumber(number) === null)).toEqual([
      'AC-158-CA-2023-02',
      '医保办发〔2020〕35',
      '（第13号）',
    ]);
  });
});

describe('findDocumentNumbers', () => {
  it.each([
    ['根据国办发〔2021〕18号要求', ['国办发〔2021〕18号']],
    [
      '《意见》（国办发〔2021〕18号）和《办法》（国卫医发〔2021〕27号）',
      ['国办发〔2021〕18号', '国卫医发〔2021〕27号'],
    ],
    ['贯彻落实鲁政办字〔2023〕202号', ['鲁政办字〔2023〕202号']],
    ['2023年5月6日云山市人民政府令第12号公布', ['云山市人民政府令第12号']],
    ['按照国家卫生健康委公告2020年第7号执行', ['国家卫生健康委公告2020年第7号']],
    ['第37次常务会议、2024年第一季度', []],
  ])('finds the numbers in %s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it('gives the place of each, without the words before it', () => {
    const text = '根据国办发〔2021〕18号要求';
    const [number] = findDocumentNumbers(text);
    expect(text.slice(number?.start, number?.end)).toBe('国办发〔2021〕18号');
  });
});
