/** How much a person, and all in a channel, may have done in a minute. */
import { newBuckets, type Taken } from '../tools/buckets.js';
import { installationOf, type Person } from './asker.js';

/** Tokens a minute; as many may be spent at once by who has been quiet for a minute. */
export type RateLimits = { readonly perUser: number; readonly perChannel: number };

/** What an act costs: a question is 1, and what takes more work, or is seen by more people, is dearer. */
const COSTS = { look: 0.2, note: 1, question: 1, check: 2, share: 2, brief: 3, quiz: 5 } as const;

export type Cost = keyof typeof COSTS;

export type Rates = { readonly take: (cost: Cost, person: Person, now: Date) => Taken };

export function newRates({ perUser, perChannel }: RateLimits): Rates {
  const buckets = newBuckets();
  return {
    take: (cost, person, now) => {
      const place = installationOf(person);
      const of = (id: string, most: number) => ({ key: `${place}|${id}`, most });
      const isChannel = person.channel !== '' && !person.channel.startsWith('D');
      const shares = [of(person.user, perUser), ...(isChannel ? [of(person.channel, perChannel)] : [])];
      return buckets.take(COSTS[cost], shares, now);
    },
  };
}
