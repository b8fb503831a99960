/** The phrases of a clause: what stands between two commas, which is about where one demand ends and the next begins. */
import { endOfBody } from '../../briefing/statements-of.js';
import type { Task } from '../../briefing/task.js';
import { findDateMentions } from '../../language/date-mentions.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';

/** Offsets are within the clause's text. */
export type Phrase = TextSpan & { readonly isHeading: boolean };

/** Shorter ones say little by themselves and go with what follows. */
const SHORTEST = 7;

const OPENERS = '（(“《';
const CLOSERS = '）)”》';

/** In order, from the heading to the bracket of units, which is left out. Number and white space in front are no part of one. */
export function phrasesOf(task: Pick<Task, 'clause' | 'duty'>): Phrase[] {
  const { clause } = task;
  const body = clause.text.slice(0, endOfBody(task)).replace(/[（(\s]+$/u, '');
  const headingAt = clause.heading === '' ? -1 : body.indexOf(clause.heading);
  const headingEnd = headingAt === -1 ? 0 : headingAt + clause.heading.length;
  const heading = headingAt === -1 ? [] : [{ start: headingAt, end: headingEnd, isHeading: true }];
  const rest = statementSpans(body.slice(headingEnd))
    .flatMap((span) => partsOf(body, { start: span.start + headingEnd, end: span.end + headingEnd }))
    .map((span) => trimmed(body, span))
    .filter(({ start, end: to }) => /[\p{L}\p{N}]/u.test(body.slice(start, to)))
    .map((span) => ({ ...span, isHeading: false }));
  return [...heading, ...rest];
}

function partsOf(text: string, { start, end }: TextSpan): TextSpan[] {
  const parts: TextSpan[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    if (OPENERS.includes(char)) depth += 1;
    else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !'，,'.includes(char) || at - from < SHORTEST || isDate(text.slice(from, at))) continue;
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  const last = parts.at(-1);
  if (last !== undefined && end - from < SHORTEST) parts[parts.length - 1] = { start: last.start, end };
  else parts.push({ start: from, end });
  return parts;
}

/** 到2025年底前: of what follows. */
export function isDate(piece: string): boolean {
  const folded = foldWidth(piece).trim();
  return findDateMentions(folded).some(({ start, end }) => start === 0 && end === folded.length);
}

/** Without white space, number and closing marks around it. */
function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const [before = ''] =
    /^(?:[\s。；;，,]|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)*/u.exec(
      words,
    ) ?? [];
  const [after = ''] = /[\s。；;，,]*$/u.exec(words.slice(before.length)) ?? [];
  return { start: start + before.length, end: end - after.length };
}
