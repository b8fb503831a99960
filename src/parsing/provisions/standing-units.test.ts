import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../language/width.js';
import { standingUnitsOf } from '../../vocabulary/provision.js';
import { dutiesIn, parseText } from './provisions.fixture.js';
import { standingUnitsIn, withoutStandingUnits } from './standing-units.js';

const unitsIn = (text: string) => standingUnitsIn(foldWidth(text))?.units ?? null;

describe('whom a document charges once in all that follows', () => {
  it.each<[said: string, ...units: string[]]>([
    ['以下责任单位均包括各市人民政府、松湾区管委会，不再列出', '各市人民政府', '松湾区管委会'],
    ['以下任务均需各县（市、区）人民政府落实，不再一一列出', '各县（市、区）人民政府'],
    ['以下各项工作均由市文旅局、各区人民政府负责落实。', '市文旅局', '各区人民政府'],
    ['以下任务责任单位还包括各区人民政府。', '各区人民政府'],
    ['责任单位均含各县（市、区）人民政府，下同', '各县（市、区）人民政府'],
    ['市文旅局负责；各区人民政府均为责任单位，下同', '各区人民政府'],
    ['均需各镇人民政府配合，以下不再标注', '各镇人民政府'],
  ])('is read: %s', (said, ...units) => expect(unitsIn(said)).toEqual(units));

  it.each([
    '列第一位者为牵头单位，下同',
    '县级以上（含本级，下同）人民政府',
    '市文旅局、市教育局按职责分工负责，下同',
    '以下单位包括医院、学校',
    '以下条件均应具备',
    '以下材料均需由所在单位盖章。',
  ])('is nobody where something else is said: %s', (said) => expect(unitsIn(said)).toBeNull());

  it('is no part of the list it stands in', () => {
    expect(withoutStandingUnits('市文旅局负责;各区人民政府均为责任单位,下同')).toBe('市文旅局负责');
  });
});

describe('a list behind it', () => {
  const charged = (first: string) => {
    const parsed = parseText(`云屏市试行方案
一、任务
（一）灯会。办好灯会。（${first}）
（二）花市。办好花市。（市教育局牵头，市体育局配合）
（三）花圃。建好花圃。`);
    return dutiesIn(parsed).map((duty) => ({
      named: duty.units.map(({ name }) => name),
      standing: standingUnitsOf(duty),
      said: duty.standing.map(({ clauseId, quote }) => [clauseId, quote]),
    }));
  };

  it('charges them as well and tells which clause says so', () => {
    const [first, second, ...others] = charged(
      '市文旅局、各区人民政府按职责分工负责。以下责任单位均包括各区人民政府，不再列出',
    );
    expect(first).toEqual({ named: ['市文旅局', '各区人民政府'], standing: [], said: [] });
    expect(second).toMatchObject({ named: ['市教育局', '市体育局'], standing: ['各区人民政府'] });
    expect(second?.said).toEqual([[expect.stringContaining('#'), '以下责任单位均包括各区人民政府，不再列出']]);
    expect(others).toEqual([]);
  });

  it('and so does the list that says 下同 itself', () => {
    const [first, second] = charged('市文旅局负责；各区人民政府均为责任单位，下同');
    expect(first).toMatchObject({ named: ['市文旅局'], standing: ['各区人民政府'] });
    expect(second).toMatchObject({ standing: ['各区人民政府'] });
  });

  it('of a later paragraph of that place too', () => {
    const parsed = parseText(`云屏市试行方案
一、任务
（一）灯会。办好灯会。（市文旅局指导）

办好花市。（市教育局指导，试点区政府负责。以下均需试点区政府落实，不再列出）

建好花圃。（市体育局指导）`);
    expect(dutiesIn(parsed).map(standingUnitsOf)).toEqual([[], [], ['试点区政府']]);
  });

  it('is as it was where nothing of the kind is said', () => {
    expect(charged('市文旅局、各区人民政府按职责分工负责').map(({ standing }) => standing)).toEqual([[], []]);
  });
});
