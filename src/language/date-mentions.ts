/** A date expression in a sentence; offsets are within the text given. */
export type DateMention = {
  readonly text: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
};

const YEAR = '((?:19|20)\\d{2})年';
const WITHIN = '(?:年?(?:底|末)(?:前|之前)?|\\d{1,2}月(?:\\d{1,2}日)?(?:底|末)?(?:前|之前)?|前|之前|初(?!步)|以来|起)?';
const DATED = new RegExp(`(?:力争到|到|至|截至|在)?${YEAR}${WITHIN}(?!度|版)`, 'g');
const RELATIVE =
  /(?:“?十[四五六]五”?(?:规划)?(?:期间|期末|末)|年内|(?:在)?(?:未来|今后)(?:[一二两三四五]|\d)年|过去一年|下一步|展望新年|步入新的一年)/g;

/** Date expressions of a text that can govern a target, in order. Years inside 《》 or an ordinal such as 2024年度 are none. */
export function findDateMentions(folded: string): DateMention[] {
  const titles = [...folded.matchAll(/《[^》]{0,100}》|[〔[(]\d{4}[〕\])]/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const mentions: DateMention[] = [];
  for (const match of folded.matchAll(DATED)) {
    if (titles.some(([start, end]) => match.index >= start && match.index < end)) continue;
    if (/[\d—–\-~较]/.test(folded.charAt(match.index - 1))) continue;
    mentions.push({ text: match[0], year: Number(match[1]), start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(RELATIVE)) {
    mentions.push({ text: match[0], year: null, start: match.index, end: match.index + match[0].length });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** A text without its date expressions. */
export function withoutDates(text: string): string {
  let plain = '';
  let position = 0;
  for (const { start, end } of findDateMentions(text)) {
    if (start < position) continue;
    plain += text.slice(position, start);
    position = end;
  }
  return plain + text.slice(position);
}
