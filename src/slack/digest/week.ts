/** When digests are due: on Mondays, at an hour of the place where the program runs. */
import type { Span } from '../../storage/digests.js';

const DAY_MS = 86_400_000;
const DAYS = 7;
const MONDAY = 1;
/** Two are further apart than this, also where the hour was changed, or the clocks were, in between. */
const LEAST_APART_MS = 5 * DAY_MS;

/** The last time that has come. */
export function lastDue(now: Date, hour: number): Date {
  const today = (now.getDay() - MONDAY + DAYS) % DAYS;
  const due = new Date(now.getFullYear(), now.getMonth(), now.getDate() - today, hour);
  return due > now ? new Date(due.getFullYear(), due.getMonth(), due.getDate() - DAYS, hour) : due;
}

/** Channels whose last one was before this get the one that is due. */
export function settledBefore(due: Date): Date {
  return new Date(due.getTime() - LEAST_APART_MS);
}

/** The seven days before. */
export function weekBefore(due: Date): Span {
  return { since: new Date(due.getTime() - DAYS * DAY_MS), until: due };
}
