/**
 * Runs the steps of the Dockerfile in clean folders, for machines without an engine: `npm run image-steps [-- --modules FOLDER]`.
 * With `--modules` that folder is copied where `npm ci` would fetch. Not tried: the base image, its packages and its users.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Instruction, readDockerfile } from './read-dockerfile.js';

const { values } = parseArgs({ options: { modules: { type: 'string' } } });
/** Beyond this machine's say: packages and users of the image. */
const OF_THE_IMAGE = /^apt-get |chown /;
const root = mkdtempSync(join(tmpdir(), 'tiaowen-image-'));

type Stage = { readonly root: string; workdir: string; readonly env: Record<string, string>; command: string[] };

try {
  const { last, health } = runSteps(readDockerfile(readFileSync('Dockerfile', 'utf8')));
  const megabytes = (path: string) => execFileSync('du', ['-sm', path], { encoding: 'utf8' }).split('\t')[0];
  console.log(`modules ${megabytes(join(last.root, 'app/node_modules'))} MB, in all ${megabytes(last.root)} MB`);
  const env = { PATH: process.env.PATH ?? '', ...last.env };
  const run = (args: string[]) =>
    execFileSync(last.command[0] ?? '', [...last.command.slice(1), ...args], {
      cwd: last.workdir,
      env,
      encoding: 'utf8',
    });
  console.log(run(['--version']).trim());
  console.log(run(['ask', '聊城到2025年县域内患者就诊率要达到多少？谁牵头？']).trim());
  await checkHealth(last, env, health);
  console.log('healthy, and ended in order');
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** What a stage leaves is what the next may copy from. */
function runSteps(instructions: readonly Instruction[]): { readonly last: Stage; readonly health: readonly string[] } {
  const stages = new Map<string, Stage>();
  let stage: Stage | null = null;
  let health: readonly string[] = [];
  for (const { name, words, flags, text } of instructions) {
    console.log(`${name} ${text}`);
    if (name === 'FROM') {
      const called = words[2] ?? 'last';
      stage = { root: join(root, called), workdir: join(root, called), env: {}, command: [] };
      mkdirSync(stage.root, { recursive: true });
      stages.set(called, stage);
    } else if (stage !== null) {
      const at = (path: string) =>
        path.startsWith('/') ? join(stage?.root ?? '', path) : join(stage?.workdir ?? '', path);
      if (name === 'WORKDIR') {
        stage.workdir = at(words[0] ?? '');
        mkdirSync(stage.workdir, { recursive: true });
      } else if (name === 'ENV') {
        for (const word of words) {
          const [key = '', value = ''] = word.split('=');
          stage.env[key] = value.startsWith('/') ? at(value) : value;
        }
      } else if (name === 'COPY') {
        const from = flags.get('from');
        const to = words.at(-1) ?? '';
        for (const source of words.slice(0, -1)) {
          const path = from === undefined ? resolve(source) : join(stages.get(from)?.root ?? '', source);
          cpSync(path, to.endsWith('/') ? join(at(to), basename(source)) : at(to), { recursive: true });
        }
      } else if (name === 'RUN') runShell(text, stage);
      else if (name === 'ENTRYPOINT') stage.command = JSON.parse(text);
      else if (name === 'HEALTHCHECK') health = JSON.parse(text.slice(text.indexOf('CMD ') + 4));
    }
  }
  const last = stages.get('last');
  if (last === undefined) throw new RangeError('the Dockerfile has no last stage');
  return { last, health };
}

function runShell(text: string, { workdir, root: of, env }: Stage): void {
  if (text === 'npm ci' && values.modules !== undefined) {
    cpSync(values.modules, join(workdir, 'node_modules'), { recursive: true, verbatimSymlinks: true });
    return;
  }
  const wanted = text.split(' && ').filter((part) => !OF_THE_IMAGE.test(part) && !part.startsWith('rm -rf /var'));
  if (wanted.length === 0) return;
  const command = wanted.join(' && ').replaceAll(/(?<= )\/(?=data|app)/g, `${of}/`);
  execFileSync('sh', ['-c', command], { cwd: workdir, env: { ...process.env, ...env }, stdio: 'inherit' });
}

/** The reader needs nobody's token: it is started as the image would, asked for its health, and told to end. */
async function checkHealth(last: Stage, env: Record<string, string>, health: readonly string[]): Promise<void> {
  const [program = '', ...args] = last.command;
  const child = spawn(program, [...args, 'web'], { cwd: last.workdir, env: { ...env, WEB_PORT: '3921' } });
  const exited = once(child, 'exit');
  await once(child.stderr, 'data');
  execFileSync(health[0] ?? '', health.slice(1), { env });
  child.kill('SIGTERM');
  const [code] = await exited;
  if (code !== 0) throw new Error(`the program ended with ${code}`);
}
