/** For tests: a bot as a process of its own, until its standard input ends. What it is told comes as its one argument. */
import { createApp } from '../../app/app.js';
import { type Environment, readConfig } from '../../config/config.js';
import { type SlackAddress, startBot } from './standing-bot.js';

export type BotProgramInput = {
  readonly slack: SlackAddress;
  readonly env: Environment;
  /** Of the real time, in ms. */
  readonly ahead: number;
  readonly admins: readonly string[];
};

const { slack, env, ahead, admins } = JSON.parse(process.argv[2] ?? '') as BotProgramInput;
const app = createApp(readConfig(env), { draftsAside: true });
const { stop } = await startBot(slack, app, () => new Date(Date.now() + ahead), { admins });
for await (const _ of process.stdin);
await stop();
await app.close();
