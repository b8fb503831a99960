import { describe, expect, it } from 'vitest';
import type { ClaimKey } from '../storage/conversations.js';
import { lateStore } from '../testing/slack/late-store.js';
import { newOnce } from './once.js';

const ALICE = { team: 'T1', enterprise: null, isOrgInstall: false, channel: 'C1', user: 'U1', isExtShared: false };

/** Processes that share what is claimed, each with its clock; each call is on its way for a while. */
function processes(...clocks: readonly (() => number)[]) {
  const claimed = new Set<string>();
  const claim = async (key: ClaimKey) => claimed.size < claimed.add(JSON.stringify(key)).size;
  const store = lateStore({ claim, finish: async () => true });
  return clocks.map((clock) => newOnce(store, () => new Date(clock())));
}

describe('what is done once', () => {
  it('is done by one of many processes that are told of it at once', async () => {
    const all = processes(...Array.from({ length: 9 }, () => () => 0));
    const isFirst = await Promise.all(all.map((each) => each.isFirst(ALICE, 'act')));
    expect(isFirst.filter((first) => first)).toHaveLength(1);
  });

  it.each([
    ['within a window', 12_000, 12_000],
    ['on either side of a border between windows', 14_999, 15_000],
    ['on either side of a border, the later first', 15_000, 14_999],
  ])('is done for one of two clicks that come together %s, and never for none', async (_, one, other) => {
    const all = processes(
      () => one,
      () => other,
    );
    for (let round = 0; round < 50; round += 1) {
      const wins = await Promise.all(all.map((each) => each.isNoDouble(ALICE, `twin ${round}`)));
      expect(wins.filter((won) => won)).toHaveLength(1);
    }
  });

  it('counts a second thought anew', async () => {
    let time = 0;
    const [once] = processes(() => time);
    const wins: (boolean | undefined)[] = [];
    for (time of [12_000, 12_500, 25_000]) wins.push(await once?.isNoDouble(ALICE, 'twin'));
    expect(wins).toEqual([true, false, true]);
  });
});
