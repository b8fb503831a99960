/** Why a document is no longer in force, as every edge says it. */
import type { Locale } from './locale.js';

/** `repealedBy`: the repealing document's title as the edge prints titles; `expiredOn`: the last day it held, as an ISO date. */
export type Ended = { readonly repealedBy: string | null; readonly expiredOn: string | null };

/** Without a full stop; null where neither applies. */
export function endedWords({ repealedBy, expiredOn }: Ended, locale: Locale): string | null {
  if (repealedBy !== null) return locale === 'zh' ? `已被${repealedBy}废止` : `repealed by ${repealedBy}`;
  if (expiredOn === null) return null;
  const [year = '', month = '', day = ''] = expiredOn.split('-');
  return locale === 'zh'
    ? `有效期至${year}年${Number(month)}月${Number(day)}日，已过`
    : `was valid until ${expiredOn}, which has passed`;
}
