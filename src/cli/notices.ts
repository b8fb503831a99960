import type { Locale } from '../copy/locale.js';
import type { Notice } from '../library/notice.js';
import { firstBuildCopy, isFirstBuild, noticeCopy } from './notice-copy.js';

/** Prints notices as they come, each once; that an index is built for the first time is one line for both indexes. */
export function createNoticePrinter({
  locale,
  message,
}: {
  locale: Locale;
  message: (text: string) => void;
}): (notice: Notice) => void {
  const said = new Set<string>();
  return (notice) => {
    const isRoutine = notice.kind === 'index' && isFirstBuild(notice.notice);
    const line = isRoutine ? firstBuildCopy(locale) : noticeCopy(notice, locale);
    // A model that is down fails each question in its own way; once is enough.
    const key = notice.kind === 'embedding-failed' ? notice.kind : line;
    if (line === null || key === null || said.has(key)) return;
    said.add(key);
    message(line);
  };
}
