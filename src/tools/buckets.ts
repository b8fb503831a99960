/** How much somebody may have done in a minute: a token bucket a key, in this process. */

/** As many tokens a minute as `most`; as many may be spent at once by who has been quiet for a minute. */
export type Share = { readonly key: string; readonly most: number };

/** `isFirst`: nothing was refused since the last act that was let through. `seconds`: until this one would be. */
export type Taken =
  | { readonly isOver: false }
  | { readonly isOver: true; readonly seconds: number; readonly isFirst: boolean };

/** Takes the price from every share, or nothing. */
export type Buckets = { readonly take: (price: number, shares: readonly Share[], now: Date) => Taken };

type Bucket = { left: number; at: number; hasRefused: boolean };

const MINUTE_MS = 60_000;
/** Beyond this the buckets longest untouched are forgotten: they are full again by then, or one process sees too many people. */
const MOST_BUCKETS = 20_000;

export function newBuckets(): Buckets {
  const buckets = new Map<string, Bucket>();
  const bucketOf = ({ key, most }: Share, now: number): Bucket => {
    const kept = buckets.get(key) ?? { left: most, at: now, hasRefused: false };
    const gained = (Math.max(0, now - kept.at) / MINUTE_MS) * most;
    const bucket = { ...kept, left: Math.min(most, kept.left + gained), at: now };
    buckets.delete(key);
    buckets.set(key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_BUCKETS && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  };
  return {
    take: (price, shares, now) => {
      const asked = shares.map((share) => ({ bucket: bucketOf(share, now.getTime()), most: share.most }));
      // Never dearer than a full bucket: what is allowed at all is allowed once a minute.
      const short = asked.find(({ bucket, most }) => bucket.left < Math.min(price, most));
      if (short === undefined) {
        for (const { bucket } of asked)
          Object.assign(bucket, { left: Math.max(0, bucket.left - price), hasRefused: false });
        return { isOver: false };
      }
      const { bucket, most } = short;
      const isFirst = !bucket.hasRefused;
      bucket.hasRefused = true;
      return { isOver: true, seconds: Math.ceil(((Math.min(price, most) - bucket.left) / most) * 60), isFirst };
    },
  };
}
