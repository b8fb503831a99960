import { describe, expect, it } from 'vitest';
import type { Duty } from '../../vocabulary/provision.js';
import { standingClaimOf, standingClaims } from '../claims-of.js';
import type { Task } from '../task.js';
import type { ChosenUnit } from './resolve-units.js';
import { rolesOf } from './roles.js';

const SAID = '以下责任单位均包括各区人民政府，不再列出';
const saying = { id: 'plan#1', text: SAID, start: 0, heading: '', headingPath: [], anchors: [] };
const unit = { documentId: 'plan', spellings: ['各区人民政府'] } as unknown as ChosenUnit;

function taskOf(units: Duty['units'], manner: string | null = null): Task {
  const said = { clauseId: 'plan#1', units: ['各区人民政府'], quote: SAID, start: 0, end: SAID.length };
  const duty = { kind: 'duty', units, manner, open: false, standing: [said] };
  const standing = [{ said, clause: saying }];
  return { document: { id: 'plan' }, duty, duties: [duty], standing } as unknown as Task;
}

describe('a unit charged once in all that follows', () => {
  it.each([
    ['answers beside a lead', taskOf([{ name: '市文旅局', role: 'lead' }]), 'responsible'],
    ['shares where those named share', taskOf([{ name: '市文旅局', role: 'in-charge' }], '按职责分工负责'), 'listed'],
  ])('%s', (_, task, role) => {
    expect(rolesOf(task, [unit])).toEqual([{ role, unit: '各区人民政府' }]);
  });

  it('is told with the clause that says so', () => {
    const [told, ...others] = standingClaims(taskOf([{ name: '市文旅局', role: 'lead' }]));
    expect(told).toMatchObject({ text: '各区人民政府', citations: [{ clauseId: 'plan#1', quote: SAID }] });
    expect(others).toEqual([]);
  });

  it('is told alone where only it is asked for', () => {
    const task = taskOf([{ name: '市文旅局', role: 'lead' }]);
    expect(standingClaimOf(task, '各区人民政府')?.claim.text).toBe('各区人民政府');
    expect(standingClaimOf(task, '市文旅局')).toBeNull();
  });

  it('is told once where the list names it too', () => {
    expect(standingClaims(taskOf([{ name: '各区人民政府', role: 'lead' }]))).toEqual([]);
  });
});
