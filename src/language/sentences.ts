export type TextSpan = { readonly start: number; readonly end: number };

const HAN = /[\u3400-\u9fff]/;

/** True where the character at `index` ends a sentence: 。！？ and their half-width twins; a dot only after Han text or a bracket. */
export function isSentenceEnd(text: string, index: number): boolean {
  const char = text.charAt(index);
  if ('。！？!?\n'.includes(char)) return true;
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
    if (char === '\n') depth = 0;
    if (!endsAt(index) || (depth > 0 && char !== '\n')) continue;
    let end = index + 1;
    while (end < text.length && '”"’）)》'.includes(text.charAt(end))) end += 1;
    push(end);
    index = end - 1;
  }
  push(text.length);
  return spans;
}
