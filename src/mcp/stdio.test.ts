import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkplace, type Workplace } from '../cli/process.fixture.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { newClient } from './client.fixture.js';
import { PROTOCOL_CHECKS } from './protocol.fixture.js';

const PROBE = {
  question: '望川社区食堂覆盖率要达到多少？',
  quote: '社区食堂覆盖率力争达到85%以上',
  documentId: 'plan',
  clauseId: 'plan#2.1.1',
};
const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
};

let workplace: Workplace;
let client: Client;

const COMMAND = ['--import', 'tsx/esm', join(import.meta.dirname, '..', 'main.ts'), 'mcp'];
const environment = () => ({
  PATH: '/usr/bin:/bin',
  TIAOWEN_CORPUS_DIR: workplace.corpus,
  TIAOWEN_DATA_DIR: workplace.data,
});

beforeAll(async () => {
  workplace = createWorkplace();
  workplace.write('plan.txt', WANGCHUAN.text);
  workplace.write('plan.yaml', 'kind: plan\nregion: { name: 望川市, level: city }\n');
  client = newClient();
  const transport = new StdioClientTransport({ command: process.execPath, args: COMMAND, env: environment() });
  await client.connect(transport as Parameters<Client['connect']>[0]);
}, 60_000);
afterAll(async () => {
  await client.close();
  workplace.remove();
});

describe('the protocol over standard input and output', { timeout: 60_000 }, () => {
  it.each(PROTOCOL_CHECKS)('%s', async (_, check) => {
    await check(client, PROBE);
  });

  it('writes nothing but the protocol, lives through lines that are none, and ends with its input', async () => {
    const child = spawn(process.execPath, COMMAND, { env: environment() });
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout }).on('line', (line) => void lines.push(line));
    const exit = once(child, 'exit');
    const send = (text: string) => child.stdin.write(`${text}\n`);
    const answered = async (id: number) => {
      while (!lines.some((line) => line.includes(`"id":${id}`))) await once(output, 'line');
    };
    for (const line of ['{', 'hello', '[]', '{"jsonrpc":"1.0"}', '\u0000', JSON.stringify(INITIALIZE)]) send(line);
    await answered(1);
    send('{"jsonrpc":"2.0","method":"notifications/initialized"}');
    send(
      JSON.stringify({
        jsonrpc: '2.0',
        id: 2,
        method: 'tools/call',
        params: { name: 'ask', arguments: { question: PROBE.question } },
      }),
    );
    await answered(2);
    child.stdin.end();
    expect(await exit).toEqual([0, null]);
    const spoken = lines.map((line) => JSON.parse(line) as { jsonrpc: string; id: number });
    expect(spoken.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true);
    expect(spoken.map(({ id }) => id)).toEqual([1, 2]);
    expect(lines[1]).toContain(PROBE.quote);
  });
});
