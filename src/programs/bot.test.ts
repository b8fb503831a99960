import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkplace, type Workplace } from '../cli/process.fixture.js';
import { BOT_SCOPES } from '../slack/scopes.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { loaderArguments, programFile } from '../testing/program-files.js';
import { type FakeSlack, openFakeSlack } from '../testing/slack/fake-slack.js';
import { freePort } from '../testing/slack/free-port.js';

const MAIN = [...loaderArguments(), fileURLToPath(programFile('main'))];

let slack: FakeSlack;
let workplace: Workplace;
let environment: Record<string, string>;
const running: ChildProcess[] = [];

beforeEach(async () => {
  slack = await openFakeSlack({ scopes: BOT_SCOPES });
  workplace = createWorkplace();
  workplace.write('plan.txt', WANGCHUAN.text);
  workplace.write('plan.yaml', 'kind: plan\nregion: { name: 望川市, level: city }\n');
  environment = {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: String(await freePort()),
    METRICS_PORT: String(await freePort()),
    TIAOWEN_LOCALE: 'en',
  };
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await slack.stop();
  workplace.remove();
});

/** Runs until it is told to end. */
function start([program, ...args]: readonly [string, ...string[]] = [process.execPath, ...MAIN, 'start']) {
  const env = { ...environment, TIAOWEN_CORPUS_DIR: workplace.corpus, TIAOWEN_DATA_DIR: workplace.data };
  const path = `${dirname(process.execPath)}:/usr/bin:/bin`;
  const child = spawn(program, args, { env: { ...env, PATH: path }, cwd: join(import.meta.dirname, '..', '..') });
  running.push(child);
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const exited = once(child, 'exit');
  const early = exited.then(([code]) => Promise.reject(new Error(`ended with ${code}`)));
  early.catch(() => {});
  return {
    connected: () => Promise.race([slack.until(() => slack.connections > 0), early]),
    end: async () => {
      child.kill('SIGTERM');
      const [code] = await exited;
      return { code, lines: out.trimEnd().split('\n') };
    },
  };
}

describe('the bot as a process', { timeout: 300_000 }, () => {
  it('logs JSON alone, tells who watches what it did, and ends in order when told to', async () => {
    workplace.write('empty.txt', '');
    const bot = start();
    await bot.connected();
    slack.addChannel({ id: 'C1', members: [slack.addUser({ id: 'U1' }).id] });
    slack.mention('U1', 'C1', '望川社区食堂覆盖率要达到多少？');
    await slack.until(() => slack.messages.some(({ text }) => text.includes('85%')));
    const metrics = await (await fetch(`http://127.0.0.1:${environment.METRICS_PORT}/metrics`)).text();
    expect(metrics).toContain('tiaowen_questions_total{status="answered",engine="extractive"} 1');
    expect(metrics).toContain('tiaowen_documents_failed 1');
    expect(metrics).toContain('tiaowen_queue{state="waiting"} 0');
    const { code, lines } = await bot.end();
    expect(code).toBe(0);
    const events = lines.map((line) => JSON.parse(line));
    expect(events.map(({ msg }) => msg)).toContain('started');
    expect(events).toContainEqual(
      expect.objectContaining({ msg: 'notice', file: 'empty.txt', code: 'document-empty' }),
    );
    expect(lines.join()).not.toContain('社区食堂');
  });

  it('is told to end through npm, too', async () => {
    const bot = start(['npm', 'start', '--silent']);
    await bot.connected();
    const { code, lines } = await bot.end();
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line).msg)).toContain('started');
  });

  it('tells a port that is taken from a token that Slack refuses, each with what to do', async () => {
    const taken = createServer().listen(Number(environment.SLACK_PORT));
    await once(taken, 'listening');
    const port = await workplace.run(['start'], environment);
    expect(port).toMatchObject({ code: 2 });
    expect(port.stderr).toMatch(/^Error: Port \d+ is taken by another program\.\nWhat to do: .*SLACK_PORT/);
    expect(JSON.parse(port.stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
      msg: 'ended',
      code: 'port-unusable',
    });
    taken.close();
    const token = await workplace.run(['start', '--debug'], { ...environment, SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect(token).toMatchObject({ code: 2 });
    expect(token.stderr).toMatch(
      /^Error: Slack refused the start \(invalid_auth\)\.\nWhat to do: .*--check[^\n]*\n(?:.|\n)* at /,
    );
    expect(token.stdout + token.stderr).not.toContain('xoxb-wrong');
  });
});

describe('the check before it starts', { timeout: 300_000 }, () => {
  it('finds a good machine good in every line', async () => {
    const { code, stdout, stderr } = await workplace.run(['start', '--check'], environment);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .filter((line) => !line.startsWith('✓')),
    ).toEqual([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/METRICS_PORT\): free/);
  });

  it('finds a port that is taken, a folder it cannot write and a file that will not read, and goes on', async () => {
    const taken = createServer().listen(Number(environment.METRICS_PORT), '127.0.0.1');
    await once(taken, 'listening');
    workplace.write('empty.txt', '');
    const data = { TIAOWEN_DATA_DIR: join(workplace.corpus, 'plan.txt', 'data') };
    const port = await workplace.run(['start', '--check'], environment);
    expect(port).toMatchObject({ code: 1 });
    expect(port.stdout).toMatch(/✗ Port \d+ is taken by another program\. .*METRICS_PORT/);
    expect(port.stdout).toMatch(/✗ empty\.txt holds no text\./);
    expect(port.stdout).toContain('✓ Index: 1 documents');
    const folder = await workplace.run(['start', '--check'], { ...environment, ...data });
    expect(folder).toMatchObject({ code: 1 });
    expect(folder.stdout).toMatch(/✗ \S+plan\.txt\/data\S* cannot be (?:written|used)/);
    taken.close();
  });
});
