import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../app/app.js';
import { readConfig } from '../config/config.js';
import { type LinkScope, readerLinks } from '../copy/reader-links.js';
import { writeSmallCorpus } from '../testing/corpora/small-corpus.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { ask } from './ask.js';
import { checkText } from './check-text.js';
import { draftBriefing } from './draft-briefing.js';
import type { Tool } from './tool.js';

const BASE = 'https://policy.example.org';
const TOKEN = { TIAOWEN_PUBLIC_URL: BASE, WEB_ACCESS: 'token', WEB_LINK_KEY: 'ab'.repeat(32) };
const QUOTED = new RegExp(`^${BASE}/d/wangchuan-plan\\?q=\\d+-\\d+(&t=[\\w.-]+)?#c-[\\w.%-]+$`);

const { root, config } = writeSmallCorpus({ 'wangchuan-plan': WANGCHUAN });
const app = createApp({ ...config, web: readConfig(TOKEN).web });
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

/** Every address in what a tool gives, to whom links are made for `scope`; undefined for no links. */
async function addressesIn(tool: Tool, given: object, scope: LinkScope | undefined): Promise<string[]> {
  const links = scope === undefined ? null : (readerLinks(readConfig(TOKEN).web, () => new Date())?.(scope) ?? null);
  const signal = new AbortController().signal;
  const value = await tool.call(given, { useCases: app, documentIds: null, locale: 'zh', links, signal });
  return [...JSON.stringify(value).matchAll(/https:[^\s"<>]+/g)].map(([address]) => address);
}

describe('what a tool gives', { timeout: 60_000 }, () => {
  const CALLS: readonly (readonly [string, Tool, object])[] = [
    ['each citation of an answer', ask, { question: '望川市社区食堂覆盖率要达到多少？' }],
    [
      'each source of a sentence',
      checkText,
      { text: '社区食堂覆盖率力争达到85%以上。社区食堂覆盖率力争达到95%以上。' },
    ],
    ['each source of a checking copy', draftBriefing, { documents: ['wangchuan-plan'] }],
  ];
  it.each(CALLS)('opens the reader at the quote: %s', async (_, tool, given) => {
    for (const scope of ['unsigned', 'own'] as const) {
      const found = await addressesIn(tool, given, scope);
      expect(found.length).toBeGreaterThan(0);
      for (const address of found) expect(address).toMatch(QUOTED);
      // Who is let in already gets nothing that would lengthen a session.
      expect(found.some((address) => address.includes('t='))).toBe(scope === 'own');
    }
    expect(await addressesIn(tool, given, undefined)).toEqual([]);
  });
});
