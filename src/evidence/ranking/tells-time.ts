import { findDateMentions } from '../../language/date-mentions.js';
import type { Quantity } from '../../language/quantities.js';
import type { Cue } from '../../question/cues/read-cues.js';
import type { StatementReading } from './clause-reading.js';

/** 从哪年开始 is not answered by the year something is to be reached. */
const BEGINS = /起|开始|启动|以来|自(?:19|20)\d{2}年/;
const DAY =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|[底初]|[上中下]旬|(?!份?的))|(?:19|20)\d{2}[-./]\d{1,2}/;
const YEAR = /(?:19|20)\d{2}年/;
const EVERY = /每(?:半?年|季度|月|周|两年|三年)|年内|[半一]年/;

/** True where a statement tells the kind of time asked for: a span, a day, a beginning, any time at all. */
export function tellsAskedTime(cues: ReadonlySet<Cue>, text: Pick<StatementReading, 'folded' | 'quantities'>): boolean {
  const { folded: statement } = text;
  const spans = text.quantities.some(isSpan) || EVERY.test(statement);
  if (cues.has('duration')) return spans;
  if (cues.has('beginning') && !BEGINS.test(statement)) return false;
  if (cues.has('day')) return DAY.test(statement);
  return spans || YEAR.test(statement) || findDateMentions(statement).length > 0;
}

function isSpan({ measure }: Quantity): boolean {
  return /^(?:day|working-day|week|month|minute)/.test(measure?.kind ?? '');
}
