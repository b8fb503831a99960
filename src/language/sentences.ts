export type TextSpan = { readonly start: number; readonly end: number };

const HAN = /[\u3400-\u9fff]/;

const CLOSERS = '。！？!?；;：:.．…”"’）)》】';
/** Lines between these lengths may have been broken at the page's margin (GB/T 9704-2012 sets 28 characters a line). */
const SHORTEST_WRAPPED = 18;
const LONGEST_WRAPPED = 60;
const OPENS_LINE =
  /^(?:[ \t\u3000]|\n|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.．、](?!\d)|第[一二三四五六七八九十百\d]{1,5}[编章节条]|[①-⑳]|[\u4e00-\u9fff]{2,8}[:：]|$)/;

/**
 * True where the line break at `index` is one of layout, within a sentence: text out of a PDF is broken at the margin.
 * The line before is about as long as a printed line and stops nowhere, and the next one opens neither a paragraph nor
 * a number.
 */
export function isSoftBreak(text: string, index: number): boolean {
  if (text.charAt(index) !== '\n' || CLOSERS.includes(text.charAt(index - 1))) return false;
  const from = text.lastIndexOf('\n', index - 1) + 1;
  const length = index - from;
  if (index === 0 || length < SHORTEST_WRAPPED || length > LONGEST_WRAPPED) return false;
  return !OPENS_LINE.test(text.slice(index + 1, index + 12));
}

/** True where the character at `index` ends a sentence: 。！？ and their half-width twins; a dot only after Han text or a bracket. */
export function isSentenceEnd(text: string, index: number): boolean {
  const char = text.charAt(index);
  if (char === '\n') return !isSoftBreak(text, index);
  if ('。！？!?'.includes(char)) return char !== '';
  if (char !== '.' && char !== '．') return false;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  return (HAN.test(before) || '）)”"%％'.includes(before)) && !/[A-Za-z0-9]/.test(after);
}

/** Spans of the sentences of a text, each with its closing punctuation, without surrounding white space. */
export function sentenceSpans(text: string): TextSpan[] {
  return splitSpans(text, (index) => isSentenceEnd(text, index));
}

/** Like `sentenceSpans`, but semicolons end a span too. */
export function statementSpans(text: string): TextSpan[] {
  return splitSpans(text, (index) => isSentenceEnd(text, index) || '；;'.includes(text.charAt(index)));
}

/** The spans a stretch shares characters with. */
export function spansTouching(spans: readonly TextSpan[], { start, end }: TextSpan): TextSpan[] {
  return spans.filter((span) => span.start < end && start < span.end);
}

/** The statement that holds the character at `offset`; undefined where none does. */
export function statementAt(text: string, offset: number): TextSpan | undefined {
  return statementSpans(text).find(({ start, end }) => start <= offset && offset < end);
}

function splitSpans(text: string, endsAt: (index: number) => boolean): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  const push = (end: number) => {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed.length > 0) {
      const from = start + piece.indexOf(trimmed);
      spans.push({ start: from, end: from + trimmed.length });
    }
    start = end;
  };
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if ('（(“《'.includes(char)) depth += 1;
    else if ('）)”》'.includes(char)) depth = Math.max(0, depth - 1);
    if (char === '\n' && endsAt(index)) depth = 0;
    const closesQuotation = char === '”' && index > 0 && '。！？'.includes(text.charAt(index - 1));
    if (depth > 0 || !(endsAt(index) || closesQuotation)) continue;
    let end = index + 1;
    while (end < text.length && '”"’）)》'.includes(text.charAt(end))) end += 1;
    push(end);
    index = end - 1;
  }
  push(text.length);
  return spans;
}
