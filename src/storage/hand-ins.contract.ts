import { expect, it } from 'vitest';
import type { Conversations } from './conversations.js';
import type { HandIn, HandInState, NewHandIn } from './hand-ins.js';

type Opened = { readonly conversations: Conversations; readonly another: () => Conversations };

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
  const stateOf = (id: string, team = 'T1') => opened().conversations.handInById(id, team)?.state ?? null;
  /** A new one of a person of its own, brought into a state. */
  const standing = (id: string, state: HandInState, seconds = 0): void => {
    add(id, { user: `U-${id}` });
    if (state !== 'received')
      opened().conversations.moveHandIn(id, { from: 'received', to: state, kept: '{}' }, at(seconds));
  };

  it('gives a document handed in back as it was, to every process of its team and to no other team', () => {
    expect(add('h1', { file: { id: 'F1', name: '办法"\u202e.docx', url: 'https://x/1' } })).toBe('added');
    const kept: HandIn = {
      ...newOne('h1', { file: { id: 'F1', name: '办法"\u202e.docx', url: 'https://x/1' } }),
      ...{ state: 'received', kept: '{}', aliveAt: at(0), attempt: 1 },
    };
    expect(opened().another().handInById('h1', 'T1')).toEqual(kept);
    expect(opened().conversations.handInById('h1', 'T2')).toBeNull();
    expect(opened().conversations.handInById('h2', 'T1')).toBeNull();
  });

  it('takes one document once, and one at a time of a person until it is read', () => {
    expect([add('h1'), add('h1'), add('h2')]).toEqual(['added', 'known', 'busy']);
    expect(add('h3', { user: 'U2' })).toBe('added');
    expect(add('h4', { team: 'T2' })).toBe('added');
    const kept = opened().conversations;
    kept.moveHandIn('h1', { from: 'received', to: 'parsed', kept: '{}' }, at(1));
    expect(add('h2')).toBe('busy');
    kept.moveHandIn('h1', { from: 'parsed', to: 'waiting', kept: '{}' }, at(1));
    expect(add('h2')).toBe('added');
  });

  it('lets as many of a person wait as may, those that are being mended too', () => {
    for (const [id, state] of [
      ['h1', 'waiting'],
      ['h2', 'mended'],
    ] as const) {
      expect(add(id)).toBe('added');
      opened().conversations.moveHandIn(id, { from: 'received', to: state, kept: '{}' }, at(1));
    }
    expect(add('h3')).toBe('full');
    expect(add('h4', { user: 'U2' })).toBe('added');
    opened().conversations.moveHandIn('h1', { from: 'waiting', to: 'declined', kept: '{}' }, at(2));
    expect(add('h3')).toBe('added');
  });

  it('is moved on by one of two processes, with what is kept of it', () => {
    const [first, second] = [opened().conversations, opened().another()];
    standing('h1', 'waiting');
    const accepted = { from: 'waiting', to: 'accepted', kept: '{"by":"U9"}' } as const;
    expect(first.moveHandIn('h1', accepted, at(5))).toBe(true);
    expect(second.moveHandIn('h1', { ...accepted, to: 'declined', kept: '{}' }, at(5))).toBe(false);
    expect(second.handInById('h1', 'T1')).toMatchObject({ state: 'accepted', kept: '{"by":"U9"}', aliveAt: at(5) });
    expect(first.moveHandIn('h9', accepted, at(5))).toBe(false);
  });

  it('keeps what is said with it only in the state it was said for, and where it is spoken of', () => {
    const kept = opened().conversations;
    add('h1', { thread: '' });
    expect(kept.keepWithHandIn('h1', { state: 'received', kept: '{"a":1}', thread: '7.0' })).toBe(true);
    expect(kept.keepWithHandIn('h1', { state: 'parsed', kept: '{}', thread: '8.0' })).toBe(false);
    expect(kept.keepWithHandIn('h1', { state: 'received', kept: '{"a":2}' })).toBe(true);
    expect(kept.handInById('h1', 'T1')).toMatchObject({ kept: '{"a":2}', thread: '7.0' });
  });

  it.each(UNDER_WAY)('is left behind by a process that ended in the state %s, and taken up by one other', (state) => {
    const [first, second] = [opened().conversations, opened().another()];
    standing('h1', state);
    expect(first.leftHandIns(60_000, at(59))).toEqual([]);
    const [seen] = first.leftHandIns(60_000, at(60));
    const [alsoSeen] = second.leftHandIns(60_000, at(60));
    expect(seen).toMatchObject({ id: 'h1', state, attempt: 1 });
    expect(seen && first.reclaimHandIn(seen, at(60))).toBe(true);
    expect(alsoSeen && second.reclaimHandIn(alsoSeen, at(60))).toBe(false);
    expect(second.handInById('h1', 'T1')).toMatchObject({ attempt: 2, aliveAt: at(60) });
    expect(second.leftHandIns(60_000, at(100))).toEqual([]);
  });

  it.each(OVER)('is taken up by nobody in the state %s', (state) => {
    standing('h1', state);
    expect(opened().conversations.leftHandIns(0, at(9_999))).toEqual([]);
  });

  it('is left alone while its process says that it is at it, and where it has moved on meanwhile', () => {
    const kept = opened().conversations;
    standing('h1', 'parsed');
    const [seen] = kept.leftHandIns(60_000, at(60));
    kept.renewHandIns(['h1', 'h9'], at(61));
    expect(kept.leftHandIns(60_000, at(90))).toEqual([]);
    expect(seen && kept.reclaimHandIn(seen, at(90))).toBe(false);
    const [later] = kept.leftHandIns(0, at(200));
    kept.moveHandIn('h1', { from: 'parsed', to: 'waiting', kept: '{}' }, at(61));
    expect(later && kept.reclaimHandIn(later, at(200))).toBe(false);
  });

  it('counts attempts anew in each state', () => {
    const kept = opened().conversations;
    standing('h1', 'parsed');
    const [seen] = kept.leftHandIns(0, at(9));
    if (seen !== undefined) kept.reclaimHandIn(seen, at(9));
    kept.moveHandIn('h1', { from: 'parsed', to: 'waiting', kept: '{}' }, at(10));
    expect(kept.handInById('h1', 'T1')?.attempt).toBe(1);
  });

  it('tells which wait for a person since before', () => {
    standing('h1', 'waiting', 10);
    standing('h2', 'waiting', 20);
    standing('h3', 'parsed', 10);
    expect(
      opened()
        .conversations.waitingHandIns(at(20))
        .map(({ id }) => id),
    ).toEqual(['h1']);
  });

  it('is forgotten with its person once it is over, and with answers when it is old', () => {
    const kept = opened().conversations;
    standing('h1', 'told');
    standing('h2', 'waiting');
    for (const id of ['h1', 'h2']) kept.forget({ team: 'T1', user: `U-${id}` });
    expect([stateOf('h1'), stateOf('h2')]).toEqual([null, 'waiting']);
    standing('h3', 'told');
    const retention = { claimsMs: DAY_MS, questionsMs: DAY_MS, answersMs: DAY_MS, auditMs: DAY_MS };
    kept.prune(retention, new Date(2 * DAY_MS));
    expect([stateOf('h2'), stateOf('h3')]).toEqual(['waiting', null]);
    kept.moveTeam('T1', 'T2');
    expect(stateOf('h2', 'T2')).toBe('waiting');
    kept.forgetTeam('T2');
    expect(stateOf('h2', 'T2')).toBeNull();
  });
}
