/** How much a person, and all in a channel, may have done in a minute: a token bucket for each, in this process. */
import { installationOf, type Person } from './asker.js';

/** Tokens a minute; as many may be spent at once by who has been quiet for a minute. */
export type RateLimits = { readonly perUser: number; readonly perChannel: number };

/** What an act costs: a question is 1, and what takes more work, or is seen by more people, is dearer. */
const COSTS = { look: 0.2, note: 1, question: 1, check: 2, share: 2, brief: 3, quiz: 5 } as const;

export type Cost = keyof typeof COSTS;

/** `isFirst`: nothing was refused since the last act that was let through. `seconds`: until this one would be. */
export type Taken =
  | { readonly isOver: false }
  | { readonly isOver: true; readonly seconds: number; readonly isFirst: boolean };

export type Rates = { readonly take: (cost: Cost, person: Person, now: Date) => Taken };

type Bucket = { left: number; at: number; hasRefused: boolean };

const MINUTE_MS = 60_000;
/** Beyond this the buckets longest untouched are forgotten: they are full again by then, or one process sees too many people. */
const MOST_BUCKETS = 20_000;

export function newRates({ perUser, perChannel }: RateLimits): Rates {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (key: string, most: number, now: number): Bucket => {
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
    take: (cost, person, now) => {
      const place = installationOf(person);
      const price = COSTS[cost];
      const of = (id: string, most: number) => ({ bucket: bucketOf(`${place}|${id}`, most, now.getTime()), most });
      const isChannel = person.channel !== '' && !person.channel.startsWith('D');
      const asked = [of(person.user, perUser), ...(isChannel ? [of(person.channel, perChannel)] : [])];
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
