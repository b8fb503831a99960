import { describe, expect, it } from 'vitest';
import type { Task } from '../../briefing/task.js';
import { parseText } from '../../parsing/parsing.contract.js';
import { isTarget } from '../../vocabulary/provision.js';
import { pairTargets } from './target-pairs.js';

const asIs = (text: string) => text;

function taskOf(sentence: string): Task {
  const { document, clauses, facts } = parseText(`关于养老服务的实施方案\n\n一、服务供给\n${sentence}\n`);
  const [clause] = clauses.filter(({ text }) => text.includes(sentence));
  if (clause === undefined) throw new RangeError('no clause holds the sentence');
  const indicators = facts.filter((fact) => fact.clauseId === clause.id).filter(isTarget);
  return { clause, document, duty: null, duties: [], rules: [], standing: [], indicators, due: [] };
}

function paired(first: string, second: string) {
  return pairTargets(taskOf(first), taskOf(second), asIs).map(({ a, b, value, deadline }) => [
    a.value,
    b.value,
    value,
    deadline,
  ]);
}

describe('targets of one object, population and measure', () => {
  it('are compared by value and by date', () => {
    expect(
      paired('到2030年，社区养老服务设施覆盖率达到90%以上。', '到2031年，社区养老服务设施覆盖率达到95%以上。'),
    ).toEqual([['90%', '95%', 'b', 'a']]);
  });

  it('are equal where the figure is, each in its own word for a place', () => {
    expect(
      paired('到2030年，每个县至少设置1处认知障碍照护专区。', '到2030年，各县至少设立1个认知障碍照护专区。'),
    ).toEqual([['1处', '1个', 'equal', 'equal']]);
  });

  it('take a ceiling the other way round', () => {
    expect(
      paired('到2030年，投诉办理时间不超过10天。', '到2030年，投诉办理时间不超过7天。').map(([, , value]) => value),
    ).toEqual(['b']);
  });
});

describe('targets that differ in what they count', () => {
  it('are not compared: a share beside a number', () => {
    expect(paired('到2030年，50%以上的县建成康复医院。', '到2030年，全省建成康复医院20所。')).toEqual([]);
  });

  it('are not compared: totals of two regions', () => {
    expect(paired('到2030年，建成市级重点专科45个。', '到2030年，建成市级重点专科150个。')).toEqual([]);
  });

  it('are not compared: institutions of another level', () => {
    expect(
      paired('到2030年，三级医院老年医学科设置率达到95%。', '到2030年，二级以上医院老年医学科设置率达到90%。'),
    ).toEqual([]);
  });
});
