/** Work that only counts for the newest of what was asked: the state of a form, of which every change asks anew. */
export type NewestOnly = (key: string, work: () => Promise<void>) => Promise<void>;

/** One work of a key at a time; of those that come meanwhile the last is done after it, and the others never. */
export function newestOnly(): NewestOnly {
  const atWork = new Map<string, { next: (() => Promise<void>) | null }>();
  return async (key, work) => {
    const busy = atWork.get(key);
    if (busy !== undefined) {
      busy.next = work;
      return;
    }
    const own: { next: (() => Promise<void>) | null } = { next: work };
    atWork.set(key, own);
    try {
      while (own.next !== null) {
        const now = own.next;
        own.next = null;
        await now();
      }
    } finally {
      atWork.delete(key);
    }
  };
}
