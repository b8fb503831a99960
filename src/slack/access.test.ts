import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessPolicy, type Asker, mayAsk, mayChangeSettings } from './access.js';

const ASKER: Asker = {
  team: 'T1',
  channel: 'C1',
  user: 'U1',
  isGuest: false,
  isStranger: false,
  isExtShared: false,
  groups: [],
};
const OPEN: AccessPolicy = {
  teams: null,
  channels: null,
  userGroups: null,
  allowDirect: true,
  allowGuests: false,
  allowShared: false,
  admins: [],
};

const decide = (asker: Partial<Asker>, policy: Partial<AccessPolicy> = {}) =>
  mayAsk({ ...ASKER, ...asker }, { ...OPEN, ...policy });

describe('mayAsk', () => {
  it('lets members ask anywhere where nothing is narrowed', () => {
    expect(decide({})).toBe('allowed');
    expect(decide({ channel: 'D1' })).toBe('allowed');
  });

  it('refuses guests, strangers and shared channels unless they are allowed', () => {
    expect(decide({ isGuest: true })).toBe('guest');
    expect(decide({ isGuest: true }, { allowGuests: true })).toBe('allowed');
    expect(decide({ isStranger: true })).toBe('stranger');
    expect(decide({ isExtShared: true })).toBe('shared-channel');
    expect(decide({ isExtShared: null })).toBe('channel-unknown');
    expect(decide({ isExtShared: null }, { allowShared: true })).toBe('allowed');
    expect(decide({ isStranger: true, isExtShared: true, team: 'T9' }, { allowShared: true, teams: ['T1'] })).toBe(
      'allowed',
    );
    expect(decide({ isStranger: true, isGuest: true }, { allowShared: true })).toBe('guest');
  });

  it('knows a team by its own id or by that of its enterprise', () => {
    expect(decide({}, { teams: ['T2'] })).toBe('team');
    expect(decide({}, { teams: ['T2', 'T1'] })).toBe('allowed');
    expect(decide({ enterprise: 'E1' }, { teams: ['E1'] })).toBe('allowed');
    expect(decide({ enterprise: null }, { teams: [] })).toBe('team');
  });

  it('keeps to the channels named, and judges direct messages by a switch of their own', () => {
    expect(decide({}, { channels: ['C2'] })).toBe('channel');
    expect(decide({}, { channels: ['C1'] })).toBe('allowed');
    expect(decide({ channel: 'D1' }, { channels: ['C1'] })).toBe('allowed');
    expect(decide({ channel: 'D1' }, { allowDirect: false })).toBe('direct');
  });

  it('asks for one of the user groups where some are named', () => {
    expect(decide({ groups: ['S2'] }, { userGroups: ['S1', 'S2'] })).toBe('allowed');
    expect(decide({ groups: ['S3'] }, { userGroups: ['S1', 'S2'] })).toBe('user-group');
    expect(decide({}, { userGroups: [] })).toBe('user-group');
  });

  it('never allows more where a policy is narrower', () => {
    const list = fc.option(fc.subarray(['T1', 'E1', 'C1', 'D1', 'S1']), { nil: null });
    const asker = fc.record({
      ...{ team: fc.constantFrom('T1', 'T2'), enterprise: fc.constantFrom('E1', null), user: fc.constant('U1') },
      ...{ channel: fc.constantFrom('C1', 'C2', 'D1'), groups: fc.subarray(['S1', 'S2']) },
      ...{ isGuest: fc.boolean(), isStranger: fc.boolean(), isExtShared: fc.constantFrom(true, false, null) },
    });
    const policy = fc.record({
      ...{ teams: list, channels: list, userGroups: list, admins: fc.constant([]) },
      ...{ allowDirect: fc.boolean(), allowGuests: fc.boolean(), allowShared: fc.boolean() },
    });
    const narrowing = fc.constantFrom<Partial<AccessPolicy>>(
      ...[{ teams: [] }, { channels: [] }, { userGroups: [] }],
      ...[{ allowDirect: false }, { allowGuests: false }, { allowShared: false }],
    );
    fc.assert(
      fc.property(asker, policy, narrowing, (who, wide, narrower) => {
        if (mayAsk(who, { ...wide, ...narrower }) === 'allowed') expect(mayAsk(who, wide)).toBe('allowed');
      }),
    );
  });
});

describe('mayChangeSettings', () => {
  const change = (asker: Partial<Asker>, policy: Partial<AccessPolicy> = {}) =>
    mayChangeSettings({ ...ASKER, ...asker }, { ...OPEN, ...policy });

  it('is for admins alone, in channels where nobody may ask yet too', () => {
    expect(change({})).toBe('not-admin');
    expect(change({}, { admins: ['U1'], channels: [] })).toBe('allowed');
  });

  it('refuses even an admin who is no member of an allowed team', () => {
    expect(change({ isStranger: true }, { admins: ['U1'] })).toBe('stranger');
    expect(change({}, { admins: ['U1'], teams: [] })).toBe('team');
  });
});
