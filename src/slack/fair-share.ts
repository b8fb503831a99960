/** Who is next: users take turns, and one user's jobs go first come, first served. Values only; `queue.ts` runs the jobs. */

export type WaitingJob = { readonly id: string; readonly user: string; readonly channel: string };

/** Users in the order of their turns, each with at least one job. */
export type FairShare<Job extends WaitingJob> = readonly { readonly user: string; readonly jobs: readonly Job[] }[];

/** A user who has nothing waiting takes the last turn. */
export function enqueue<Job extends WaitingJob>(turns: FairShare<Job>, job: Job): FairShare<Job> {
  if (!turns.some(({ user }) => user === job.user)) return [...turns, { user: job.user, jobs: [job] }];
  return turns.map((turn) => (turn.user === job.user ? { ...turn, jobs: [...turn.jobs, job] } : turn));
}

/** Takes the next job; its user goes to the end. Null where none waits. */
export function dequeue<Job extends WaitingJob>(
  turns: FairShare<Job>,
): { readonly job: Job; readonly turns: FairShare<Job> } | null {
  const [first, ...others] = turns;
  const [job, ...later] = first?.jobs ?? [];
  if (first === undefined || job === undefined) return null;
  return { job, turns: later.length === 0 ? others : [...others, { user: first.user, jobs: later }] };
}

/** Without the job; the others keep their turns. */
export function withdraw<Job extends WaitingJob>(turns: FairShare<Job>, id: string): FairShare<Job> {
  return turns
    .map(({ user, jobs }) => ({ user, jobs: jobs.filter((job) => job.id !== id) }))
    .filter(({ jobs }) => jobs.length > 0);
}

/** 1 for the job that is next, if nothing is added; null for one that does not wait. */
export function positionOf<Job extends WaitingJob>(turns: FairShare<Job>, id: string): number | null {
  const turn = turns.findIndex(({ jobs }) => jobs.some((job) => job.id === id));
  const round = turns[turn]?.jobs.findIndex((job) => job.id === id);
  if (round === undefined) return null;
  const before = turns.map(({ jobs }, index) => Math.min(jobs.length, index < turn ? round + 1 : round));
  return before.reduce((sum, count) => sum + count, 1);
}

export function waitingJobs<Job extends WaitingJob>(turns: FairShare<Job>): readonly Job[] {
  return turns.flatMap(({ jobs }) => jobs);
}
