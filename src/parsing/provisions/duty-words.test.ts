import { describe, expect, it } from 'vitest';
import { readLabel, unitInRole, verbAtEnd } from './duty-words.js';

describe('a label', () => {
  it.each([
    ['责任股室', 'in-charge'],
    ['牵头股室', 'lead'],
    ['主办科室', 'lead'],
    ['协办处室', 'supporting'],
    ['责任处（室）', 'in-charge'],
    ['牵头部门（单位）', 'lead'],
    ['牵头责任单位', 'lead'],
    ['责任站所', 'in-charge'],
    ['责任镇街', 'in-charge'],
    ['配合学院', 'supporting'],
    ['督导专班', 'guiding'],
    ['责任单位/部门', 'in-charge'],
    ['责任股室及人员', 'in-charge'],
    ['组织单位', 'lead'],
  ])('names units in whatever way it calls them: %s', (label, role) => {
    expect(readLabel(label)).toEqual({ role, kind: 'units' });
  });

  it.each(['责任人', '责任领导', '牵头领导', '负责同志'])('may name persons: %s', (label) => {
    expect(readLabel(label)?.kind).toBe('persons');
  });

  it.each(['牵头', '配合', '责任'])('may give the role alone: %s', (label) => {
    expect(readLabel(label)?.kind).toBeNull();
  });

  it.each(['责任清单', '落实情况', '责任区', '责任期限', '工作任务', '牵头事项', '任务', '组织', '所在单位'])(
    'is none where it speaks of something else: %s',
    (label) => {
      expect(readLabel(label)).toBeNull();
    },
  );
});

describe('the words at the end of a list', () => {
  it.each([
    ['市文旅局总牵头', 'lead', '市文旅局'],
    ['市文旅局牵头抓总', 'lead', '市文旅局'],
    ['市文旅局牵头组织实施', 'lead', '市文旅局'],
    ['市教育局积极配合做好相关工作', 'supporting', '市教育局'],
    ['市教育局参加', 'supporting', '市教育局'],
    ['市水利局技术指导', 'guiding', '市水利局'],
    ['市水利局监管', 'guiding', '市水利局'],
    ['市教育局在各自职责范围内负责', 'in-charge', '市教育局'],
    ['市教育局按照各自职责抓好落实', 'in-charge', '市教育局'],
    ['市教育局根据职责分工做好相关工作', 'in-charge', '市教育局'],
    ['市教育局负责推进', 'in-charge', '市教育局'],
    ['市教育局推进', 'in-charge', '市教育局'],
  ])('are told from it: %s', (piece, role, names) => {
    const verb = verbAtEnd(piece);
    expect(verb?.role).toBe(role);
    expect(piece.slice(0, verb?.at)).toBe(names);
  });

  it('are read in no time however often they repeat', () => {
    for (const words of ['做好', '抓好', '协同', '和监督', '组织']) {
      const started = performance.now();
      verbAtEnd(`${words.repeat(400)}。`);
      expect(performance.now() - started).toBeLessThan(200);
    }
  });
});

describe('a unit that says its role itself', () => {
  it.each([
    ['市文旅局（牵头）', { name: '市文旅局', role: 'lead' }],
    ['市文旅局（主办）', { name: '市文旅局', role: 'lead' }],
    ['市文旅局（配合）', { name: '市文旅局', role: 'supporting' }],
    ['市发改委（市粮食局）', { name: '市发改委（市粮食局）', role: 'in-charge' }],
    ['各县（市、区）', { name: '各县（市、区）', role: 'in-charge' }],
  ])('is read by it: %s', (name, unit) => {
    expect(unitInRole(name, 'in-charge')).toEqual(unit);
  });
});
