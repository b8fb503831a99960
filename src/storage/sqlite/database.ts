/**
 * The one place that opens SQLite. Under Node 24.19 and later better-sqlite3 12 aborts the process when one of its objects is
 * collected as garbage, so none ever is: databases and statements stay referenced until the process ends, and nothing may
 * `iterate` (an iterator is such an object too). The SQL here is a fixed set of texts and a database is opened again only
 * when its file is replaced, so what stays is small. Version 13 mends it and needs Node 22.
 */
import Database from 'better-sqlite3';

const opened = new Set<Database.Database>();

/**
 * Opens a file, or a copy of one from its bytes. `prepare` gives the same statement for the same SQL, so one text must always
 * be read the same way (`pluck` stays set). Throws better-sqlite3's errors.
 */
export function openDatabase(source: string | Buffer, options: Database.Options): Database.Database {
  const db = new Database(source, options);
  opened.add(db);
  const statements = new Map<string, Database.Statement>();
  const prepareOnce = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = Database.prototype.prepare.call(db, sql);
    statements.set(sql, statement);
    return statement;
  };
  const pragmaOnce: Database.Database['pragma'] = (pragma, { simple = false } = {}) => {
    const statement = prepareOnce(`PRAGMA ${pragma}`);
    if (!statement.reader) return statement.run();
    return simple ? statement.pluck().get() : statement.all();
  };
  return Object.assign(db, { prepare: prepareOnce, pragma: pragmaOnce });
}
