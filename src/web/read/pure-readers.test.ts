import { describe, expect, it } from 'vitest';
import type { Clause } from '../../vocabulary/clause.js';
import { preferred } from '../language.js';
import { newTurns } from '../turns.js';
import { alignSections, type Section } from './align.js';
import { headingsAbove } from './headings-above.js';
import { pageIn } from './page-number.js';
import { snippetOf } from './snippet.js';

const section = (heading: string, text = heading): Section => ({ heading, clauses: [{ text } as Clause] });
const aligned = (left: Section[], right: Section[]) =>
  alignSections(left, right).map((row) => [row.left?.heading ?? null, row.right?.heading ?? null]);

describe('two outlines', () => {
  it('meet where headings are alike, and what one has alone stays where it stood', () => {
    const left = ['总体要求', '重点任务', '保障措施'].map((heading) => section(heading));
    const right = ['总体要求', '附则', '保障措施'].map((heading) => section(heading));
    expect(aligned(left, right)).toEqual([
      ['总体要求', '总体要求'],
      [null, '附则'],
      ['重点任务', null],
      ['保障措施', '保障措施'],
    ]);
  });

  it('meet by what stands beneath headings that differ', () => {
    const text = '建设社区食堂，发展家庭照护床位，培养养老护理员。';
    expect(aligned([section('主要举措', text)], [section('重点任务', text)])).toEqual([['主要举措', '重点任务']]);
  });
});

describe('headings above a clause', () => {
  const line = (text: string, start = 0) => ({ text, span: { start, end: start + text.length } });

  it('stand as deep as their words do in its path', () => {
    const clause = { headingPath: ['重点任务', '织密服务网络'], heading: '建设社区食堂' };
    const found = headingsAbove(clause, [line('二、重点任务'), line('（一）织密服务网络。', 9)], []);
    expect(found.map(({ level }) => level)).toEqual([1, 2]);
  });

  it('are made of its path where no line holds them, once', () => {
    const clause = { headingPath: ['望川市'], heading: '' };
    expect(headingsAbove(clause, [], [])).toEqual([{ level: 1, text: '望川市', span: null }]);
    expect(headingsAbove(clause, [], ['望川市'])).toEqual([]);
  });
});

describe('a page of a list', () => {
  it.each([
    [undefined, 1],
    ['2', 2],
    ['9', 3],
    ['0', 1],
    ['-1', 1],
    ['x', 1],
  ])('%s is page %i of three', (text, page) => {
    expect(pageIn(text, 25, 10)).toEqual({ page, pages: 3, from: (page - 1) * 10 });
  });
});

describe('a snippet', () => {
  it('holds the statement and some of what stands around it', () => {
    const text = `${'前'.repeat(100)}社区食堂覆盖率达到85%。${'后'.repeat(100)}`;
    const { before, hit, after } = snippetOf(text, { start: 100, end: 114 });
    expect(hit).toBe(text.slice(100, 114));
    expect([before, after]).toEqual([`…${'前'.repeat(60)}`, `${'后'.repeat(60)}…`]);
  });
});

describe('the language of a browser', () => {
  it.each([
    ['en-US,en;q=0.9', 'en'],
    ['fr, en;q=0.3, zh-TW;q=0.8', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['fr', 'zh'],
    [undefined, 'zh'],
  ])('%s', (header, locale) => {
    expect(preferred(header, 'zh')).toBe(locale);
  });
});

describe('turns', () => {
  it('let some work, others wait, and turn the rest away', async () => {
    const turns = newTurns({ running: 1, waiting: 1 });
    const [first, second] = [turns.take(), turns.take()];
    expect(turns.take()).toBeNull();
    await first?.begun;
    first?.end();
    await second?.begun;
    second?.end();
    expect(turns.take()).not.toBeNull();
  });
});
