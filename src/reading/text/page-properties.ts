import { foldWidth } from '../../language/width.js';
import type { FileProperties } from '../reading.js';

const DATE = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const PUBLISHER = /(?:来源|发布(?:单位|机构|部门))\s*:[\s*]*([^\s|*]{2,40})/;
const FRONT_FIELDS: Readonly<Record<string, keyof FileProperties>> = {
  title: 'title',
  标题: 'title',
  source: 'publisher',
  publisher: 'publisher',
  author: 'publisher',
  来源: 'publisher',
  date: 'published',
  published: 'published',
  'published time': 'published',
  发布日期: 'published',
  发布时间: 'published',
  url: 'address',
  'url source': 'address',
  link: 'address',
};
const LONGEST_INFO = 120;

/** Lines `name: value` at the head of a file, as front matter or as a crawler writes them. */
export function propertiesOfFields(head: string): FileProperties {
  const found: { -readonly [name in keyof FileProperties]: string } = {};
  for (const line of head.split('\n')) {
    const [, name = '', value = ''] = /^\s*([^:：\n]{1,20}?)\s*[:：]\s*(\S.*?)\s*$/.exec(line) ?? [];
    const field = FRONT_FIELDS[name.toLowerCase()];
    const words = value.replace(/^(["'])(.*)\1$/, '$2');
    if (field === undefined || words === '') continue;
    if (field !== 'published') found[field] ??= words;
    else {
      const date = isoDate(words);
      if (date !== null) found.published ??= date;
    }
  }
  return found;
}

/** What the line below the title of a web page says: when it was published, and by whom. */
export function propertiesOfInfo(lines: readonly string[]): FileProperties {
  const short = lines.map((line) => foldWidth(line).trim()).filter((line) => line.length <= LONGEST_INFO);
  const published = short.map(isoDate).find((date) => date !== null);
  const publisher = short.map((line) => PUBLISHER.exec(line)?.[1]).find((name) => name !== undefined);
  return { ...(published ? { published } : {}), ...(publisher === undefined ? {} : { publisher }) };
}

function isoDate(text: string): string | null {
  const [, year, month = '', day = ''] = DATE.exec(text) ?? [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
