/** Scripts are run at once: SQLite answers each step before the next is told. */
import type { Database } from 'better-sqlite3';
import type { Alone, Outcome, Script, Statement } from '../sql/script.js';

export function runScript<Result>(db: Database, script: Script<Result>): Result {
  const first = script.next();
  if (first.done === true || !('alone' in first.value)) return finish(db, script, first);
  // Whoever writes has the file alone: what the others would be kept from is no matter.
  return db.transaction(() => finish(db, script, script.next())).immediate();
}

function finish<Result>(db: Database, script: Script<Result>, from: IteratorResult<Statement | Alone, Result>): Result {
  let step = from;
  while (step.done !== true) {
    if ('alone' in step.value) throw new Error('a script is alone from its first step on');
    step = script.next(outcomeOf(db, step.value));
  }
  return step.value;
}

function outcomeOf(db: Database, { sql, values }: Statement): Outcome {
  const statement = db.prepare(sql);
  if (!statement.reader) return { rows: [], changes: statement.run(values).changes };
  const rows = statement.all(values);
  return { rows, changes: rows.length };
}
