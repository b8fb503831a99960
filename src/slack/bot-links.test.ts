import { afterEach, describe, expect, it } from 'vitest';
import { readerLinks } from '../copy/reader-links.js';
import { openGrant } from '../copy/signed-link.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import type { StandingBot } from '../testing/slack/standing-bot.js';
import { openWorkplace, type Workplace } from '../testing/slack/workplace.js';

const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const CANTEENS = '到2033年，社区食堂覆盖率力争达到85%以上。';
const BASE = 'https://policy.example.org';
const KEY = 'ab'.repeat(32);
const OPEN = { publicUrl: BASE, access: { kind: 'open' }, linkKeys: [], linkHours: 72 } as const;
const TOKEN = { ...OPEN, access: { kind: 'token' }, linkKeys: [KEY] } as const;
const LIMIT_MS = 30_000;

let place: Workplace;
let slack: Workplace['slack'];
let standing: StandingBot;

async function open(settings: Parameters<typeof readerLinks>[0], quotes: readonly string[] = []): Promise<void> {
  place = await openWorkplace({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU }, { quotes });
  slack = place.slack;
  standing = await place.startBot(undefined, { links: readerLinks(settings, () => new Date()) });
}

afterEach(() => place.close());

const settled = () => slack.settled(standing.bot.isBusy);
const grantOf = (url: string) => {
  const { pathname: path, searchParams } = new URL(url);
  return openGrant(searchParams.get('t') ?? '', { purpose: 'link', path, now: Date.now() }, [KEY]);
};

describe('an answer where there is a reader', () => {
  it(
    'links each source to its quote in the document',
    async () => {
      await open(OPEN);
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      const [reply] = slack.repliesTo(asked);
      expect(reply?.links.length).toBeGreaterThan(0);
      for (const { url } of reply?.links ?? []) expect(url).toMatch(/\/d\/wangchuan-plan\?q=\d+-\d+#c-/);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'signs for the documents of the channel where links are checked',
    async () => {
      await open(TOKEN);
      const settings = { documentIds: ['wangchuan-plan'], defaultRegion: null, ephemeral: false };
      await standing.conversations.setSettings({ team: 'T0TEAM', channel: 'C0GENERAL' }, settings);
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      const elsewhere = slack.say('U0ALICE', slack.openDm('U0ALICE'), QUESTION);
      await settled();
      const grants = (message: typeof asked) =>
        slack.repliesTo(message).flatMap(({ links }) => links.map(({ url }) => grantOf(url)?.documents));
      expect(new Set(grants(asked).map((each) => JSON.stringify(each)))).toEqual(new Set(['["wangchuan-plan"]']));
      expect(new Set(grants(elsewhere))).toEqual(new Set([null]));
    },
    LIMIT_MS,
  );

  it(
    'shows what a model reads as links of the step',
    async () => {
      await open(OPEN, [CANTEENS]);
      const model = place.holdModel();
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await model.asked;
      const tasks = () => slack.repliesTo(asked).flatMap(({ stream }) => stream?.tasks ?? []);
      model.release();
      await settled();
      expect(tasks().flatMap(({ sources }) => sources.map(({ url }) => url))).toContain(`${BASE}/d/wangchuan-plan`);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'makes no link where the reader has no address',
    async () => {
      await open({ ...OPEN, publicUrl: null });
      const asked = slack.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      expect(slack.repliesTo(asked).flatMap(({ links }) => links)).toEqual([]);
    },
    LIMIT_MS,
  );
});
