import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSameMeaning } from './same-meaning.js';

const shipped = readFileSync(resolve('prompts/same-meaning.txt'), 'utf8');

describe('words of one meaning', () => {
  it('become one word, the longest first', () => {
    const fold = readSameMeaning('# 说明\n提高、提升\n提高至、提升至\n');
    expect(fold('提升至60%')).toBe(fold('提高至60%'));
    expect(fold('提升')).not.toBe(fold('提升至'));
  });

  it('keep what binds, what is allowed and what is forbidden apart', () => {
    const fold = readSameMeaning(shipped);
    expect(fold('必须公开')).toBe(fold('应当公开'));
    expect(fold('可以公开')).not.toBe(fold('应当公开'));
    expect(fold('不得公开')).toBe(fold('严禁公开'));
    expect(fold('不得公开')).not.toBe(fold('可以公开'));
  });

  it('change nothing where no list was read', () => {
    expect(readSameMeaning('')('提升')).toBe('提升');
  });

  it('name no word in two classes of the list that is shipped', () => {
    const words = shipped
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#') && !/^(?:计量|框架)[:：]/.test(line))
      .flatMap((line) => (line.split(/[:：]/).at(-1) ?? '').split('、'));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
