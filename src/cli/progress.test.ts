import { describe, expect, it } from 'vitest';
import { describeProgress } from './progress.js';

describe('the words beside a progress bar', () => {
  it('tell which page of a long file is read', () => {
    const progress = { done: 2, total: 5, file: 'a.pdf', part: { done: 12, total: 240 } };
    expect(describeProgress(progress, 'zh')).toEqual({ stage: '读入文件', rate: ' 本文件第12/240页' });
    expect(describeProgress(progress, 'en')).toEqual({ stage: 'Reading', rate: ' page 12/240 of this file' });
  });

  it('tell that the index is built once all files are read', () => {
    expect(describeProgress({ done: 5, total: 5, file: 'a.pdf' }, 'zh')).toEqual({ stage: '建立索引', rate: '' });
  });
});
