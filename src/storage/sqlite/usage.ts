/** The usage ledger in a file of its own: the corpus can be set aside and rebuilt, what was spent cannot. */
import type { UsageDay, UsageEntry, UsageLedger } from '../usage.js';
import { type FileOptions, openFile } from './open-file.js';
import { migrate } from './schema-version.js';
import { inFile } from './storage-error.js';

const SCHEMA = `
  CREATE TABLE uses (
    at TEXT NOT NULL,
    model TEXT NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    cost REAL NOT NULL,
    answer_id TEXT,
    prompt_id TEXT,
    prompt_version INTEGER,
    status TEXT,
    fallback TEXT,
    withheld TEXT NOT NULL,
    latency_ms REAL
  );
  CREATE INDEX uses_by_time ON uses (at);
`;
const INSERT = `INSERT INTO uses VALUES (@at, @model, @promptTokens, @completionTokens, @cost, @answerId, @promptId,
  @promptVersion, @status, @fallback, @withheld, @latencyMs)`;
const SPENT = 'SELECT COALESCE(SUM(cost), 0) AS spent FROM uses WHERE at >= ? AND at < ?';
const BY_DAY = `SELECT substr(at, 1, 10) AS day, model, COUNT(*) AS uses, COUNT(answer_id) AS answers,
  COUNT(fallback) AS fallbacks, SUM(json_array_length(withheld)) AS withheld, SUM(prompt_tokens) AS promptTokens,
  SUM(completion_tokens) AS completionTokens, SUM(cost) AS cost
  FROM uses GROUP BY day, model ORDER BY day DESC, model`;
const MS_PER_DAY = 86_400_000;

/** Opens or creates the file. Throws the `storage-*` errors. */
export function openSqliteUsageLedger(options: FileOptions): UsageLedger {
  const db = inFile(options.file, () => openFile(options, (opened) => migrate(opened, [SCHEMA])));
  return {
    record: (entry) => inFile(options.file, () => void db.prepare(INSERT).run(rowOf(entry))),
    spentOn: (now) =>
      inFile(options.file, () => {
        const day = startOfDay(now);
        const row = db.prepare(SPENT).get(iso(day), iso(day + MS_PER_DAY)) as { spent: number };
        return row.spent;
      }),
    byDay: () => inFile(options.file, () => db.prepare(BY_DAY).all() as UsageDay[]),
    close: () => void db.close(),
  };
}

function rowOf({ at, answer, model, promptTokens, completionTokens, cost }: UsageEntry) {
  return {
    at: iso(at.getTime()),
    model,
    promptTokens,
    completionTokens,
    cost,
    answerId: answer?.id ?? null,
    promptId: answer?.promptId ?? null,
    promptVersion: answer?.promptVersion ?? null,
    status: answer?.status ?? null,
    fallback: answer?.fallback ?? null,
    withheld: JSON.stringify(answer?.withheld ?? []),
    latencyMs: answer?.latencyMs ?? null,
  };
}

function startOfDay(now: Date): number {
  return Math.floor(now.getTime() / MS_PER_DAY) * MS_PER_DAY;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
