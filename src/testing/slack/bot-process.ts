/** For tests: a bot in a process of its own, which can be killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Environment } from '../../config/config.js';
import { loaderArguments, programFile } from '../program-files.js';
import type { FakeSlack } from './fake-slack.js';
import type { SlackAddress } from './standing-bot.js';

export type BotProcess = {
  /** SIGKILL: nothing is finished, nothing is said. */
  readonly kill: () => Promise<void>;
  /** Lets it finish what runs; the exit code, null for one that was killed. */
  readonly end: () => Promise<number | null>;
};

const script = () => `
  import { createApp } from '${programFile('app/app')}';
  import { readConfig } from '${programFile('config/config')}';
  import { startBot } from '${programFile('testing/slack/standing-bot')}';
  const { slack, env, ahead, admins } = JSON.parse(process.argv[1]);
  const app = createApp(readConfig(env), { draftsAside: true });
  const { stop } = await startBot(slack, app, () => new Date(Date.now() + ahead), { admins });
  for await (const _ of process.stdin);
  await stop();
  await app.close();`;

export type ProcessOptions = {
  /** Its clock for claims goes so far ahead of the real one, in ms. */
  readonly ahead?: number | undefined;
  readonly admins?: readonly string[];
};

/** Resolves when it is connected. @throws RangeError where it ends before */
export async function startBotProcess(
  slack: FakeSlack,
  env: Environment,
  { ahead = 0, admins = [] }: ProcessOptions = {},
): Promise<BotProcess> {
  const { apiUrl, botToken, appToken } = slack;
  const address: SlackAddress = { apiUrl, botToken, appToken };
  const before = slack.connections;
  const argv = [...loaderArguments(), '--input-type=module', '--eval', script()];
  const child = spawn(process.execPath, [...argv, JSON.stringify({ slack: address, env, ahead, admins })], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit').then(([code]): number | null => code);
  const connected = slack.until(() => slack.connections > before).then(() => 'connected' as const);
  if ((await Promise.race([connected, exited])) !== 'connected') throw new RangeError('the process of the bot ended');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    end: async () => {
      child.stdin.end();
      return exited;
    },
  };
}
