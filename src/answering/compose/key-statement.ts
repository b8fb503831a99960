import { findDateMentions } from '../../language/date-mentions.js';
import { sentenceSpans, statementSpans, type TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Clause } from '../../vocabulary/clause.js';

/** Longer statements are cut at a comma: an outline says what a part is about. */
const LONGEST = 110;
/** The number a clause opens with. */
const NUMBER =
  /^\s*(?:第[一二三四五六七八九十百零\d]+条|\d{1,3}[.．、)]|[（(][一二三四五六七八九十百\d]+[）)]|[一二三四五六七八九十百]+[、是])\s*/;

/** What a clause says in one statement: one that opens with a date where there is one, else its first. */
export function keyStatement(clause: Pick<Clause, 'text' | 'heading'>): TextSpan & { readonly isDated: boolean } {
  const { text } = clause;
  const spans = bodySpans(clause, statementSpans(text));
  const dated = spans.find(({ start, end }) => findDateMentions(foldWidth(text.slice(start, end)))[0]?.start === 0);
  const best = dated ??
    spans.find(({ start, end }) => end - start > 1 && !/[：:]\s*$/.test(text.slice(start, end))) ??
    spans[0] ?? { start: 0, end: text.length };
  return { ...shortened(text, best), isDated: dated !== undefined };
}

const LEAD_LENGTH = 14;
const FEWEST_LEADS = 3;
/** What such phrases begin with. */
const VERB =
  /^(?:加强|加大|加快|强化|完善|健全|建立|构建|推进|推动|落实|提升|提高|深化|优化|开展|严格|严肃|压实|注重|动员|营造|做好|统筹|坚持|突出|创新|规范|促进|培育|培养|夯实|巩固|拓展|扩大|改善|改进|保障|引导|鼓励|支持|明确|发展|壮大|实施|组织|补齐|畅通|丰富|打造|凝聚|抓好|聚焦)/;

/** The phrases that open the sentences of a clause, where it is a row of short ones: 加强组织领导，…。强化财政支撑，…。 */
export function leadPhrases(clause: Pick<Clause, 'text' | 'heading'>): TextSpan[] {
  const { text } = clause;
  const leads = bodySpans(clause, sentenceSpans(text)).flatMap(({ start, end }) => {
    const stop = text.slice(start, end).search(/[，,。]/);
    return stop >= 4 && stop <= LEAD_LENGTH && VERB.test(text.slice(start, start + stop))
      ? [{ start, end: start + stop }]
      : [];
  });
  return leads.length >= FEWEST_LEADS ? leads : [];
}

/** Where a clause prints its own heading; null where it stands above it. */
export function headingPlace({ text, heading }: Pick<Clause, 'text' | 'heading'>): TextSpan | null {
  const start = heading === '' ? -1 : text.indexOf(heading);
  return start === -1 ? null : { start, end: start + heading.length };
}

/** Without its heading and the numbers spans open with; the heading alone where that is all there is. */
function bodySpans(clause: Pick<Clause, 'text' | 'heading'>, spans: readonly TextSpan[]): TextSpan[] {
  const { text } = clause;
  const heading = headingPlace(clause);
  const bare = spans.map((span) => withoutNumber(text, span));
  const body = bare.filter(({ start, end }) => heading === null || start >= heading.end || end > heading.end + 2);
  return body.length > 0 ? body : bare;
}

/** A stretch without the number it opens with. */
export function withoutNumber(text: string, { start, end }: TextSpan): TextSpan {
  const lead = NUMBER.exec(text.slice(start, end))?.[0] ?? /^\s*/.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + lead.length, end };
}

function shortened(text: string, { start, end }: TextSpan): TextSpan {
  if (end - start <= LONGEST) return { start, end };
  const cut = Math.max(...['，', ',', '、'].map((mark) => text.lastIndexOf(mark, start + LONGEST)));
  return { start, end: cut > start ? cut : start + LONGEST };
}
