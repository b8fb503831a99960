import type { Locale } from '../copy/locale.js';
import type { IndexName, IndexNotice } from '../library/index-cache.js';
import type { Notice } from '../library/notice.js';
import { faultCopy } from './fault-copy.js';

/** A notice in one line, or null where there is nothing to tell. */
export function noticeCopy(notice: Notice, locale: Locale): string | null {
  switch (notice.kind) {
    case 'index':
      return isFirstBuild(notice.notice) ? null : indexCopy(notice.notice, locale);
    case 'storage-set-aside':
      return locale === 'zh'
        ? `提示：数据库已损坏，移到 ${notice.file}，并从语料文件夹重新建立。`
        : `Note: the database was damaged; it was moved to ${notice.file} and is rebuilt from the corpus folder.`;
    case 'sync-failed': {
      const { what, next } = faultCopy(notice.error, locale);
      return locale === 'zh'
        ? `提示：没能读入语料文件夹，以下按上次的索引作答。${oneLine(what)}${next}`
        : `Note: the corpus folder could not be read in, this is from the last good index. ${oneLine(what)} ${next}`;
    }
    case 'embedding-cache': {
      const { what, next } = faultCopy(notice.error, locale);
      return locale === 'zh'
        ? `提示：向量缓存用不了，会多花一些向量模型的费用。${oneLine(what)}${next}`
        : `Note: the cache of vectors cannot be used, so more is paid for embedding. ${oneLine(what)} ${next}`;
    }
    case 'embedding-failed': {
      const { what, next } = faultCopy(notice.error, locale);
      return locale === 'zh'
        ? `提示：这次检索没有用上向量模型。${oneLine(what)}${next}`
        : `Note: this search went without the embedding model. ${oneLine(what)} ${next}`;
    }
    case 'usage-failed': {
      const reason = oneLine(notice.error.message);
      return locale === 'zh'
        ? `提示：模型用量没能记下（${reason}）；请检查数据文件夹里的 usage.db 和写入权限。`
        : `Note: use of the model could not be recorded (${reason}); check usage.db in the data folder and the rights to write there.`;
    }
    case 'document-failed': {
      const { what, next } = faultCopy({ ...notice, details: { ...notice.details, file: notice.file } }, locale);
      return locale === 'zh'
        ? `提示：${oneLine(what)}${next}其余文件照常可用。`
        : `Note: ${oneLine(what)} ${next} The other documents are not affected.`;
    }
  }
}

/** The very first run, or the first one after the corpus has changed. */
export function isFirstBuild({ event, reason }: IndexNotice): boolean {
  return event === 'rebuilt' && reason.startsWith('there is no snapshot');
}

/** What is said once where an index is built for the first time. */
export function firstBuildCopy(locale: Locale): string {
  return locale === 'zh'
    ? '首次运行或文件有更新，正在建立索引…'
    : 'First run, or the documents have changed: building the index…';
}

function indexCopy({ index, event, reason }: IndexNotice, locale: Locale): string {
  const name = INDEX_NAMES[locale][index];
  if (locale === 'zh') {
    return event === 'rebuilt'
      ? `提示：${name}索引的快照用不了，已重新建立（${reason}）。`
      : `提示：${name}索引没能存盘，下次会再建一遍（${reason}）；请检查数据文件夹的空间和权限。`;
  }
  return event === 'rebuilt'
    ? `Note: the snapshot of the ${name} index could not be used, it was rebuilt (${reason}).`
    : `Note: the ${name} index could not be saved and is built again next time (${reason}); check space and rights of the data folder.`;
}

const INDEX_NAMES: Readonly<Record<Locale, Readonly<Record<IndexName, string>>>> = {
  zh: { lexical: '词语', vectors: '向量' },
  en: { lexical: 'word', vectors: 'vector' },
};

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
