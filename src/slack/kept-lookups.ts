import type { webApi } from '@slack/bolt';

export type KeptLookup<Result> = (
  client: webApi.WebClient,
  key: string,
  lookUp: () => Promise<Result>,
) => Promise<Result>;

type Kept<Result> = { readonly at: number; readonly result: Promise<Result> };

/** Beyond this the oldest is forgotten: names come from outside. */
const MOST_KEPT = 20_000;

/**
 * What Slack was asked, kept for `ms` and for each client apart; those who ask meanwhile wait for the one answer. What is
 * not `isSure` is asked anew next time.
 */
export function keptLookup<Result>(ms: number, isSure: (result: Result) => boolean): KeptLookup<Result> {
  const cache = new WeakMap<webApi.WebClient, Map<string, Kept<Result>>>();
  return async (client, key, lookUp) => {
    const known = cache.get(client) ?? new Map<string, Kept<Result>>();
    cache.set(client, known);
    const kept = known.get(key);
    if (kept !== undefined && Date.now() - kept.at < ms) return kept.result;
    const found = { at: Date.now(), result: lookUp() };
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    const result = await found.result;
    if (!isSure(result) && known.get(key) === found) known.delete(key);
    return result;
  };
}
