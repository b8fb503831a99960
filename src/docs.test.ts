import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const pages = ['README.md', 'README.zh-CN.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)];

describe('the docs', () => {
  it.each(pages)('name only files that are there: %s', (page) => {
    const text = readFileSync(new URL(page, root), 'utf8');
    const named = [...text.matchAll(/`(?!evals\/reports)((?:src|evals|prompts|docs)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});
