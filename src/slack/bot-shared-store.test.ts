import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { createServer, type PostgresServer, serverPrograms } from '../testing/postgres/server.js';
import { hasPostgres, withoutPostgres } from '../testing/postgres/test-database.js';
import { ONE_WHOLE_ANSWER, threadAsSeen } from '../testing/slack/thread-as-seen.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';
import type { SeenMessage } from '../testing/slack/workspace.js';

const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const WORDS = ['社区食堂覆盖率力争85%以上', '望政办字〔2031〕7号'];
const PEOPLE = 50;
const CHANNEL = 'C0SHARED1';
const LIMIT_MS = 240_000;
/** A claim that was not renewed for a minute belongs to nobody. */
const ABANDONED_MS = 61_000;

describe.skipIf(!hasPostgres)(`two bots on one database server${withoutPostgres}`, { timeout: LIMIT_MS }, () => {
  let server: PostgresServer;
  let place: Workplace;
  let people: readonly string[];
  beforeEach(async () => {
    server = createServer(serverPrograms() ?? '');
    server.start();
    const subscriptions = ['app_mention', 'message.channels'];
    place = await openWorkplace({ plan: WANGCHUAN }, { subscriptions, storeUrl: server.urlOf('postgres') });
    people = Array.from({ length: PEOPLE }, (_, n) => place.slack.addUser({ id: `U${String(n).padStart(5, '0')}` }).id);
    place.slack.addChannel({ id: CHANNEL, members: people });
  }, LIMIT_MS);
  afterEach(async () => {
    await place.close();
    server.remove();
  });

  /** One of each person. */
  const wave = (): readonly SeenMessage[] => people.map((user) => place.slack.mention(user, CHANNEL, QUESTION));
  const seen = (asked: readonly SeenMessage[]) => asked.map((each) => threadAsSeen(place.slack, each, WORDS));
  const answered = (asked: readonly SeenMessage[]) =>
    place.slack.until(() => seen(asked).every(({ messages }) => messages > 0));

  it('answer each of two hundred questions once, though every event comes three times to both', async () => {
    const here = await place.startBot();
    const there = await place.startProcess();
    place.slack.duplicate(6, 8);
    const asked: SeenMessage[] = [];
    for (let n = 0; n < 4; n += 1) {
      const now = wave();
      await answered(now);
      asked.push(...now);
    }
    await place.slack.settled(here.bot.isBusy);
    expect(await there.end()).toBe(0);
    expect(seen(asked)).toEqual(asked.map(() => ONE_WHOLE_ANSWER));
    expect(place.slack.refusals()).toEqual([]);
  });

  it.each(['fast', 'immediate'] as const)(
    'lose and double nothing where the server is stopped (%s) and started while they answer',
    async (mode) => {
      const here = await place.startBot();
      const there = await place.startProcess();
      const asked = wave();
      await place.slack.until(() => seen(asked).some(({ messages }) => messages > 0));
      server.stop(mode);
      server.start();
      await answered(asked);
      await place.slack.settled(here.bot.isBusy);
      expect(await there.end()).toBe(0);
      expect(seen(asked)).toEqual(asked.map(() => ONE_WHOLE_ANSWER));
    },
  );

  it('take over what one of them was at when it was killed, and answer it once', async () => {
    const running = await place.startProcess();
    const hold = place.slack.faults.hold('chat.postMessage');
    const asked = wave().slice(0, 1);
    await place.slack.until(() => hold.waiting > 0);
    await running.kill();
    hold.release();
    await place.slack.settled();
    const next = await place.startBot(() => new Date(Date.now() + ABANDONED_MS));
    await answered(asked);
    await place.slack.settled(next.bot.isBusy);
    expect(seen(asked)).toEqual(asked.map(() => ONE_WHOLE_ANSWER));
  });
});
