import { describe, expect, it } from 'vitest';
import { parseTextFile } from '../../parsing/parse-text.fixture.js';
import { type GoldProvision, readGold } from './gold-provision.js';
import { deadline, indicator } from './indicator.fixture.js';
import { judgeProvisions, sumTallies } from './judge-provisions.js';
import { scoreTable } from './score-table.js';

const TEXT = `云屏市人民政府关于放风筝的意见

云政发〔2031〕9号

各区人民政府：

一、建设风筝场。到2032年，风筝场达标率达到61%。（市体育局牵头，市气象局配合）

云屏市人民政府
2031年5月20日`;
const GOLD = readGold(`
{"file":"kite.txt","label":"一、","kind":"duty","units":[{"name":"市体育局","role":"lead"},{"name":"市气象局","role":"supporting"}]}
{"file":"kite.txt","label":"一、","kind":"target","name":"风筝场达标率","comparator":"reach","value":"61%","unit":"%","year":2032,"baseYear":2030}
`);
const parsed = parseTextFile({ file: 'kite.txt', bytes: new TextEncoder().encode(TEXT), sidecar: null });

function baseYearsOf(year: number, gold: readonly GoldProvision[] = GOLD): number {
  return judgeProvisions({ ...parsed, facts: [dueIn(year)] }, gold).baseYears;
}

function dueIn(year: number) {
  const clauseId = parsed.clauses.find(({ label }) => label === '一、')?.id ?? 'none#0';
  return indicator({ clauseId, deadline: deadline(year) });
}

describe('judged provisions', () => {
  it('are all right where a document was read as a person reads it', () => {
    const { duties, targets, baseYears, faults } = judgeProvisions(parsed, GOLD);
    expect([duties.right, targets.allRight, baseYears, faults]).toEqual([2, 1, 0, []]);
  });

  it('are all missed where nothing was read', () => {
    const { duties, targets } = judgeProvisions({ clauses: [], facts: [] }, GOLD);
    expect([duties.missed, targets.wanted, targets.found]).toEqual([2, 1, 0]);
  });

  it('tell a base year from a deadline, unless the clause has it as a deadline too', () => {
    expect(baseYearsOf(2032)).toBe(0);
    expect(baseYearsOf(2030)).toBe(1);
    const [, target] = GOLD;
    expect(baseYearsOf(2030, [...GOLD, { ...(target as (typeof GOLD)[1]), year: 2030 } as GoldProvision])).toBe(0);
  });

  it('add up over documents', () => {
    const judged = judgeProvisions(parsed, GOLD);
    expect(sumTallies([judged, judged]).duties).toMatchObject({ wanted: 4, right: 4 });
    expect(sumTallies([]).targets.wanted).toBe(0);
  });
});

describe('the table of scores', () => {
  it('has a column for each set and says what a share is of', () => {
    const lines = scoreTable([{ name: 'work', tallies: sumTallies([judgeProvisions(parsed, GOLD)]) }]).split('\n');
    expect(lines[0]?.trim()).toBe('work');
    expect(lines).toContain('duties: recall           1.000 (2/2)');
    expect(lines).toContain('targets: all right       1.000 (1/1)');
    expect(lines).toContain('amounts: found           –');
    expect(lines.at(-1)).toBe('base years as deadlines  0');
  });
});
