import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsOf, PAGES, textOf } from './testing/docs/pages.js';

const root = new URL('../', import.meta.url);
const pages = PAGES.filter((page) => !page.startsWith('src/'));
const english = pages.filter((page) => !page.includes('zh-CN'));
const chineseOf = (page: string) => page.replace(/\.md$/, '.zh-CN.md');

/** What is asked, and the names that stand for files, may be in the reader's language. */
const comparedOf = (text: string) =>
  commandsOf(text)
    .map((line) => line.replace(/".*$/, ''))
    .map((line) => line.replace(/(?<= )(?:\p{Script=Han}+|[A-Z]+)(?=$|[ .])/gu, 'NAME'));
/** Cells of tables that are figures. */
const figuresOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cell) => /^[\d.,/ –%()-]*\d[\d.,/ –%()-]*$/.test(cell));

describe('the docs', () => {
  it.each(pages)('name only files that are there: %s', (page) => {
    const named = [...textOf(page).matchAll(/`(?!evals\/reports)((?:src|evals|prompts|docs)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it.each(pages)('link only to files that are there: %s', (page) => {
    const linked = [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    expect(linked.filter((path) => !existsSync(new URL(path, new URL(page, root))))).toEqual([]);
  });

  it.each(english)('say the same in Chinese, as far as headings, commands and figures tell: %s', (page) => {
    const [one, other] = [textOf(page), textOf(chineseOf(page))];
    const levels = (text: string) => [...text.matchAll(/^#+(?= )/gm)].map(([mark]) => mark);
    expect(levels(other)).toEqual(levels(one));
    expect(comparedOf(other)).toEqual(comparedOf(one));
    expect(figuresOf(other)).toEqual(figuresOf(one));
  });

  it('begin with a page that sells, shows and starts in two screens', () => {
    for (const page of ['README.md', 'README.zh-CN.md'])
      expect(textOf(page).split('\n').length).toBeLessThanOrEqual(100);
  });
});
