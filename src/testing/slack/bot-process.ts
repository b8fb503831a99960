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
  const { slack, env, ahead } = JSON.parse(process.argv[1]);
  const app = createApp(readConfig(env));
  const { stop } = await startBot(slack, app, () => new Date(Date.now() + ahead));
  for await (const _ of process.stdin);
  await stop();
  await app.close();`;

/** Resolves when it is connected. Its clock for claims goes `ahead` of the real one, in ms. @throws RangeError where it ends before */
export async function startBotProcess(slack: FakeSlack, env: Environment, ahead = 0): Promise<BotProcess> {
  const { apiUrl, botToken, appToken } = slack;
  const address: SlackAddress = { apiUrl, botToken, appToken };
  const before = slack.connections;
  const argv = [...loaderArguments(), '--input-type=module', '--eval', script()];
  const child = spawn(process.execPath, [...argv, JSON.stringify({ slack: address, env, ahead })], {
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
