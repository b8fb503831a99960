import { HAN_NUMERAL_CLASS, parseNumeral } from '../../language/numerals.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Term } from '../../vocabulary/provision.js';

type Found = {
  readonly name: string;
  readonly definition: string;
  readonly form: Term['form'];
  readonly start: number;
  readonly end: number;
};

const OPEN = '[（(]';
const CLOSE = '[）)]';
const QUOTED = '[“"「]([^“”"「」\\n]{2,24})[”"」]';

/** 《全称》（以下简称《简称》） and 全称（以下简称“简称”）. */
const ABBREVIATED = new RegExp(
  `(《[^》\\n]{2,80}》|[\\u4e00-\\u9fa5A-Za-z]{3,30})\\s*${OPEN}\\s*(?:[^（()）\\n]{0,40}[,，;；])?\\s*(?:以下|下文)?(?:统称|简称|称)(?:为)?\\s*[:：]?\\s*([《“"]?[^）)\\n]{2,30}?[》”"]?)\\s*${CLOSE}`,
  'g',
);
/** “两个允许”（允许…，允许…）. */
const QUOTED_THEN_BRACKET = new RegExp(`${QUOTED}\\s*${OPEN}([^（()）\\n]{4,300})${CLOSE}`, 'g');
/** DRG(按病组付费). */
const LETTERS_THEN_BRACKET = new RegExp(
  `([A-Z][A-Za-z0-9+-]{1,11})\\s*${OPEN}([\\u4e00-\\u9fa5、，,]{3,40})${CLOSE}`,
  'g',
);
/** 按病种分值付费（DIP）, 疾病诊断相关分组(DRG)付费. */
const BRACKETED_LETTERS = new RegExp(
  `([\\u4e00-\\u9fa5]{4,20})\\s*${OPEN}([A-Z][A-Za-z0-9+-]{1,11})(?:点数付费)?${CLOSE}(付费|点数|方式)?`,
  'g',
);
/** 人员、技术、服务、管理“四下沉”: a list as long as the number in the name. */
const LIST_THEN_QUOTED = new RegExp(
  `((?:[\\u4e00-\\u9fa5A-Za-z]{1,12}、){1,9}[\\u4e00-\\u9fa5A-Za-z]{1,12}?)(?:等|的)?${QUOTED}`,
  'g',
);
/** 本办法所称X，是指…。 */
const STATUTORY = /(?:本[\u4e00-\u9fa5]{1,6})?所称(?:的)?([^，,。\n]{2,30}?)[，,]?\s*(?:是|系)?指([^。\n]{4,400})/g;
/** （一）中心城，是指…; 资格分是指…: what a line opens with and explains. */
const EXPLAINED =
  /(?<=^|[\n。；;])\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|[①-⑳]|注\d?[：:])?\s*[“"]?([\u4e00-\u9fa5A-Za-z0-9（）()、·]{2,24}?)[”"]?[，,]?\s*(?:是|系|即)?指(?![导标定示引挥派出明数向南令])[：:]?([^。\n]{4,400})/g;
const VERBS_BEFORE =
  /^.*(?:坚持|推进|推行|推动|规范|实行|开展|探索|继续|按照|落实|实施|统筹|强化|加强|完善|深化|形成|构建|打造|建设|进一步|持续|积极|全面|分步|稳步|合理|以|为|对|将|力争|实现|按(?=疾病诊断))/;

/** Reads the terms a document defines or abbreviates in its own words; terms it only uses are none. */
export function readTerms(clauses: readonly Clause[]): Term[] {
  return clauses.flatMap((clause) =>
    definitionsIn(clause.text).map(({ name, definition, form, start, end }) => ({
      kind: 'term' as const,
      clauseId: clause.id,
      name,
      definition,
      form,
      quote: clause.text.slice(start, end),
      start: clause.start + start,
      end: clause.start + end,
    })),
  );
}

/** `needs` is a character every match holds: a clause without it is not searched. */
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly needs: string;
  readonly read: (match: RegExpExecArray) => Reading | null;
}[] = [
  {
    pattern: ABBREVIATED,
    needs: '称',
    read: (m) => ({ name: unquote(m[2] ?? ''), definition: m[1] ?? '', form: 'abbreviation' }),
  },
  {
    pattern: QUOTED_THEN_BRACKET,
    needs: '”',
    read: (m) =>
      /以下简称|牵头单位|责任单位|^网址|https?:/.test(m[2] ?? '')
        ? null
        : { name: m[1] ?? '', definition: m[2] ?? '', form: 'definition' },
  },
  {
    pattern: LETTERS_THEN_BRACKET,
    needs: '',
    read: (m) => ({ name: m[1] ?? '', definition: m[2] ?? '', form: 'definition' }),
  },
  {
    pattern: BRACKETED_LETTERS,
    needs: '',
    read: (m) => ({
      name: m[2] ?? '',
      definition: `${(m[1] ?? '').replace(VERBS_BEFORE, '')}${m[3] ?? ''}`,
      form: 'definition',
    }),
  },
  { pattern: LIST_THEN_QUOTED, needs: '”', read: countedList },
  {
    pattern: EXPLAINED,
    needs: '指',
    read: (m) =>
      /所称|主要|一般|包括|应当|不得|可以|是否/.test(m[1] ?? '')
        ? null
        : { name: unquote(m[1] ?? ''), definition: m[2] ?? '', form: 'definition' },
  },
  {
    pattern: STATUTORY,
    needs: '称',
    read: (m) => ({ name: unquote(m[1] ?? ''), definition: m[2] ?? '', form: 'definition' }),
  },
];

function definitionsIn(text: string): Found[] {
  return FORMS.flatMap(({ pattern, needs, read }) => (text.includes(needs) ? each(text, pattern, read) : []));
}

type Reading = Pick<Found, 'name' | 'definition' | 'form'>;

function each(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Reading | null): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const reading = read(match);
    if (reading === null) continue;
    const start =
      match.index + Math.max(0, match[0].indexOf(reading.form === 'abbreviation' ? reading.definition : match[0]));
    found.push({ ...reading, start, end: match.index + match[0].length });
  }
  return found;
}

/** Only a list with as many members as the name says defines the name. */
function countedList(match: RegExpExecArray): Reading | null {
  const name = match[2] ?? '';
  const count = parseNumeral(new RegExp(`^[${HAN_NUMERAL_CLASS}]{1,2}(?=\\D)`).exec(name)?.[0] ?? '');
  const members = (match[1] ?? '').split('、');
  if (count === null || members.length !== count) return null;
  const [first = '', ...rest] = members;
  return { name, definition: [first.replace(VERBS_BEFORE, ''), ...rest].join('、'), form: 'definition' };
}

function unquote(text: string): string {
  return text.replace(/^[《“"]|[》”"]$/g, '');
}
