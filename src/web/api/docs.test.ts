import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useShippedCorpus } from '../../testing/corpora/small-corpus.js';
import { createApi } from './api.js';

const ADDRESS = 'http://127.0.0.1:3020';
const page = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const commandsIn = (text: string) => text.split('\n').filter((line) => line.startsWith('curl '));
const COMMANDS = commandsIn(page('tools.md'));

const app = useShippedCorpus();
let address: string;
let stop: () => void;
beforeAll(async () => {
  const api = createApi({
    ...{ useCases: app, locale: 'zh', version: '1.2.3', root: '/api/v1' },
    onFault: (error) => {
      throw error;
    },
  });
  const fetch = (request: Request) => api.fetch(request, { viewer: { key: 'all', documentIds: null } });
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => server.close();
});
afterAll(() => stop());

const hasCurl = await promisify(execFile)('curl', ['--version']).then(
  () => true,
  () => false,
);

describe('the examples of docs/tools.md', { timeout: 120_000 }, () => {
  it.skipIf(!hasCurl).each(COMMANDS)('%s', async (command) => {
    const { stdout } = await promisify(execFile)('sh', ['-c', command.replace(ADDRESS, address)], { maxBuffer: 1e8 });
    expect(stdout).not.toMatch(/"code":"|event: problem/);
    const last = stdout.includes('event: answer') ? (stdout.split('event: answer\ndata: ')[1] ?? '') : stdout;
    const value = JSON.parse(last) as Record<string, unknown>;
    // None of them is an example of finding nothing.
    expect(value.count ?? 1).not.toBe(0);
    expect(value.status ?? 'answered').toMatch(/^(?:answered|in-force|unknown)$/);
  });

  it('are the same in both languages', () => {
    expect(COMMANDS.length).toBeGreaterThanOrEqual(11);
    expect(commandsIn(page('tools.zh-CN.md'))).toEqual(COMMANDS);
  });
});
