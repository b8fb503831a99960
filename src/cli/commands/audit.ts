import { jsonLine } from '../../copy/json-line.js';
import type { AuditLine } from '../../storage/audit.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Locale, Surroundings } from '../surroundings.js';
import { type Column, renderTable } from '../table.js';
import { withApp } from '../with-app.js';

export type AuditOptions = { readonly json?: boolean; readonly since?: Date };

/** Prints a line for each question, check, draft and quiz asked of the bot, oldest first; JSON Lines with `json`. No line holds text of anybody. */
export async function audit({ json = false, since }: AuditOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { output, locale } = surroundings;
  return withApp(surroundings, async (app) => {
    const rows: string[][] = [];
    for await (const line of app.audit(since ?? new Date(0))) {
      if (json) output.result(jsonLine({ ...line, at: line.at.toISOString() }));
      else rows.push(rowOf(line));
    }
    if (json) return EXIT.done;
    if (rows.length === 0) output.message(WORDS[locale].none);
    else for (const row of renderTable(columnsOf(locale), rows)) output.result(row);
    return EXIT.done;
  });
}

/** Enough of the hash to tell people apart on a screen. */
const WHO_CHARS = 8;

function rowOf({ at, who, team, channel, what, engine, model, status, ms, clauses }: AuditLine): string[] {
  const answer = [status, model ?? engine ?? '–', String(ms), clauses.join(' ')];
  return [at.toISOString().slice(0, 19), who.slice(0, WHO_CHARS), team, channel, what, ...answer];
}

function columnsOf(locale: Locale): Column[] {
  return WORDS[locale].heads.map((head, index) => ({ head, align: index === 7 ? 'right' : 'left' }));
}

const WORDS: Readonly<Record<Locale, { readonly none: string; readonly heads: readonly string[] }>> = {
  zh: {
    none: '没有记录。交给机器人（npm start）的提问、核查、起草和出题，在这里每件一行。',
    heads: ['时间（UTC）', '谁（代号）', '工作区', '频道', '事项', '结果', '由谁作答', '毫秒', '引用的条款'],
  },
  en: {
    none: 'Nothing is recorded. Each question, check, draft and quiz the bot (npm start) is asked for gets a line here.',
    heads: ['time (UTC)', 'who (a code)', 'team', 'channel', 'what', 'status', 'engine', 'ms', 'clauses cited'],
  },
};
