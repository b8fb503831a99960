import { describe, expect, it } from 'vitest';
import { parseTextFile } from '../parse-text.fixture.js';

const termsOf = (sentence: string) => {
  const text = `云屏市渡口管理办法\n第一条 为了管理渡口，制定本办法。\n第二条 ${sentence}\n第三条 本办法自2031年5月1日起施行。`;
  const { facts } = parseTextFile({ file: 'ferry.txt', bytes: new TextEncoder().encode(text), sidecar: null });
  return facts.flatMap((fact) => (fact.kind === 'term' ? [[fact.name, fact.definition, fact.form]] : []));
};

describe('what a document defines', () => {
  it.each([
    ['本办法所称渡口，是指供渡船停靠的场所。', '渡口', '供渡船停靠的场所', 'definition'],
    ['本办法下列用语的含义：\n（一）渡工，是指驾驶渡船的人员。', '渡工', '驾驶渡船的人员', 'definition'],
    ['按照《云屏市水上交通条例》（以下简称《条例》）执行。', '条例', '《云屏市水上交通条例》', 'abbreviation'],
    [
      '按照《云屏市水上交通条例》（2031年公布，以下简称《条例》）执行。',
      '条例',
      '《云屏市水上交通条例》',
      'abbreviation',
    ],
  ])('%s', (sentence, name, definition, form) => {
    expect(termsOf(sentence)).toContainEqual([name, definition, form]);
  });

  it.each([
    '印发《渡口安全指南》。',
    '由市交通局指导渡口建设。',
    '渡口开放时间以网站（网址：http://ferry.example）为准。',
  ])('defines nothing in %s', (sentence) => {
    expect(termsOf(sentence)).toEqual([]);
  });
});
