/** `npm start` as a process of its own: the bot with the reader beside it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSmallCorpus } from './testing/corpora/small-corpus.js';
import { WANGCHUAN } from './testing/corpora/wangchuan.js';
import { loaderArguments, programFile } from './testing/program-files.js';
import { type FakeSlack, openFakeSlack } from './testing/slack/fake-slack.js';
import { freePort } from './testing/slack/free-port.js';

const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const PROJECT = join(import.meta.dirname, '..');

type Started = { readonly child: ChildProcess; readonly ended: Promise<number | null>; readonly told: () => string };

let slack: FakeSlack;
let place: ReturnType<typeof writeSmallCorpus>;
let ports: { readonly web: number; readonly bot: number };
const running: ChildProcess[] = [];

beforeEach(async () => {
  slack = await openFakeSlack();
  place = writeSmallCorpus({ 'wangchuan-plan': WANGCHUAN });
  ports = { web: await freePort(), bot: await freePort() };
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await slack.stop();
  rmSync(place.root, { recursive: true, force: true });
});

function start(): Started {
  const { corpusDir, dataDir } = place.config;
  const env = {
    ...{ TIAOWEN_CORPUS_DIR: corpusDir, TIAOWEN_DATA_DIR: dataDir, TIAOWEN_PROMPTS_DIR: join(PROJECT, 'prompts') },
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ...{ SLACK_PORT: String(ports.bot), WEB_PORT: String(ports.web) },
    TIAOWEN_PUBLIC_URL: `http://127.0.0.1:${ports.web}`,
  };
  const argv = [...loaderArguments(), fileURLToPath(programFile('main')), 'start'];
  const child = spawn(process.execPath, argv, { cwd: place.root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  running.push(child);
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  return { child, ended: once(child, 'close').then(([code]) => code), told: () => stderr };
}

/** The words highlighted on the page a link opens, where they stand at the place the link names. */
async function highlighted(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  const { document } = parseHTML(await response.text());
  const named = document.getElementById(decodeURIComponent(new URL(url).hash.slice(1)));
  expect(named?.tagName).toBe('MARK');
  return [...document.querySelectorAll('mark')].map(({ textContent }) => textContent).join('');
}

describe('npm start with a reader', { timeout: 180_000 }, () => {
  it('answers with links that open the quote, ends when it is told to, and opens them again once it is back', async () => {
    const first = start();
    await slack.until(() => slack.connections > 0);
    const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
    const links = () => slack.repliesTo(asked).flatMap((reply) => reply.links);
    await slack.until(() => links().length > 0);
    const [url = ''] = links().map((link) => link.url);
    expect(await highlighted(url)).toContain('社区食堂覆盖率');

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();

    const second = start();
    await slack.until(() => slack.connections > 0);
    expect(await highlighted(url)).toContain('社区食堂覆盖率');
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(slack.refusals()).toEqual([]);
  });

  it.each(['web', 'bot'] as const)('says which port is taken, and what to change: %s', async (whose) => {
    const other = createServer().listen(ports[whose], '127.0.0.1');
    await once(other, 'listening');
    try {
      const { ended, told } = start();
      expect(await ended).toBe(2);
      expect(told()).toContain(`端口 ${ports[whose]} 已被`);
      expect(told()).toMatch(whose === 'web' ? /WEB_PORT/ : /SLACK_PORT/);
    } finally {
      other.close();
    }
  });
});
