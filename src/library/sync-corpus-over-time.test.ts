import { mkdirSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf, useSyncFixture } from './sync-corpus.fixture.js';

const { fixture, open, touch, write, remove, sync } = useSyncFixture();

describe('syncCorpus over time', () => {
  const name = fc.constantFrom('a.txt', 'b.txt', 'c.md', 'b.yaml');
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      name,
      text: fc.constantFrom('一', '二', '一\n牵头：甲', '目标：乙'),
    }),
    fc.record({ kind: fc.constantFrom('touch' as const, 'remove' as const), name }),
    fc.record({ kind: fc.constant('sync' as const) }),
  );

  it('ends any sequence of file changes in the state of a fresh sync', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        run += 1;
        rmSync(fixture.folder, { recursive: true });
        mkdirSync(fixture.folder);
        write('always.txt', '常在');
        const present = new Set<string>();
        const store = await open(`over-time-${run}.db`);
        for (const each of steps) {
          if (each.kind === 'sync') await sync(store);
          else if (each.kind === 'write') write(each.name, each.text);
          else if (each.kind === 'remove') remove(each.name);
          else if (present.has(each.name)) touch(each.name);
          if (each.kind === 'write') present.add(each.name);
          if (each.kind === 'remove') present.delete(each.name);
        }
        const { state } = await sync(store);
        const fresh = await open(`fresh-${run}.db`);
        expect(state).toEqual((await sync(fresh)).state);
        expect(await textsOf(store)).toEqual(await textsOf(fresh));
        const [listing, freshListing] = [await store.listSources(), await fresh.listSources()];
        expect(listing.sources).toEqual(freshListing.sources);
        await store.close();
        await fresh.close();
      }),
      { numRuns: 25 },
    );
  });
});
