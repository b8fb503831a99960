import { describe, expect, it } from 'vitest';
import type { Family } from '../../question/glossary.js';
import { bareTopic, familyAtEdge, familyOf, headFamilyOf, partsOfTopic } from './topic-names.js';

const family = (name: string): Family => ({ names: [name], holds: [], near: [] });
const FAMILIES = new Map(['养老', '托育', '薪酬', '编制', '文化和旅游'].map((name) => [name, family(name)]));

describe('several topics in one breath', () => {
  it.each([
    ['养老和托育', ['养老', '托育']],
    ['养老/托育', ['养老', '托育']],
    ['养老、托育、无障碍', ['养老', '托育', '无障碍']],
    ['人才编制和薪酬', ['人才编制', '薪酬']],
  ])('are parted: %s', (words, parts) => expect(partsOfTopic(words, FAMILIES)).toEqual(parts));

  it.each(['文化和旅游', '和谐社区', '环境与健康'])('are not parted within one name: %s', (words) =>
    expect(partsOfTopic(words, FAMILIES)).toEqual([words]),
  );
});

describe('the family of a topic', () => {
  it.each(['养老', '加强养老服务', '养老这块工作情况'])('is found by what is left of it: %s', (words) =>
    expect(familyOf(words, FAMILIES)).toEqual(family('养老')),
  );

  it('is that which a compound ends in, with what stands before', () => {
    expect(headFamilyOf('医生的薪酬', FAMILIES)).toEqual({ family: family('薪酬'), before: '医生' });
    expect(headFamilyOf('农村养老服务', FAMILIES)).toEqual({ family: family('养老'), before: '农村' });
    expect(headFamilyOf('租金', FAMILIES)).toBeNull();
  });

  it('is at the edge of a longer word, the longest that is', () => {
    expect(familyAtEdge('养老院', FAMILIES)).toEqual(family('养老'));
    expect(familyAtEdge('编制外', FAMILIES)).toEqual(family('编制'));
    expect(familyAtEdge('租金', FAMILIES)).toBeNull();
  });

  it('keeps its words where nothing would be left', () => {
    expect([bareTopic('领导机制'), bareTopic('体系建设')]).toEqual(['领导', '体系建设']);
  });
});
