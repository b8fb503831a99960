/** How much of the tools a viewer may use in a minute: the same for every edge that offers them to others. */
import { type Buckets, newBuckets } from './buckets.js';
import { ToolFault } from './fault.js';
import type { Viewer } from './viewer.js';

export type ToolLimit = {
  /** What a viewer may spend in a minute; a question costs 1. */
  readonly perMinute?: number;
  readonly now?: () => Date;
  /** Shared by the edges of one server, so that one limit holds for all of them. */
  readonly buckets?: Buckets;
};

/** Throws ToolFault `too-many-requests` where a viewer may not spend so much now. */
export type Spend = (price: number) => void;

const USUAL_PER_MINUTE = 60;

export function newSpending({
  perMinute = USUAL_PER_MINUTE,
  now = () => new Date(),
  buckets = newBuckets(),
}: ToolLimit): (viewer: Viewer) => Spend {
  return ({ key }) =>
    (price) => {
      const taken = buckets.take(price, [{ key, most: perMinute }], now());
      if (taken.isOver) throw new ToolFault('too-many-requests', { seconds: taken.seconds });
    };
}
