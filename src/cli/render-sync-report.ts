import type { Locale } from '../copy/locale.js';
import type { SyncReport } from '../library/sync-corpus.js';
import { faultCopy } from './fault-copy.js';
import { plainTerminalDeep } from './plain-terminal.js';
import { READABLE } from './readable-formats.js';

/** What an index run did, with the ids, for a person. */
export function renderSyncReport(given: SyncReport, locale: Locale): string {
  const report = plainTerminalDeep(given);
  const words = WORDS[locale];
  const lines = (['created', 'updated', 'removed', 'unchanged'] as const).map((change) => {
    const ids = report[change];
    return `${words[change]} ${ids.length}${ids.length === 0 ? '' : `${words.colon}${ids.join(words.comma)}`}`;
  });
  return [...lines, words.ready(report.state.clauseCount)].join('\n');
}

/** Each document that failed, with what to do, and each file that was left out; one line each. */
export function syncProblems({ failed, ignored, state }: SyncReport, locale: Locale): string[] {
  const words = WORDS[locale];
  const failures = failed.map((failure) => {
    const { what, next } = faultCopy({ ...failure, details: { ...failure.details, file: failure.file } }, locale);
    return `${words.failed}${what}${locale === 'zh' ? '' : ' '}${next}`;
  });
  const left = ignored.map(({ file, reason }) => `${words.ignored}${file}${words.reasons[reason]}`);
  return failures.length === 0 ? left : [...left, ...failures, words.others(failures.length, state.clauseCount)];
}

type Ignored = SyncReport['ignored'][number]['reason'];
type Words = Readonly<Record<'created' | 'updated' | 'removed' | 'unchanged', string>> &
  Readonly<Record<'colon' | 'comma' | 'failed' | 'ignored', string>> & {
    readonly ready: (clauses: number) => string;
    readonly others: (failed: number, clauses: number) => string;
    readonly reasons: Readonly<Record<Ignored, string>>;
  };

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    ...{ created: '新增', updated: '更新', removed: '移除', unchanged: '未变', colon: '：', comma: '、' },
    ...{ failed: '没有收录：', ignored: '略过：' },
    ready: (clauses) => `索引已就绪，共 ${clauses} 条。`,
    others: (failed) => `以上 ${failed} 份没有收录（以前收录过的仍按旧内容作答），其余文件都已建好索引。`,
    reasons: {
      folder: '（文件夹，不往里读）',
      extension: `（读不了这种格式；能读的是 ${READABLE}）`,
      'orphan-sidecar': '（没有同名的文件）',
      'not-a-file': '（不是普通文件）',
    },
  },
  en: {
    ...{ created: 'Created', updated: 'Updated', removed: 'Removed', unchanged: 'Unchanged', colon: ': ', comma: ', ' },
    ...{ failed: 'Not taken in: ', ignored: 'Passed over: ' },
    ready: (clauses) => `The index is ready, ${clauses} clauses.`,
    others: (failed) =>
      `${failed} ${failed === 1 ? 'document was' : 'documents were'} not taken in (what was stored of them before still answers); all others are indexed.`,
    reasons: {
      folder: ' (a folder; not read)',
      extension: ` (of a format that is not read; these are: ${READABLE})`,
      'orphan-sidecar': ' (no document of that name)',
      'not-a-file': ' (not a regular file)',
    },
  },
};
