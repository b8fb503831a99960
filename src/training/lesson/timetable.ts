/** The minutes of each step of a lesson: whole, and adding up. */

export type Step = { readonly name: string; readonly minutes: number };

/** Minutes of a lesson of 45. */
const SHARES = [
  ['导入', 7],
  ['内容', 18],
  ['研讨', 9],
  ['测验', 9],
  ['小结', 2],
] as const;
export type StepName = (typeof SHARES)[number][0];

/** Steps the lesson has, each of at least a minute; what rounding leaves goes to those that lost most by it. */
export function timetable(minutes: number, has: ReadonlySet<StepName>): Step[] {
  const shares = SHARES.filter(([name]) => has.has(name));
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  const exact = shares.map(([, share]) => (share / total) * minutes);
  const whole = exact.map((each) => Math.max(1, Math.floor(each)));
  const byLoss = exact
    .map((each, index) => ({ index, loss: each - (whole[index] ?? 0) }))
    .sort((a, b) => b.loss - a.loss);
  let left = minutes - whole.reduce((sum, each) => sum + each, 0);
  for (const { index } of byLoss) {
    if (left <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    left -= 1;
  }
  return shares.map(([name], index) => ({ name, minutes: whole[index] ?? 0 }));
}
