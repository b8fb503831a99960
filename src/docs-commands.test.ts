/** Every command of the pages is run, in a copy of the project with nothing in it but what is handed on; or it is said why not. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOT_RUN } from './testing/docs/not-run.js';
import { commandsOf, PAGES, textOf } from './testing/docs/pages.js';
import { freePort } from './testing/slack/free-port.js';

/** The words are the same in Chinese: docs.test.ts. */
const shown = PAGES.filter((page) => !page.includes('zh-CN') && !page.startsWith('src/')).flatMap((page) =>
  commandsOf(textOf(page)),
);
const commands = [...new Set(shown)];
const isRun = (command: string) => NOT_RUN.every((each) => !each.command.test(command));
/** Needs the reader, which runs meanwhile. */
const asksReader = (command: string) => command.startsWith('curl ');
const isReader = (command: string) => command === 'npm run -s web';

/** What stands for a name to be filled in. */
const STANDS_FOR: readonly (readonly [string, string])[] = [
  ['FILE…', 'own.txt'],
  ['ID', 'liaocheng-2024-plan'],
];
const OWN =
  '望川市人民政府办公室关于印发望川市社区食堂建设方案的通知\n\n一、主要目标\n到2033年，社区食堂覆盖率达到85%以上。\n';
const COPIED = [
  'package.json',
  'package-lock.json',
  'launch.mjs',
  'bundle.mjs',
  'tsconfig.json',
  'src',
  'prompts',
  'corpus',
  'evals',
];

let folder: string;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-docs-'));
  port = await freePort();
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'own.txt'), OWN);
  writeFileSync(join(folder, 'answers.csv'), '姓名,1,2\n甲,A,B\n乙,B,A\n');
  const template = /```yaml\n(.*?)```/s.exec(textOf('docs/templates.md'))?.[1] ?? '';
  writeFileSync(join(folder, 'prompts/briefings/monthly.yaml'), template);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(command: string): ChildProcess & { readonly stdout: object; readonly stderr: object } {
  const filled = STANDS_FOR.reduce((line, [name, own]) => line.replaceAll(name, own), command).replace(
    /(?<=127\.0\.0\.1:)3020/,
    String(port),
  );
  const path = `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`;
  const env = { PATH: path, HOME: folder, TIAOWEN_LOCALE: 'en', WEB_PORT: String(port) };
  // A backup is put where nothing is yet.
  const anew = { TIAOWEN_DATA_DIR: 'restored/data', TIAOWEN_CORPUS_DIR: 'restored/corpus' };
  return spawn('sh', ['-c', filled], {
    cwd: folder,
    env: command.includes(' restore ') ? { ...env, ...anew } : env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function outcomeOf(command: string): Promise<{ readonly code: unknown; readonly said: string }> {
  const child = start(command);
  const [[code], out, faults] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout as never),
    text(child.stderr as never),
  ]);
  return { code, said: `${out}${faults}` };
}

describe('the commands of the pages', { timeout: 300_000 }, () => {
  it('that are not run say why, and are there', () => {
    const idle = NOT_RUN.filter(({ command }) => !shown.some((line) => command.test(line)));
    expect(idle).toEqual([]);
  });

  it.each(commands.filter((each) => isRun(each) && !asksReader(each) && !isReader(each)))(
    'run: %s',
    async (command) => {
      const { code, said } = await outcomeOf(command);
      expect(code, said).toBe(0);
    },
  );

  it('that ask the reader are answered while it runs, and it ends in order', async () => {
    const reader = start('exec npm run -s web');
    const exited = once(reader, 'exit');
    let said = '';
    await new Promise<void>((resolve, reject) => {
      (reader.stderr as NodeJS.ReadableStream).on('data', (chunk) => {
        said += chunk;
        if (said.includes('The reader is open')) resolve();
      });
      exited.then(() => reject(new Error(said)));
    });
    for (const command of commands.filter(asksReader)) {
      const answered = await outcomeOf(command.replace('curl ', 'curl --fail-with-body '));
      expect(answered, command).toMatchObject({ code: 0 });
    }
    reader.kill('SIGTERM');
    expect((await exited)[0]).toBe(0);
  });
});
