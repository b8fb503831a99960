import { sentenceSpans, statementSpans, type TextSpan } from './sentences.js';

/** A lead-in and what it leads to, each member from its mark to the next: 应当符合下列条件：（一）…；（二）…。 */
export type Enumeration = TextSpan & { readonly leadIn: TextSpan | null; readonly members: readonly TextSpan[] };

const MARK =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|\d{1,2}[.．、)](?!\d)|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}(?=[步类种项]|[，,：:、]))/;
/** The kinds of marks; those of one enumeration are alike. */
const KINDS = [/^[（(][一二三四五六七八九十]/, /^[（(]\d/, /^[①-⑳]/, /^\d/, /是$/, /^第/];
const LONGEST_MEMBER = 300;

/** The enumerations of a text, outermost first where one mark stands within another's member. */
export function enumerationsOf(text: string): Enumeration[] {
  const statements = statementSpans(text).flatMap((span) => partedAtLeadIn(text, span));
  const marked = statements.map(({ start, end }) => kindOf(text.slice(start, end)));
  const found: Enumeration[] = [];
  for (const kind of new Set(marked.filter((each) => each !== null))) {
    const firsts = marked.flatMap((each, index) => (each === kind ? [index] : []));
    if (firsts.length < 2) continue;
    const [first = 0] = firsts;
    const members = firsts.flatMap((at, nth) => {
      const next = firsts[nth + 1] ?? lastOf(marked, at, statements, text);
      const from = statements[at];
      const to = statements[next - 1];
      return from === undefined || to === undefined ? [] : [{ start: from.start, end: to.end }];
    });
    const before = statements[first - 1];
    const leadIn = before !== undefined && marked[first - 1] === null ? wholeSentence(text, before) : null;
    const [opening] = members;
    const closing = members.at(-1);
    if (opening === undefined || closing === undefined) continue;
    found.push({ start: leadIn?.start ?? opening.start, end: closing.end, leadIn, members });
  }
  return found;
}

/** …的，处罚款；情节严重的，吊销许可：（一）…: what leads in is told from the start of its sentence. */
function wholeSentence(text: string, { start, end }: TextSpan): TextSpan {
  const sentence = sentenceSpans(text).find((span) => span.start <= start && start < span.end);
  return { start: sentence?.start ?? start, end };
}

/** 有下列情形的：（一）…: what leads in ends at its colon. */
function partedAtLeadIn(text: string, { start, end }: TextSpan): TextSpan[] {
  for (let at = start; at < end - 1; at += 1) {
    if (!'：:'.includes(text.charAt(at)) || kindOf(text.slice(at + 1, end)) === null) continue;
    const next = at + 1 + (/^\s*/.exec(text.slice(at + 1, end))?.[0].length ?? 0);
    return [
      { start, end: at + 1 },
      { start: next, end },
    ];
  }
  return [{ start, end }];
}

/** True where a text opens with the mark of a member: （一）, 1., 一是, 第一类. */
export function opensAsMember(text: string): boolean {
  return kindOf(text) !== null;
}

function kindOf(statement: string): number | null {
  const mark = MARK.exec(statement)?.[0].trim();
  if (mark === undefined) return null;
  const kind = KINDS.findIndex((pattern) => pattern.test(mark));
  return kind === -1 ? null : kind;
}

/** The last member ends with its own paragraph. */
function lastOf(marked: readonly (number | null)[], at: number, statements: readonly TextSpan[], text: string): number {
  let index = at + 1;
  while (index < statements.length && marked[index] === null) {
    const from = statements[at];
    const to = statements[index];
    if (from === undefined || to === undefined || to.end - from.start > LONGEST_MEMBER) break;
    if (text.slice(from.start, to.start).trimEnd().includes('\n')) break;
    if (text.slice(0, to.start).endsWith('\n')) break;
    index += 1;
  }
  return index;
}
