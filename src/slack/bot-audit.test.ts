import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';

const LIMIT_MS = 60_000;

let session: BotSession;

beforeEach(async () => {
  session = await openBotSession();
});

afterEach(() => session.close());

const lines = () => session.conversations.auditLines({ since: new Date(0), after: 0, limit: 100 });
/** The line is written after the last word to Slack. */
const written = (count: number) =>
  vi.waitFor(async () => expect(await lines()).toHaveLength(count), { timeout: LIMIT_MS / 3 });
const command = (user: string, words: string) => session.slack.slash(user, 'C0GENERAL', '/tiaowen', words);

describe('the audit of what is no question', () => {
  it(
    'has a line for a check, a quiz and a draft, with the clauses they cite and no text',
    async () => {
      const { slack } = session;
      const said = slack.say('U0BOB', 'C0GENERAL', '望川为独居老年人安装一键呼叫设备。');
      await slack.messageShortcut('U0ALICE', said, 'check_shortcut');
      await written(1);
      await command('U0ALICE', 'quiz');
      await written(2);
      await command('U0BOB', 'brief');
      await slack.until(() => slack.modalsOf('U0BOB').some(({ submit }) => submit !== null));
      await slack.submit(slack.modalOf('U0BOB'), { documents: ['wangchuan-plan'] });
      await written(3);
      const kept = await lines();
      expect(kept.map(({ what, status }) => [what, status])).toEqual([
        ['check', 'checked'],
        ['quiz', 'posted'],
        ['draft', 'drafted'],
      ]);
      for (const { clauses } of kept) expect(clauses[0]).toMatch(/^wangchuan-plan#|^heming-plan#/);
      expect(new Set(kept.map(({ who }) => who)).size).toBe(2);
      expect(JSON.stringify(kept)).not.toMatch(/独居|U0ALICE|U0BOB/);
    },
    LIMIT_MS,
  );

  it(
    'has one for what was refused, and for a draft that came to nothing',
    async () => {
      const { slack } = session;
      slack.addUser({ id: 'U0GUEST', is_restricted: true });
      await command('U0GUEST', 'quiz');
      await written(1);
      await command('U0ALICE', 'brief');
      await slack.until(() => slack.modalsOf('U0ALICE').some(({ submit }) => submit !== null));
      await slack.submit(slack.modalOf('U0ALICE'), {
        template: 'unit-tasks',
        documents: ['wangchuan-plan'],
        unit: '市不存在局',
      });
      await written(2);
      const [refused, undrafted] = await lines();
      expect(refused).toMatchObject({ what: 'quiz', status: 'no-access', clauses: [] });
      expect(undrafted).toMatchObject({ what: 'draft', clauses: [] });
      expect(undrafted?.status).not.toBe('drafted');
    },
    LIMIT_MS,
  );
});
