import { describe, expect, it } from 'vitest';
import { familyMeant, kinOf, meantBy } from './kin.js';

const ROWS = [
  { plain: '骑手', plan: ['配送员', '灵活就业'] },
  { plain: '零活', plan: ['灵活就业', '临时用工'] },
  { plain: '钱哪来', plan: ['资金来源', '经费来源', '筹措'] },
];
const MONEY = { names: ['资金', '经费'], holds: [], near: [] };
const FAMILIES = new Map(MONEY.names.map((name) => [name, MONEY]));

describe('what stands beside a word', () => {
  it('is all that shares a row with it', () => {
    expect(kinOf(['灵活就业'], ROWS)).toEqual(['骑手', '配送员', '零活', '临时用工']);
    expect(kinOf(['就业'], ROWS)).toEqual([]);
  });
});

describe('an everyday word', () => {
  it('is of the family that half of its words in papers belong to', () => {
    expect(familyMeant(meantBy('钱哪来', ROWS), FAMILIES)).toBe(MONEY);
    expect(familyMeant(meantBy('骑手', ROWS), FAMILIES)).toBeNull();
    expect(familyMeant(['资金来源', '筹措', '来路', '出处'], FAMILIES)).toBeNull();
  });
});
