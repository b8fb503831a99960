/** Part of the wiring: one library for all questions, replaced when the corpus has changed. */
import type { Sources } from '../evidence/sources.js';

export type Libraries = {
  /** The library of the moment; held until `release` is called, whatever becomes of it meanwhile. */
  readonly lease: () => Promise<{ readonly library: Sources; readonly release: () => Promise<void> }>;
  /** The next lease opens a new one; the old one closes when its last lease is released. */
  readonly renew: () => void;
  readonly close: () => Promise<void>;
};

type Held = { readonly library: Promise<Sources>; leases: number; retired: boolean };

/** A library that fails to open is not kept; one that `isCurrent` says no to is replaced, as if it were renewed. */
export function createLibraries(
  open: () => Promise<Sources>,
  isCurrent: (library: Sources) => Promise<boolean> = async () => true,
): Libraries {
  let current: Held | null = null;
  const leased = new Set<Held>();

  const closeUnused = async (held: Held) => {
    if (!held.retired || held.leases > 0) return;
    leased.delete(held);
    // What failed to open has been reported to whoever asked for it.
    await (await held.library.catch(() => null))?.close();
  };

  /** Another process may have brought in a document since. */
  const retireOutdated = async (): Promise<void> => {
    const held = current;
    const library = await held?.library.catch(() => null);
    if (held === null || library == null || (await isCurrent(library)) || current !== held) return;
    renew();
  };

  const renew = (): void => {
    if (current === null) return;
    const held = current;
    current = null;
    held.retired = true;
    void closeUnused(held);
  };

  return {
    lease: async () => {
      await retireOutdated();
      current ??= { library: open(), leases: 0, retired: false };
      const held = current;
      leased.add(held);
      held.leases += 1;
      const release = async () => {
        held.leases -= 1;
        await closeUnused(held);
      };
      try {
        return { library: await held.library, release };
      } catch (error) {
        if (current === held) current = null;
        held.retired = true;
        await release();
        throw error;
      }
    },
    renew,
    close: async () => {
      const all = [...leased];
      current = null;
      leased.clear();
      for (const { library } of all) await (await library.catch(() => null))?.close();
    },
  };
}
