import { afterAll, describe, expect, it } from 'vitest';
import { isTarget } from '../vocabulary/provision.js';
import { textOfParts } from './parts.js';
import { openShippedPlans } from './shipped-plans.fixture.js';

const folders = ['corpus', 'evals/provisions/samples'];
const opened = await Promise.all(
  folders.map(async (folder) => ({ folder, plans: await openShippedPlans(undefined, undefined, folder) })),
);

afterAll(async () => {
  for (const { plans } of opened) await plans.close();
});

/** What no name begins or ends with: marks, joining words, counts, and words that only lead up to a value. */
const FRAGMENT =
  /^[—–\-、，,；;：:。.·|）)]|^(?:为|达到|不低于|不少于|每人每|其中|以及|和|及)|[—–\-、，,；;：:（(]$|(?:达到|不低于|不少于|分别|力争)$/;

describe.each(opened)('the outlines of $folder', ({ plans }) => {
  it('set no target for a year that others are measured against, and give each target a whole name', async () => {
    const { library } = plans;
    const targets = (await library.facts()).indicators.filter(isTarget);
    expect(targets.length).toBeGreaterThan(0);
    const named = new Map(targets.map((target) => [target.name, target]));
    for (const { id, kind } of library.documents.filter((document) => document.kind === 'plan')) {
      const drafted = await plans.draft({ documents: [id] });
      if (drafted.status !== 'drafted') continue;
      const { tasks, attachments } = drafted.outline;
      expect(tasks.length, `${id} ${kind}`).toBeGreaterThan(0);
      const names = attachments.flatMap(({ table }) => table.rows.map(([name = []]) => textOfParts(name)));
      for (const name of names) expect(name).not.toMatch(FRAGMENT);
    }
    for (const [name, { base, deadline }] of named) {
      expect(name).not.toMatch(FRAGMENT);
      expect(name.length).toBeGreaterThan(1);
      if (base?.year != null && deadline?.year != null) expect(deadline.year).not.toBe(base.year);
    }
  });
});
