import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotSession, openBotSession } from '../testing/slack/bot-session.js';
import type { Json } from '../testing/slack/json.js';
import type { SeenMessage } from '../testing/slack/workspace.js';
import { smallTalkCopy } from './small-talk-copy.js';

const LIMIT_MS = 30_000;
const QUESTION = '望川社区食堂覆盖率要达到多少？';
const WORDS = '社区食堂覆盖率力争85%以上';

let session: BotSession;
let slack: BotSession['slack'];

beforeEach(async () => {
  session = await openBotSession({ admins: ['U0ALICE'] });
  slack = session.slack;
  slack.addUser({ id: 'U0GUEST', is_restricted: true });
  slack.addChannel({ id: 'C0SHARED', members: ['U0ALICE', 'U0BOB'], is_ext_shared: true });
  slack.addChannel({ id: 'C0INNER', members: ['U0ALICE', 'U0BOB', 'U0GUEST'] });
});

afterEach(() => session.close());

const at = (channel: string): Json => ({
  channel: { id: channel },
  message: { ts: '1.1' },
  container: { type: 'message', channel_id: channel, message_ts: '1.1' },
});
const click = (user: string, channel: string, action_id: string, value: string) =>
  slack.interact(user, {
    type: 'block_actions',
    ...at(channel),
    response_url: `${slack.apiUrl}none`,
    actions: [{ type: 'button', block_id: 'b', action_id, value }],
  });
const form = (user: string, callback_id: string, values: Json, private_metadata = '') =>
  slack.interact(user, {
    type: 'view_submission',
    view: { id: 'V1', hash: '1', type: 'modal', callback_id, private_metadata, state: { values } },
  });
const heard = (user: string) => slack.ephemeralsOf(user).map(({ text }) => text);
/** What everyone in a channel sees of the bot. */
const posts = (channel: string): readonly SeenMessage[] =>
  slack.messagesIn(channel).filter(({ user, to }) => user === slack.botUser && to === null);
const noticeOf = (ack: Json | null) => JSON.stringify(ack);
const answerId = async () =>
  (await session.conversations.recentQuestions({ team: slack.team, user: 'U0ALICE' }, 1))[0]?.answerId ?? '';

/** Alice asks by command, which is answered to her alone. */
async function askInPrivate(): Promise<SeenMessage> {
  await slack.slash('U0ALICE', 'C0INNER', '/tiaowen', QUESTION);
  await slack.until(() => heard('U0ALICE').some((text) => text.includes(WORDS)));
  const answer = slack.ephemeralsOf('U0ALICE').find(({ text }) => text.includes(WORDS));
  if (answer === undefined) throw new RangeError('there is an answer');
  return answer;
}

describe('a channel shared with others, where they are not served', () => {
  it.each([
    ['a question', QUESTION],
    ['a quiz', 'quiz'],
    ['a form', 'brief'],
    ['the documents', 'docs'],
  ])(
    'gets no answer to a command: %s',
    async (_what, text) => {
      await slack.slash('U0ALICE', 'C0SHARED', '/tiaowen', text);
      await slack.until(() => heard('U0ALICE').length > 0);
      await session.settled();
      expect(heard('U0ALICE')).toEqual([expect.stringContaining('与外单位共享')]);
      expect(posts('C0SHARED')).toEqual([]);
      expect(slack.modalsOf('U0ALICE')).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'gets no check of a message',
    async () => {
      const said = slack.say('U0BOB', 'C0SHARED', WORDS);
      await slack.messageShortcut('U0ALICE', said, 'check_shortcut');
      await slack.until(() => heard('U0ALICE').length > 0);
      expect(heard('U0ALICE')).toEqual([expect.stringContaining('与外单位共享')]);
    },
    LIMIT_MS,
  );

  it(
    'counts as shared where Slack does not say, and the question is answered once it does',
    async () => {
      slack.faults.add('conversations.info', { kind: 'error', error: 'missing_scope' });
      await slack.slash('U0ALICE', 'C0INNER', '/tiaowen', QUESTION);
      await slack.until(() => heard('U0ALICE').length > 0);
      expect(heard('U0ALICE')).toEqual([expect.stringContaining('channels:read')]);
      await askInPrivate();
    },
    LIMIT_MS,
  );

  it(
    'is asked after once for many commands',
    async () => {
      await askInPrivate();
      await slack.slash('U0BOB', 'C0INNER', '/tiaowen', 'help');
      await slack.until(() => heard('U0BOB').length > 0);
      expect(slack.callsOf('conversations.info')).toHaveLength(1);
    },
    LIMIT_MS,
  );
});

describe('a guest', () => {
  it.each(['ask_shortcut', 'brief_shortcut'])(
    'is told in a notice why no form opens: %s',
    async (shortcut) => {
      await slack.shortcut('U0GUEST', shortcut);
      await slack.until(() => slack.modalsOf('U0GUEST').length > 0);
      expect(slack.modalOf('U0GUEST')).toMatchObject({ text: expect.stringContaining('访客账号'), submit: null });
    },
    LIMIT_MS,
  );

  it.each(['ask_view', 'brief_view', 'brief_data_view', 'citation_wrong_view', 'unhelpful_view', 'settings_view'])(
    'is told in the form that it was not taken: %s',
    async (view) => {
      expect(noticeOf(await form('U0GUEST', view, {}))).toContain('访客账号');
    },
    LIMIT_MS,
  );

  it.each(['settings_documents', 'brief_plans'])(
    'is offered no documents: %s',
    async (action_id) => {
      const typed = { type: 'block_suggestion', action_id, value: '望川', block_id: 'b', container: { type: 'view' } };
      expect(await slack.interact('U0GUEST', typed)).toEqual({ options: [] });
    },
    LIMIT_MS,
  );

  it(
    'leaves a line in the audit where a command asked, and may still have their own forgotten',
    async () => {
      await slack.slash('U0GUEST', 'C0INNER', '/tiaowen', QUESTION);
      await slack.slash('U0GUEST', 'C0INNER', '/tiaowen', 'docs');
      await slack.slash('U0GUEST', 'C0INNER', '/tiaowen', 'forget');
      await slack.until(() => heard('U0GUEST').length === 3);
      expect(heard('U0GUEST').filter((text) => text.includes('访客账号'))).toHaveLength(2);
      await click('U0GUEST', 'C0INNER', 'forget:yes', 'U0GUEST');
      await session.settled();
      expect(session.logged.filter((line) => line.includes('"forgotten"'))).toHaveLength(1);
      const lines = await session.conversations.auditLines({ since: new Date(0), after: 0, limit: 9 });
      expect(lines.map(({ channel, status }) => [channel, status])).toEqual([['C0INNER', 'no-access']]);
    },
    LIMIT_MS,
  );

  it(
    'opens no clause, and leaves nothing behind of an answer',
    async () => {
      await askInPrivate();
      await session.conversations.setPrivate(await answerId(), false);
      for (const [action, value] of [
        ['clause_open:1', `${await answerId()}|1`],
        ['answer_feedback', `${await answerId()}|down`],
        ['citation_wrong', await answerId()],
        ['answer_share', await answerId()],
      ] as const)
        await click('U0GUEST', 'C0INNER', action, value);
      await session.settled();
      expect(slack.modalsOf('U0GUEST')).toEqual([]);
      expect(await session.conversations.feedbackRows()).toEqual([]);
      expect(posts('C0INNER')).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('an answer for its asker alone', () => {
  it(
    'opens for nobody else, whatever they send',
    async () => {
      await askInPrivate();
      const id = await answerId();
      await click('U0BOB', 'C0INNER', 'clause_open:1', `${id}|1`);
      await click('U0BOB', 'C0INNER', 'citation_wrong', id);
      await click('U0BOB', 'C0INNER', 'answer_feedback', `${id}|down`);
      await slack.until(() => heard('U0BOB').length === 3);
      expect(heard('U0BOB')).toEqual(Array(3).fill(expect.stringContaining('找不到了')));
      const picked = {
        which: { value: { selected_option: { value: `${id}|1` } } },
        why: { value: { selected_option: { value: 'other' } } },
      };
      expect(noticeOf(await form('U0BOB', 'citation_wrong_view', picked, id))).toContain('找不到了');
      expect(slack.modalsOf('U0BOB')).toEqual([]);
      expect(await session.conversations.feedbackRows()).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'is not what others are sent who ask for the source',
    async () => {
      await askInPrivate();
      const { conversations } = session;
      const stored = await conversations.answerById(await answerId(), slack.team);
      if (stored === null) throw new RangeError('there is an answer');
      const asked = slack.mention('U0BOB', 'C0INNER', '原文发我');
      await conversations.saveAnswer(stored.answer, { ...stored.place, thread: asked.ts });
      await session.settled();
      expect(slack.repliesTo(asked).map(({ text }) => text)).toEqual([smallTalkCopy('zh').noSource]);
    },
    LIMIT_MS,
  );

  it(
    'is shared once by its asker, however often the button is pressed, and opens for all from then on',
    async () => {
      await askInPrivate();
      await click('U0ALICE', 'C0INNER', 'answer_share', await answerId());
      await click('U0ALICE', 'C0INNER', 'answer_share', await answerId());
      await slack.until(() => posts('C0INNER').length > 0);
      await session.settled();
      expect(posts('C0INNER')).toHaveLength(1);
      await click('U0BOB', 'C0INNER', 'clause_open:1', `${await answerId()}|1`);
      await slack.until(() => slack.modalsOf('U0BOB').length > 0);
      expect(slack.modalOf('U0BOB').text).toContain('建设社区食堂');
    },
    LIMIT_MS,
  );

  it(
    'stays private, and its asker is told, where it cannot be posted',
    async () => {
      await askInPrivate();
      slack.faults.add('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
      await click('U0ALICE', 'C0INNER', 'answer_share', await answerId());
      await slack.until(() => heard('U0ALICE').some((text) => text.includes('发不到')));
      expect((await session.conversations.answerById(await answerId(), slack.team))?.place.isPrivate).toBe(true);
    },
    LIMIT_MS,
  );
});

describe('what a form brings that nobody chose', () => {
  it(
    'a citation that is not there is not noted, and a long note is cut',
    async () => {
      await askInPrivate();
      const filled = async (n: number) => ({
        which: { value: { selected_option: { value: `${await answerId()}|${n}` } } },
        why: { value: { selected_option: { value: 'other' } } },
        note: { value: { value: '长'.repeat(100_000) } },
      });
      expect(noticeOf(await form('U0ALICE', 'citation_wrong_view', await filled(99), await answerId()))).toContain(
        '找不到了',
      );
      expect(await session.conversations.feedbackRows()).toEqual([]);
      expect(noticeOf(await form('U0ALICE', 'citation_wrong_view', await filled(1), await answerId()))).toContain(
        '已记下',
      );
      expect(JSON.stringify(await session.conversations.feedbackRows())).toMatch(/[^长]长{500}[^长]/);
    },
    LIMIT_MS,
  );

  it(
    'a region that is not there is not saved, and the admin is told',
    async () => {
      const region = { region: { value: { selected_option: { value: '没有这个市' } } } };
      expect(noticeOf(await form('U0ALICE', 'settings_view', region, 'C0GENERAL'))).toContain('没有保存');
      expect(
        (await session.conversations.settingsOf({ team: slack.team, channel: 'C0GENERAL' })).defaultRegion,
      ).toBeNull();
    },
    LIMIT_MS,
  );
});
