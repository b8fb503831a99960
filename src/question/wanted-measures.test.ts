import { describe, expect, it } from 'vitest';
import { wantedMeasures } from './wanted-measures.js';

describe('the measures a question wants its figure in', () => {
  it.each([
    ['要建多少家', '家'],
    ['要建几所', '家'],
    ['多少名医学生', '人'],
    ['投入多少亿', 'money'],
    ['补助多少钱', 'money'],
    ['要多久办完', 'working-day'],
    ['占比多少', 'share'],
    ['奖几万', 'money'],
    ['最大多少平', 'area'],
  ])('are of the kind “%s” names: %s', (question, kind) => {
    expect(wantedMeasures(question)).toContain(kind);
  });

  it.each([
    ['多少名医学生', 'share'],
    ['要建几所', 'share'],
    ['要管几万人', 'money'],
  ])('leave out other kinds in “%s”: %s', (question, kind) => {
    expect(wantedMeasures(question)).not.toContain(kind);
  });

  it.each(['目标是多少', '谁牵头', ''])('are any in “%s”', (question) => {
    expect(wantedMeasures(question)).toBeNull();
  });
});
