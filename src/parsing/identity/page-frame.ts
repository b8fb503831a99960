import { isOrganisationName } from '../../language/organisation.js';
import type { Noise } from '../../vocabulary/document.js';
import type { Line } from '../lines.js';
import { fieldValue, readFields } from './fields.js';

/** The owner of the site, from what a page prints around its text. */
export function siteBodies(noise: readonly Noise[]): string[] {
  const frame = noise.filter(({ reason }) => SITE_NOISE.has(reason)).flatMap(({ text }) => text.split('\n'));
  const owned = frame.flatMap((line) => [...line.matchAll(OWNER)].map(([, name]) => name ?? ''));
  return [...owned, ...frame.map((line) => line.trim()).filter(isOrganisationName)];
}

const SITE_NOISE: ReadonlySet<string> = new Set(['page-footer', 'hidden', 'navigation']);
const OWNER = /(?:主办(?:单位)?|版权所有|承办(?:单位)?)\s*[:：©]?\s*([\u4e00-\u9fa5]{4,30})/g;

/** A page may say at its end when it was last changed. */
export function lastUpdate(body: readonly Line[]): string | null {
  return fieldValue(readFields(body.slice(-LAST_LINES)), /^(?:更新|发布)(?:日期|时间)$/);
}

const LAST_LINES = 3;

/** The name of its site behind a page's title: 甲通知_云屏市人民政府门户网站. */
export function siteOf(title: string): string {
  return /[-_|–—]\s*([^-_|–—]{4,40})$/.exec(title)?.[1]?.trim() ?? '';
}

/** Who publishes a page by its own fields. */
export function labelledPublishers(own: readonly Line[]): string[] {
  return own.flatMap(({ folded }) => /^(?:发布机构|来源|信息来源)\s*[:|]\s*(\S{2,40})/.exec(folded)?.[1] ?? []);
}
