/** A line that says what it speaks of and what stands there: 湖南：…, 组织实施：…；…；…. */
import { plainText } from '../../language/plain-text.js';
import { shortRegionName } from '../../language/regions.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';

export type HeadedLine = { readonly head: string; readonly parts: readonly string[] };

const LINE = /^(?<head>[^：:；;。]{2,60})[：:]\s*(?<rest>\S.*)$/su;

/** Null for what has no head. */
export function headedLine(words: string): HeadedLine | null {
  const { head, rest } = LINE.exec(words)?.groups ?? {};
  if (head === undefined || rest === undefined) return null;
  const parts = rest.split(/[；;]/).map((part) => part.trim());
  return { head, parts: parts.filter((part) => part !== '') };
}

/** True where each part of the head (重点任务——优化资源配置) names the clause: a heading of it, its region, or its document. */
export function isHeadOf(head: string, { heading, headingPath, region }: Clause, document: DocumentHeader): boolean {
  const regions = [region, document.region?.name].flatMap((name) =>
    name == null ? [] : [name, shortRegionName(name)],
  );
  const names = [heading, ...headingPath, document.title, ...regions].map(plainText);
  return head.split(/—+|\s+/).every((part) => part === '' || names.includes(plainText(part)));
}
