import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';
import type { SeenMessage } from '../testing/slack/workspace.js';

const LIMIT_MS = 30_000;

let session: BotSession;

beforeEach(async () => {
  session = await openBotSession();
});

afterEach(() => session.close());

async function posted(): Promise<SeenMessage> {
  const { slack } = session;
  await slack.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'quiz');
  await slack.until(() => slack.messagesIn('C0GENERAL').length > 0);
  const [post] = slack.messagesIn('C0GENERAL');
  if (post === undefined) throw new RangeError('nothing was posted');
  return post;
}

const told = (user: string) => session.slack.ephemeralsOf(user).map(({ text }) => text);

describe('/tiaowen quiz', () => {
  it(
    'posts a question with its options and without its key',
    async () => {
      const post = await posted();
      expect(post.text).toMatch(/A\. .*\n?.*B\. /s);
      expect(post.text).toContain('已有 0 人作答');
      expect(JSON.stringify(session.slack.callsOf('chat.postMessage'))).not.toContain('依据《');
      expect(session.slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'tells who answers the key and its clause, counts the first answer of each, and nobody else sees it',
    async () => {
      const { slack } = session;
      const post = await posted();
      await slack.click('U0ALICE', post, 'A');
      await slack.until(() => told('U0ALICE').length === 1);
      expect(told('U0ALICE')[0]).toMatch(/^答[对错]了。答案是 [A-D]。.*依据《/s);
      await slack.until(() => slack.messagesIn('C0GENERAL')[0]?.text.includes('已有 1 人作答') === true);
      await slack.click('U0ALICE', post, 'B');
      await slack.until(() => told('U0ALICE').length === 2);
      expect(told('U0ALICE')[1]).toContain('以第一次为准');
      await slack.click('U0BOB', post, 'B');
      await slack.until(() => slack.messagesIn('C0GENERAL')[0]?.text.includes('已有 2 人作答') === true);
      expect(told('U0BOB')).toHaveLength(1);
    },
    LIMIT_MS,
  );
});
