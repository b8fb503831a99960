import { describe, expect, it } from 'vitest';
import type { Hit } from '../../evidence/retrieve.js';
import { clauseAt, parseLines } from '../../parsing/faults.fixture.js';
import { chooseStatements } from './statements.js';

/** The hit of a clause of sentences, each as close to the best as told. */
function hitOf(sentences: readonly (readonly [string, number])[]): Hit {
  const parsed = parseLines(`云鹭市渡船检查办法\n\n第一条 ${sentences.map(([sentence]) => sentence).join('')}`);
  const clause = clauseAt(parsed, '第一条');
  const statements = sentences.map(([sentence, closeness]) => {
    const start = clause.text.indexOf(sentence);
    return { start, end: start + sentence.length, coverage: 1, direct: 1, closeness, core: 1, fits: true };
  });
  const signals = { lexical: 1, vector: 0, statement: 1, heading: 0, clause: 1, exact: false };
  return { clause, score: statements[0]?.closeness ?? 0, signals, statements, facts: [] };
}

const told = (hits: readonly Hit[], limit: number) =>
  chooseStatements(hits, limit).map(({ hit, statement }) => hit.clause.text.slice(statement.start, statement.end));

describe('the statements chosen', () => {
  const best = '渡口管理所每季度检查一次渡船的救生设备和消防设备，并登记检查的结果。';
  const next = '检查中发现设备不齐的渡船，应当在补齐设备以后再投入营运。';
  const third = '渡口管理所应当把登记簿保存在便于查看的地方并保存三年。';
  const own = hitOf([
    [best, 1],
    [next, 0.7],
    [third, 0.65],
  ]);

  it('hold the next sentence of the same clause, and no third that is as far', () => {
    expect(told([own], 3)).toEqual([best, next]);
  });

  it('hold no sentence of another clause that is as far', () => {
    expect(told([hitOf([[best, 1]]), hitOf([[next, 0.7]])], 3)).toEqual([best]);
  });

  it('are one where one thing is asked for', () => {
    expect(told([own], 1)).toEqual([best]);
  });
});
