import { plainText } from '../../language/plain-text.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Place } from '../cite.js';

const NUMBERING = /^(?:第?[（(]?[一二三四五六七八九十百零\d]{1,4}[）)]?[、.．:：]?(?:[章节条款项编]|是)?|[①-⑳])+/;

/** True where the words cited are nothing but the clause's heading, label or number: they back no statement. */
export function isHeadingOnly(clause: Clause, { start, end }: Place): boolean {
  const quoted = bare(clause.text.slice(start, end));
  if (quoted === '') return true;
  const headings = [clause.heading, ...clause.headingPath, clause.label].map(bare);
  if (!headings.some((heading) => heading.includes(quoted))) return false;
  // A clause that is no more than its heading has nothing else to cite.
  return bare(clause.text) !== quoted;
}

function bare(text: string): string {
  const plain = plainText(text);
  return plain.replace(NUMBERING, '').replace(/[\p{P}\p{S}]/gu, '');
}
