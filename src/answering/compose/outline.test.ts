import { describe, expect, it } from 'vitest';
import type { Clause } from '../../vocabulary/clause.js';
import { childrenOf, hasSections, nodeNamed, outlineOf } from './outline.js';

const clause = (label: string, heading: string, headingPath: readonly string[], unit: Clause['unit'] = 'item') =>
  ({ id: `plan#${label}`, documentId: 'plan', label, heading, headingPath, unit, text: `${heading}。` }) as Clause;

const CLAUSES = [
  clause('头部', '', [], 'front-matter'),
  clause('一、', '总体要求', ['总体要求'], 'part'),
  clause('二、（一）1', '建设食堂', ['重点任务', '织密网络']),
  clause('二、（一）2', '发展床位', ['重点任务', '织密网络']),
  clause('二、（二）1', '培养人才', ['重点任务', '壮大队伍']),
  clause('附件·第1段', '', ['附件1.docx'], 'paragraph'),
];

describe('outlineOf', () => {
  it('is the parts of the text, without what stands around it', () => {
    expect(outlineOf(CLAUSES).map(({ heading, clauses }) => [heading, clauses.length])).toEqual([
      ['总体要求', 1],
      ['重点任务', 3],
    ]);
  });

  it('goes down where one part is all', () => {
    const body = CLAUSES.filter(({ headingPath }) => headingPath[0] === '重点任务');
    expect(outlineOf(body).map(({ heading }) => heading)).toEqual(['织密网络', '壮大队伍']);
  });

  it('keeps the rows of a table together', () => {
    const rows = ['表1·第1行', '表1·第2行', '表2·第1行'].map((label) => clause(label, '', [], 'table-row'));
    expect(outlineOf(rows).map(({ clauses }) => clauses.length)).toEqual([2, 1]);
  });
});

describe('what stands under a part', () => {
  const [general, tasks] = outlineOf(CLAUSES);

  it('is its sections, or nothing for a part that is one clause', () => {
    expect(tasks === undefined ? [] : childrenOf(tasks).map(({ heading }) => heading)).toEqual([
      '织密网络',
      '壮大队伍',
    ]);
    expect(general === undefined ? [] : childrenOf(general)).toEqual([]);
    expect([general, tasks].map((node) => node !== undefined && hasSections(node))).toEqual([false, true]);
  });

  it('is found by its heading at any depth', () => {
    const found = nodeNamed(outlineOf(CLAUSES), (heading) => heading === '壮大队伍');
    expect(found?.clauses.map(({ label }) => label)).toEqual(['二、（二）1']);
  });
});
