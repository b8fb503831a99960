import { describe, expect, it } from 'vitest';
import { readThesaurus } from './thesaurus.js';

describe('a thesaurus', () => {
  it('gives each everyday word the words of papers, in their order', () => {
    expect(readThesaurus('# 生活\n搬家 = 迁居、住所变更\n\n')).toEqual({
      rows: [{ plain: '搬家', plan: ['迁居', '住所变更'] }],
      problems: [],
    });
  });

  it.each(['搬家', '搬家 =', '= 迁居', '搬家 = 迁居 = 住所'])('names the line “%s” as no row', (line) => {
    expect(readThesaurus(line).problems).toEqual([`line 1: ${line}`]);
  });
});
