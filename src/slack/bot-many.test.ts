import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeTeam } from '../testing/slack/fake-team.js';
import { type ManyOptions, type ManySession, openManySession } from '../testing/slack/many-session.js';
import type { SeenMessage } from '../testing/slack/workspace.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？';
const WORDS = '社区食堂覆盖率力争85%以上';
const LIMIT_MS = 30_000;

let session: ManySession | null = null;
const open = async (options: ManyOptions = {}) => {
  session = await openManySession(options);
  return session;
};
afterEach(async () => {
  await session?.close();
  session = null;
});

/** Same ids of people, channels and messages in both. */
const twoTeams = async (options: ManyOptions = {}) => {
  const one = await open(options);
  const [first, second] = [one.slack.addTeam({ team: 'T1ONE' }), one.slack.addTeam({ team: 'T2TWO' })];
  await one.install('T1ONE');
  await one.install('T2TWO');
  return { ...one, first, second };
};
const repliesOf = (team: FakeTeam, asked: SeenMessage) =>
  team.repliesTo(asked).filter(({ user }) => user === team.botUser);
const answer = (team: FakeTeam, asked: SeenMessage) => {
  const [reply] = repliesOf(team, asked);
  if (reply === undefined) throw new RangeError('no answer');
  return reply;
};

describe.each(['socket', 'http'] as const)('two workspaces that installed the app, by %s', (transport) => {
  it(
    'are answered each in its own, with its own token',
    async () => {
      const { slack, first, second, settled } = await twoTeams({ transport });
      const asked = [first, second].map((team) => team.mention('U0ALICE', 'C0GENERAL', QUESTION));
      expect(asked[1]?.ts).toBe(asked[0]?.ts);
      await settled();
      for (const [index, team] of [first, second].entries()) {
        const question = asked[index];
        if (question === undefined) throw new RangeError('not asked');
        expect(repliesOf(team, question).map(({ text }) => text.includes(WORDS))).toEqual([true]);
      }
      expect(
        slack
          .callsOf('chat.postMessage')
          .map(({ team }) => team)
          .sort(),
      ).toEqual(['T1ONE', 'T2TWO']);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('what is kept of two workspaces with the same ids', () => {
  it(
    'is apart: questions, answers, settings, limits, the audit and what is forgotten',
    async () => {
      const { slack, conversations, first, second, settled } = await twoTeams({ admins: ['U0ALICE'] });
      const asked = first.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      const thread = { channel: 'C0GENERAL', thread: asked.ts };
      expect(await conversations.historyOf({ team: 'T1ONE', ...thread }, 10)).toHaveLength(1);
      expect(await conversations.historyOf({ team: 'T2TWO', ...thread }, 10)).toEqual([]);
      expect(await conversations.recentQuestions({ team: 'T2TWO', user: 'U0ALICE' }, 10)).toEqual([]);

      await first.slash('U0ALICE', 'C0GENERAL', '/tiaowen', 'settings');
      await slack.until(() => first.modalsOf('U0ALICE').some(({ submit }) => submit !== null));
      await first.submit(first.modalOf('U0ALICE'), { region: '鹤鸣市' });
      const region = async (team: string) =>
        (await conversations.settingsOf({ team, channel: 'C0GENERAL' })).defaultRegion;
      await vi.waitFor(async () => expect(await region('T1ONE')).not.toBeNull(), { timeout: LIMIT_MS / 3 });
      expect([await region('T1ONE'), await region('T2TWO')]).toEqual(['鹤鸣市', null]);

      second.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      const who = (await conversations.auditLines({ since: new Date(0), after: 0, limit: 9 })).map((line) => line.who);
      expect(new Set(who).size).toBe(2);
      expect((await conversations.forget({ team: 'T1ONE', user: 'U0ALICE' })).questions).toBe(1);
      expect(await conversations.recentQuestions({ team: 'T2TWO', user: 'U0ALICE' }, 10)).toHaveLength(1);
    },
    LIMIT_MS,
  );

  it(
    'cannot be reached from the other: a button of one does nothing in the other',
    async () => {
      const { conversations, slack, first, second, settled } = await twoTeams();
      const [asked, same] = [first, second].map((team) => team.mention('U0ALICE', 'C0GENERAL', QUESTION));
      if (asked === undefined || same?.ts !== asked.ts) throw new RangeError('not the same message');
      await settled();
      const stolen = answer(first, asked);
      expect(await first.click('U0BOB', stolen, 'clause_open:1')).not.toBeNull();
      await settled();
      expect(first.modalsOf('U0BOB')).toHaveLength(1);
      // The answer of the one in the place of the other's, which has the same channel and time stamp.
      const { blocks } = stolen;
      const forged = { ...answer(second, same), blocks };
      await second.click('U0BOB', forged, 'clause_open:1');
      const { value } = buttonOf(blocks, 'answer_feedback');
      await second.click('U0BOB', forged, { action: 'answer_feedback', value });
      await settled();
      expect(second.modalsOf('U0BOB')).toEqual([]);
      expect(second.ephemeralsOf('U0BOB').map(({ text }) => text)).toEqual([
        expect.stringContaining('找不到了'),
        expect.stringContaining('找不到了'),
      ]);
      expect(await conversations.feedbackRows()).toEqual([]);
      expect(slack.refusals()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'lets each person wait for their own questions alone',
    async () => {
      const { first, second, settled } = await twoTeams();
      const questions = Array.from({ length: 7 }, (_, index) => `${QUESTION.slice(0, -1)}${'呢'.repeat(index)}？`);
      for (const text of questions) first.mention('U0ALICE', 'C0GENERAL', text);
      const other = second.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      expect(repliesOf(second, other)).toHaveLength(1);
      expect(second.ephemeralsOf('U0ALICE').filter(({ text }) => text.includes('没有收下'))).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('a workspace that removes the app', () => {
  it(
    'has its token and all that was kept of it taken out; others go on',
    async () => {
      const { conversations, installations, first, second, settled, logged, uninstall } = await twoTeams();
      const asked = [first, second].map((team) => team.mention('U0ALICE', 'C0GENERAL', QUESTION));
      await settled();
      await uninstall(first);
      expect((await installations.installations()).map(({ id }) => id)).toEqual(['T2TWO']);
      expect(await conversations.recentQuestions({ team: 'T1ONE', user: 'U0ALICE' }, 10)).toEqual([]);
      expect(await conversations.recentQuestions({ team: 'T2TWO', user: 'U0ALICE' }, 10)).toHaveLength(1);
      expect(logged.filter((line) => line.includes('"uninstalled"'))).toHaveLength(1);
      first.mention('U0ALICE', 'C0GENERAL', QUESTION);
      const again = second.mention('U0BOB', 'C0GENERAL', QUESTION);
      await settled();
      expect(repliesOf(second, again)).toHaveLength(1);
      expect(asked).toHaveLength(2);
    },
    LIMIT_MS,
  );

  it(
    'while it is being answered keeps nothing of that either',
    async () => {
      const { slack, conversations, first, settled, uninstall } = await twoTeams();
      const hold = slack.faults.hold('chat.postMessage');
      first.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await slack.until(() => hold.waiting > 0);
      const removed = uninstall(first);
      const kept = () => conversations.recentQuestions({ team: 'T1ONE', user: 'U0ALICE' }, 10);
      await vi.waitFor(async () => expect(await kept()).toEqual([]), { timeout: LIMIT_MS / 3 });
      hold.release();
      await removed;
      await settled();
      expect(await conversations.recentQuestions({ team: 'T1ONE', user: 'U0ALICE' }, 10)).toEqual([]);
      expect(await conversations.unfinished(-1_000, new Date())).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'and installs it again is served, also where the news of the removal comes late',
    async () => {
      const { slack, installations, first, install, uninstall, settled } = await twoTeams();
      await uninstall(first);
      const [late] = slack.events.filter(({ event }) => (event as { type: string }).type === 'app_uninstalled');
      await install('T1ONE');
      if (late === undefined) throw new RangeError('no such event');
      slack.redeliver({ ...late, event_time: Number(late.event_time) - 60 }, { num: 1, reason: 'timeout' });
      await settled();
      expect(await installations.installation('T1ONE')).not.toBeNull();
      const asked = first.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await settled();
      expect(answer(first, asked).text).toContain(WORDS);
    },
    LIMIT_MS,
  );
});

describe('a token that expires', () => {
  it(
    'is renewed once for events that come together, stored, and used from then on',
    async () => {
      // Less than the two hours before the end in which Bolt renews.
      const one = await open({ tokenLife: 3_600 });
      const first = one.slack.addTeam({ team: 'T1ONE' });
      await one.install('T1ONE');
      const sealed = (await one.installations.installation('T1ONE'))?.sealed;
      const asked = ['U0ALICE', 'U0BOB'].map((user) => first.mention(user, 'C0GENERAL', QUESTION));
      await one.settled();
      expect(asked.map((each) => repliesOf(first, each).length)).toEqual([1, 1]);
      expect(one.slack.renewals).toBe(1);
      expect(one.slack.refusals()).toEqual([]);
      const stored = await one.installations.installation('T1ONE');
      expect(stored?.sealed).not.toBe(sealed);
    },
    LIMIT_MS,
  );
});

describe('an organisation that installs once for all of its workspaces', () => {
  it(
    'is stored, served and kept under the organisation',
    async () => {
      const one = await open();
      const grid = one.slack.addTeam({ team: 'T3GRID', enterprise: 'E0ORG', isOrgInstall: true });
      await one.install('T3GRID');
      expect((await one.installations.installations()).map(({ id }) => id)).toEqual(['E0ORG']);
      const asked = grid.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await grid.slash('U0ALICE', 'C0GENERAL', '/tiaowen', `ask ${QUESTION}`);
      await one.settled();
      expect(answer(grid, asked).text).toContain(WORDS);
      expect(await one.conversations.recentQuestions({ team: 'E0ORG', user: 'U0ALICE' }, 10)).toHaveLength(2);
      await grid.click('U0ALICE', answer(grid, asked), 'clause_open:1');
      await one.settled();
      expect(grid.modalsOf('U0ALICE')).toHaveLength(1);
      await one.uninstall(grid);
      expect(await one.installations.installations()).toEqual([]);
      expect(await one.conversations.recentQuestions({ team: 'E0ORG', user: 'U0ALICE' }, 10)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'is not mixed with a workspace of it that installed by itself',
    async () => {
      const one = await open();
      const alone = one.slack.addTeam({ team: 'T4ALONE', enterprise: 'E0ORG' });
      await one.install('T4ALONE');
      alone.mention('U0ALICE', 'C0GENERAL', QUESTION);
      await one.settled();
      expect((await one.installations.installations()).map(({ id }) => id)).toEqual(['T4ALONE']);
      expect(await one.conversations.recentQuestions({ team: 'T4ALONE', user: 'U0ALICE' }, 10)).toHaveLength(1);
      expect(await one.conversations.recentQuestions({ team: 'E0ORG', user: 'U0ALICE' }, 10)).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('what another process left behind', () => {
  it(
    'is answered with the token of its workspace, and given up where the app was removed',
    async () => {
      const longAgo = new Date(Date.now() - 10 * 60_000);
      const key = (team: string, message: string) => ({ team, channel: 'C0GENERAL', message, edit: null });
      const one = await open();
      const team = one.slack.addTeam({ team: 'T1ONE' });
      await one.install('T1ONE');
      const said = team.say('U0ALICE', 'C0GENERAL', QUESTION);
      const request = { thread: said.ts, user: 'U0ALICE', question: QUESTION };
      await one.restart(async () => {
        await one.conversations.claim(key('T1ONE', said.ts), longAgo, request);
        await one.conversations.claim(key('T9GONE', said.ts), longAgo, request);
      });
      await one.settled();
      expect(answer(team, said).text).toContain(WORDS);
      expect(await one.conversations.unfinished(0, new Date(Date.now() + 1_000))).toEqual([]);
    },
    LIMIT_MS,
  );
});

type Button = { readonly value: string };

function buttonOf(blocks: SeenMessage['blocks'], action: string): Button {
  const all = blocks.flatMap(({ elements }) => (Array.isArray(elements) ? elements : []));
  const found = all.find(({ action_id }) => action_id === action);
  const button = found?.positive_button ?? found;
  if (button === undefined) throw new RangeError(`no button ${action}`);
  return button as Button;
}
