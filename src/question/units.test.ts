import { describe, expect, it } from 'vitest';
import { compileGlossary } from './glossary.js';
import { canonicalUnit, findUnits } from './units.js';

const GLOSSARY = compileGlossary({
  version: 1,
  units: [
    { name: '财政厅', also: ['财政局', '财政部门'], english: ['Finance Bureau'] },
    { name: '卫生健康委', also: ['卫健委', '卫生健康局', '卫健局', '卫生健康委员会'], english: ['Health Commission'] },
    { name: '教育厅', also: ['教育局', '教育体育局'] },
    { name: '体育局', also: [] },
    { name: '编办', also: ['机构编制委员会办公室'] },
  ],
});

const NONE = { namedIn: () => [] };

describe('canonicalUnit', () => {
  it.each([
    ['市财政局', '财政厅'],
    ['省财政厅', '财政厅'],
    ['望川市财政局', '财政厅'],
    ['县卫健局', '卫生健康委'],
    ['国家卫生健康委员会', '卫生健康委'],
    ['市委编办', '编办'],
    ['中共望川市委机构编制委员会办公室', '编办'],
    ['市教育体育局', '教育厅'],
    ['市体育局', '体育局'],
  ])('of %s is %s', (name, canonical) => {
    expect(canonicalUnit(name, GLOSSARY)).toBe(canonical);
  });

  it('of a name the glossary does not hold is the name without its level', () => {
    expect(canonicalUnit('市水务集团', GLOSSARY)).toBe('水务集团');
    expect(canonicalUnit('省水务集团', GLOSSARY)).toBe('水务集团');
  });

  it('is its own canonical name', () => {
    for (const name of new Set(GLOSSARY.units.values())) expect(canonicalUnit(name, GLOSSARY)).toBe(name);
  });
});

describe('findUnits', () => {
  it.each<[question: string, units: [string, string | null][]]>([
    ['市财政局负责什么', [['财政厅', '市']]],
    [
      '省卫健委和财政厅谁牵头',
      [
        ['卫生健康委', '省'],
        ['财政厅', null],
      ],
    ],
    ['市教育体育局', [['教育厅', '市']]],
    ['市体育局', [['体育局', '市']]],
    ['国家卫健委', [['卫生健康委', '国家']]],
    ['the Finance Bureau', [['财政厅', null]]],
    ['the HEALTH COMMISSION', [['卫生健康委', null]]],
    ['Finance Bureaus', []],
    ['社区食堂', []],
    ['', []],
  ])('in “%s” are %j', (question, units) => {
    expect(findUnits(question, GLOSSARY, NONE).map(({ name, level }) => [name, level])).toEqual(units);
  });

  it('stand in the order of the question, without overlaps', () => {
    const question = '卫健委、教育体育局、财政局、卫健委';
    expect(findUnits(question, GLOSSARY, NONE).map(({ start, end }) => question.slice(start, end))).toEqual(
      question.split('、'),
    );
  });
});
