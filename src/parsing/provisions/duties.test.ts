import { describe, expect, it } from 'vitest';
import { parseTextFile } from '../parse-text.fixture.js';

const dutiesOf = (item: string) =>
  parseTextFile({
    file: 'plan.txt',
    bytes: new TextEncoder().encode(`某市试行方案\n一、任务\n（一）办事。办好各项事情。${item}`),
    sidecar: null,
  }).facts.filter((fact) => fact.kind === 'duty');

describe('readDuties', () => {
  it('keeps a bracket within a unit’s name', () => {
    const [duty] = dutiesOf('（牵头单位：市财政局；责任单位：市民政局、各县（市、区）人民政府）');
    expect(duty?.units).toEqual([
      { name: '市财政局', role: 'lead' },
      { name: '市民政局', role: 'in-charge' },
      { name: '各县（市、区）人民政府', role: 'in-charge' },
    ]);
  });

  it('names no lead where units share by division of duties', () => {
    const [duty] = dutiesOf('（市财政局、市民政局按职责分工负责）');
    expect(duty?.manner).toBe('按职责分工负责');
    expect(duty?.units).toEqual([
      { name: '市财政局', role: 'in-charge' },
      { name: '市民政局', role: 'in-charge' },
    ]);
  });

  it('takes no other closing bracket for units', () => {
    expect(dutiesOf('（含中医、妇幼保健）')).toEqual([]);
  });
});
