import { parseNumeral } from './numerals.js';

/**
 * What a date does where it stands. `by`: something is due then, or holds then; `base`: something is measured against it
 * (比2022年); `since`: something begins with it (自2024年起); `of`: it tells which things are meant (2000年底前建成的小区).
 */
export type DateRole = 'by' | 'base' | 'since' | 'of';

/** A date expression in a sentence; offsets are within the text given. */
export type DateMention = {
  readonly text: string;
  readonly year: number | null;
  readonly role: DateRole;
  readonly start: number;
  readonly end: number;
};

const YEAR = '(?:(?:19|20)\\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})';
const WITHIN =
  '(?:年?(?:底|末)(?:之?以?前)?|\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?(?:底|末)?(?:之?以?前)?|第[一二三四1-4]季度(?:底|末)?(?:之?以?前)?|[一二三四上下]半?[季年]度?(?:底|末)?(?:之?以?前)?|之?以?前|初(?!步)|以来|起)?';
const SPAN = `${YEAR}年?(?:\\d{1,2}月)?(?:底|末)?\\s?(?:[—–\\-~～]{1,2}|至|到)\\s?(?<until>${YEAR})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:底|末)?(?:期间)?`;
/** Of a row the last year alone has its 年: 2025、2030年. */
const DATED = `(?:力争到|到|至|截至|在|于)?\\s?(?<year>${YEAR})(?:\\s?年${WITHIN}(?!度|版|第)|(?=\\s?[、和与及]\\s?${YEAR}\\s?年))`;
/** Without a year: the one named before it in the sentence is meant. */
const MONTH = '(?:到|至|于|在)?(?<![年\\d])\\d{1,2}月(?:\\d{1,2}日)?(?:底|末)?之?以?前';
const PLAN = '(?:到|至|在)?“?十(?<plan>[一二三四五六七八九])五”?(?:规划)?(?:期间|时期|期末|末|规划期)(?:末|内)?';
const RELATIVE =
  '明年|年底前|(?<![半一二两三四五六七八九十几数个]\\s?)年内|(?:在)?(?:未来|今后)(?:[一二两三四五]|\\d)年|过去一年|下一步|展望新年|步入新的一年';
const MENTION = new RegExp(`(?<span>${SPAN})|${DATED}|(?<month>${MONTH})|${PLAN}|${RELATIVE}`, 'g');

const BASE_BEFORE = /(?:比|较|相比|相较于?|相对于?|对比|对照|对标|按照?|以|同|与|由|从|将|把)$/;
/** 高于2023年水平: the comparison's own word is taken for the date's. */
const COMPARED_WITH = /(?:[高低多少优大小快慢好]|相对|相较)$/;
/** 达到2019年水平, 以2020年底数据为基准: such words behind a year say that it is measured against. */
const AGAINST =
  /^(?:年?(?:底|末))?的?(?:(?:同期)?(?:[^,;。\d]{0,6}?水平|水平)(?=上|以上|以下|相比|持平|的|[,;。)]|$)|[^,;。\d]{0,8}?(?:为基[数期准]|不变价|可比价|价格计算)|[^,;。\d]{0,12}的\s?\d+(?:\.\d+)?\s?倍|同期|持平|相当)/;
/** 将2020年的20%提高到30%. */
const OPENS_WITH_VALUE = /^(?:年?(?:底|末))?的?\s?(?:约)?\d/;
const BASE_AFTER =
  /^(?:年?(?:底|末))?(?:的)?(?:相比|相较|为基[数期准]|同期|基础上|水平上?|实际|基数|实绩|(?:[\d.]+\s?(?:%|‰|[^\d,;。]{0,6}))?(?:增加|增长|提高|提升|上升|下降|降低|减少|扩大)?(?:到|至)\d)/;
/** 由2020年的20%提高到2025年的30%: what follows 由 and 从 is a base only where another value is reached. */
const REACHES_LATER = /^.{0,30}?(?:提高|增加|增长|提升|上升|下降|降低|减少|扩大|缩小|缩短|降|增|升)(?:到|至)/;

/** Date expressions of a text (half-width forms) that can govern a value, in order. Years inside 《》 or an ordinal such as 2024年度 are none. */
export function findDateMentions(folded: string): DateMention[] {
  const titles = [...folded.matchAll(/《[^》]{0,100}》|[〔[(]\d{4}[〕\])]/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const mentions: DateMention[] = [];
  /** Both run in the order of the text: titles before this one end before the mention at hand. */
  let passed = 0;
  let lastYear: number | null = null;
  for (const match of folded.matchAll(MENTION)) {
    const start = match.index;
    const text = match[0];
    while ((titles[passed]?.[1] ?? Number.POSITIVE_INFINITY) <= start) passed += 1;
    if (start >= (titles[passed]?.[0] ?? Number.POSITIVE_INFINITY)) continue;
    // The dash of an item (——到2030年) joins nothing.
    if (/\d$|[^\s—–\-~。;:][—–\-~]{1,2}$/.test(folded.slice(Math.max(0, start - 3), start))) continue;
    const year = yearOf(match.groups ?? {}, lastYear);
    if (match.groups?.month === undefined) lastYear = year;
    const end = start + text.length;
    mentions.push({
      text,
      year,
      role: roleOf({
        text,
        isSpan: match.groups?.span !== undefined,
        before: folded.slice(Math.max(0, start - 6), start),
        after: folded.slice(end, end + 60),
      }),
      start,
      end,
    });
  }
  return mentions;
}

function yearOf(
  { until, year, month, plan }: Record<string, string | undefined>,
  lastYear: number | null,
): number | null {
  if (month !== undefined) return lastYear;
  // The twelfth five-year plan ended in 2015, the fourteenth in 2025.
  if (plan !== undefined) return 1955 + (10 + (parseNumeral(plan) ?? 0)) * 5;
  return parseNumeral((until ?? year ?? '').replaceAll('○', '〇'));
}

/** What came about then is a thing of that time. */
const CAME_ABOUT =
  /^(?:(?:之|以)?前|底前|以来|期间)?(?:已|就)?(?:建成|建造|修建|竣工|投用|投产|投运|成立|设立|出生|登记|注册|取得|参加工作|入职|毕业|退休|出厂|颁布|交付|入住|批准|获批|认定)(?:使用|投用|并[^,;。\d]{1,6})?的[\u4e00-\u9fa5]/;

type Placed = { readonly text: string; readonly isSpan: boolean; readonly before: string; readonly after: string };

function roleOf({ text, isSpan, before, after }: Placed): DateRole {
  if (/(?:以来|起)$/.test(text) || /^(?:以来|起(?!草)|以后|之后|后(?=[,，新每]))/.test(after)) return 'since';
  if (CAME_ABOUT.test(after)) return 'of';
  const word = BASE_BEFORE.exec(before)?.[0];
  // 自2025年至2027年: the end of the stretch is told with it.
  if (isSpan && word !== '比' && word !== '较') return 'by';
  if (/自$/.test(before)) return 'since';
  if (/^在/.test(text) && /^[^,;。]{0,20}?(?:基础|水平)上/.test(after)) return 'base';
  if (/^于/.test(text) && COMPARED_WITH.test(before)) return 'base';
  if (word === '由' || word === '从') return REACHES_LATER.test(after) ? 'base' : 'since';
  if (word === '将' || word === '把') return OPENS_WITH_VALUE.test(after) && REACHES_LATER.test(after) ? 'base' : 'by';
  if (AGAINST.test(after)) return 'base';
  if (word === '以' || word === '按' || word === '按照' || word === '同' || word === '与')
    return BASE_AFTER.test(after) ? 'base' : 'by';
  if (word !== undefined) return 'base';
  return !/^(?:到|至|力争)/.test(text) && /^(?:年?(?:底|末))?的?(?:相比|相较|基础上|为基)/.test(after) ? 'base' : 'by';
}

/** A text without its date expressions, but for those that tell which things are meant. */
export function withoutDates(text: string): string {
  let plain = '';
  let position = 0;
  for (const { start, end, role } of findDateMentions(text)) {
    if (start < position || role === 'of') continue;
    const before = text.slice(position, start);
    plain += role === 'base' ? before.replace(/(?:(?<![占之值同环])比|较|与|同|相比于?|对比|按|以)$/, '') : before;
    position = end;
  }
  return plain + text.slice(position);
}
