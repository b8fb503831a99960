/** Words for a database server that cannot be used: a file's advice would send people to a disk that has nothing to do with it. */
import type { Locale } from '../copy/locale.js';
import type { AppErrorCode } from '../vocabulary/errors.js';
import type { Fault, FaultCopy } from './fault.js';

type Next = Readonly<Record<Locale, string>>;

const NEXT: Partial<Record<AppErrorCode, Next>> = {
  'storage-full': {
    zh: '在数据库服务器上腾出空间后再运行；此前存好的内容没有损坏。',
    en: 'Free some space on the server and run it again; what was stored before is intact.',
  },
  'storage-readonly': {
    zh: '给 STORE_URL 里的用户一个它能写的数据库，一般就是属主为它的那个。',
    en: 'Give the role of STORE_URL a database that it may write, such as one it owns.',
  },
  'storage-busy': { zh: '服务器正忙，稍后再运行。', en: 'The server is at work for others; run it again in a while.' },
  'storage-corrupt': {
    zh: '用备份恢复这个数据库，或换一个空的数据库重新建索引。',
    en: 'Restore the database from a backup, or index again into an empty one.',
  },
};
const OTHERWISE: Next = {
  zh: '检查服务器是否在运行、.env 里的 STORE_URL 是否写对；服务器的日志里有详情。',
  en: 'Check that the server runs, and STORE_URL in .env; the log of the server has the details.',
};
const NEWER: Next = {
  zh: '把本程序更新到同一版本，或换一个数据库。',
  en: 'Update this program to the same version, or use another database.',
};

/** Null for a fault of anything else. */
export function serverFaultCopy({ code, details }: Fault, locale: Locale): FaultCopy | null {
  const { server, reason = '' } = details;
  if (server === undefined) return null;
  const what = {
    zh: `数据库 ${server} 用不了（${reason}）。`,
    en: `The database ${server} cannot be used (${reason}).`,
  };
  const next = details.found === undefined ? (NEXT[code] ?? OTHERWISE) : NEWER;
  return { what: what[locale], next: next[locale] };
}
