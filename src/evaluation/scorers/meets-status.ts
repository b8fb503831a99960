/** Both turn a question away: whether the nearest sentences are worth showing is not what a case asks for. */
const TURNED_AWAY: readonly string[] = ['nearest', 'unanswerable'];

/** Whether an answer of this status is what a case wants. */
export function meetsStatus(given: string, wanted: string): boolean {
  return given === wanted || (TURNED_AWAY.includes(given) && TURNED_AWAY.includes(wanted));
}
