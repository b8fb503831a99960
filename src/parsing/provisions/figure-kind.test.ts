import { describe, expect, it } from 'vitest';
import { figuresIn, parseText } from './provisions.fixture.js';

const kindsIn = (sentence: string) =>
  figuresIn(parseText(`云屏市花市工作方案（2032—2034年）\n一、任务\n（一）花市工作。${sentence}`)).map(
    ({ kind }) => kind,
  );

describe('a time limit', () => {
  it.each(['施工期不超过30天。', '工期原则上控制在60天以内。', '公示期不少于7天。', '应急响应时间不超过15分钟。'])(
    'holds: %s',
    (sentence) => {
      expect(kindsIn(sentence)).toEqual(['amount']);
    },
  );

  it.each(['平均等候时间缩短到20分钟以内。', '花农候船时间由30分钟压缩至10分钟。'])(
    'is aimed at where it is to get shorter: %s',
    (sentence) => {
      expect(kindsIn(sentence)).toEqual(['indicator']);
    },
  );
});

describe('a rate of what is done', () => {
  it('is aimed at, though it speaks of aid or of complaints', () => {
    expect(kindsIn('投诉办结率达到100%，资助政策落实率保持100%。')).toEqual(['indicator', 'indicator']);
  });
});
