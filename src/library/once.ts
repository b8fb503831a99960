export type Once<Thing> = (() => Promise<Thing>) & { readonly isLoaded: () => boolean };

/** Loads a thing when it is first asked for and keeps it; a failed attempt is not kept, so that what was mended works. */
export function once<Thing>(load: () => Promise<Thing>): Once<Thing> {
  let pending: Promise<Thing> | null = null;
  const get = () => {
    pending ??= load().catch((error: unknown) => {
      pending = null;
      throw error;
    });
    return pending;
  };
  return Object.assign(get, { isLoaded: () => pending !== null });
}
