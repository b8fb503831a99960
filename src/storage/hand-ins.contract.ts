import { expect, it } from 'vitest';
import type { Conversations } from './conversations.js';
import type { HandIn, HandInState, NewHandIn } from './hand-ins.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Promise<Conversations> };

const MOST = 2;
const DAY_MS = 86_400_000;
const OVER: readonly HandInState[] = ['waiting', 'told'];
const UNDER_WAY: readonly HandInState[] = [
  ...(['received', 'parsed', 'mended', 'accepted', 'indexed'] as const),
  ...(['declined', 'refused', 'expired'] as const),
];
const at = (seconds: number) => new Date(seconds * 1_000);
const newOne = (id: string, changes: Partial<NewHandIn> = {}): NewHandIn => ({
  ...{ id, team: 'T1', channel: 'D1', thread: '1.0', user: 'U1', locale: 'zh', at: at(0) },
  file: { id: 'F1', name: '办法.docx', url: null },
  ...changes,
});

/** Part of `describeConversations`. */
export function describeHandIns(opened: () => Opened): void {
  const add = (id: string, changes: Partial<NewHandIn> = {}) =>
    opened().conversations.addHandIn(newOne(id, changes), MOST);
  const stateOf = async (id: string, team = 'T1') => (await opened().conversations.handInById(id, team))?.state ?? null;
  /** A new one of a person of its own, brought into a state. */
  const standing = async (id: string, state: HandInState, seconds = 0): Promise<void> => {
    await add(id, { user: `U-${id}` });
    if (state !== 'received')
      await opened().conversations.moveHandIn(id, { from: 'received', to: state, kept: '{}' }, at(seconds));
  };

  it('gives a document handed in back as it was, to every process of its team and to no other team', async () => {
    expect(await add('h1', { file: { id: 'F1', name: '办法"\u202e.docx', url: 'https://x/1' } })).toBe('added');
    const kept: HandIn = {
      ...newOne('h1', { file: { id: 'F1', name: '办法"\u202e.docx', url: 'https://x/1' } }),
      ...{ state: 'received', kept: '{}', aliveAt: at(0), attempt: 1 },
    };
    expect(await (await opened().another()).handInById('h1', 'T1')).toEqual(kept);
    expect(await opened().conversations.handInById('h1', 'T2')).toBeNull();
    expect(await opened().conversations.handInById('h2', 'T1')).toBeNull();
  });

  it('takes one document once, and one at a time of a person until it is read', async () => {
    expect([await add('h1'), await add('h1'), await add('h2')]).toEqual(['added', 'known', 'busy']);
    expect(await add('h3', { user: 'U2' })).toBe('added');
    expect(await add('h4', { team: 'T2' })).toBe('added');
    const kept = opened().conversations;
    await kept.moveHandIn('h1', { from: 'received', to: 'parsed', kept: '{}' }, at(1));
    expect(await add('h2')).toBe('busy');
    await kept.moveHandIn('h1', { from: 'parsed', to: 'waiting', kept: '{}' }, at(1));
    expect(await add('h2')).toBe('added');
  });

  it('lets as many of a person wait as may, those that are being mended too', async () => {
    for (const [id, state] of [
      ['h1', 'waiting'],
      ['h2', 'mended'],
    ] as const) {
      expect(await add(id)).toBe('added');
      await opened().conversations.moveHandIn(id, { from: 'received', to: state, kept: '{}' }, at(1));
    }
    expect(await add('h3')).toBe('full');
    expect(await add('h4', { user: 'U2' })).toBe('added');
    await opened().conversations.moveHandIn('h1', { from: 'waiting', to: 'declined', kept: '{}' }, at(2));
    expect(await add('h3')).toBe('added');
  });

  it('is moved on by one of two processes, with what is kept of it', async () => {
    const [first, second] = [opened().conversations, await opened().another()];
    await standing('h1', 'waiting');
    const accepted = { from: 'waiting', to: 'accepted', kept: '{"by":"U9"}' } as const;
    expect(await first.moveHandIn('h1', accepted, at(5))).toBe(true);
    expect(await second.moveHandIn('h1', { ...accepted, to: 'declined', kept: '{}' }, at(5))).toBe(false);
    expect(await second.handInById('h1', 'T1')).toMatchObject({
      state: 'accepted',
      kept: '{"by":"U9"}',
      aliveAt: at(5),
    });
    expect(await first.moveHandIn('h9', accepted, at(5))).toBe(false);
  });

  it('keeps what is said with it only in the state it was said for, and where it is spoken of', async () => {
    const kept = opened().conversations;
    await add('h1', { thread: '' });
    expect(await kept.keepWithHandIn('h1', { state: 'received', kept: '{"a":1}', thread: '7.0' })).toBe(true);
    expect(await kept.keepWithHandIn('h1', { state: 'parsed', kept: '{}', thread: '8.0' })).toBe(false);
    expect(await kept.keepWithHandIn('h1', { state: 'received', kept: '{"a":2}' })).toBe(true);
    expect(await kept.handInById('h1', 'T1')).toMatchObject({ kept: '{"a":2}', thread: '7.0' });
  });

  it.each(UNDER_WAY)(
    'is left behind by a process that ended in the state %s, and taken up by one other',
    async (state) => {
      const [first, second] = [opened().conversations, await opened().another()];
      await standing('h1', state);
      expect(await first.leftHandIns(60_000, at(59))).toEqual([]);
      const [seen] = await first.leftHandIns(60_000, at(60));
      const [alsoSeen] = await second.leftHandIns(60_000, at(60));
      expect(seen).toMatchObject({ id: 'h1', state, attempt: 1 });
      expect(seen && (await first.reclaimHandIn(seen, at(60)))).toBe(true);
      expect(alsoSeen && (await second.reclaimHandIn(alsoSeen, at(60)))).toBe(false);
      expect(await second.handInById('h1', 'T1')).toMatchObject({ attempt: 2, aliveAt: at(60) });
      expect(await second.leftHandIns(60_000, at(100))).toEqual([]);
    },
  );

  it.each(OVER)('is taken up by nobody in the state %s', async (state) => {
    await standing('h1', state);
    expect(await opened().conversations.leftHandIns(0, at(9_999))).toEqual([]);
  });

  it('is left alone while its process says that it is at it, and where it has moved on meanwhile', async () => {
    const kept = opened().conversations;
    await standing('h1', 'parsed');
    const [seen] = await kept.leftHandIns(60_000, at(60));
    await kept.renewHandIns(['h1', 'h9'], at(61));
    expect(await kept.leftHandIns(60_000, at(90))).toEqual([]);
    expect(seen && (await kept.reclaimHandIn(seen, at(90)))).toBe(false);
    const [later] = await kept.leftHandIns(0, at(200));
    await kept.moveHandIn('h1', { from: 'parsed', to: 'waiting', kept: '{}' }, at(61));
    expect(later && (await kept.reclaimHandIn(later, at(200)))).toBe(false);
  });

  it('counts attempts anew in each state', async () => {
    const kept = opened().conversations;
    await standing('h1', 'parsed');
    const [seen] = await kept.leftHandIns(0, at(9));
    if (seen !== undefined) await kept.reclaimHandIn(seen, at(9));
    await kept.moveHandIn('h1', { from: 'parsed', to: 'waiting', kept: '{}' }, at(10));
    expect((await kept.handInById('h1', 'T1'))?.attempt).toBe(1);
  });

  it('tells which wait for a person since before', async () => {
    await standing('h1', 'waiting', 10);
    await standing('h2', 'waiting', 20);
    await standing('h3', 'parsed', 10);
    expect((await opened().conversations.waitingHandIns(at(20))).map(({ id }) => id)).toEqual(['h1']);
  });

  it('is forgotten with its person once it is over, and with answers when it is old', async () => {
    const kept = opened().conversations;
    await standing('h1', 'told');
    await standing('h2', 'waiting');
    for (const id of ['h1', 'h2']) await kept.forget({ team: 'T1', user: `U-${id}` });
    expect([await stateOf('h1'), await stateOf('h2')]).toEqual([null, 'waiting']);
    await standing('h3', 'told');
    const retention = { claimsMs: DAY_MS, questionsMs: DAY_MS, answersMs: DAY_MS, auditMs: DAY_MS };
    await kept.prune(retention, new Date(2 * DAY_MS));
    expect([await stateOf('h2'), await stateOf('h3')]).toEqual(['waiting', null]);
    await kept.moveTeam('T1', 'T2');
    expect(await stateOf('h2', 'T2')).toBe('waiting');
    await kept.forgetTeam('T2');
    expect(await stateOf('h2', 'T2')).toBeNull();
  });
}
