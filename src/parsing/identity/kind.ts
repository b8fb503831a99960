import type { DocumentKind, OutlineCounts } from '../../vocabulary/document.js';
import { endsLikeTitle } from '../title-lines.js';

export type KindInput = {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly counts: OutlineCounts;
  /** A notice carries it, or the press prints it whole. */
  readonly isHandedOn: boolean;
  /** The text has a 题注 or opens with an order. */
  readonly isEnacted: boolean;
  readonly text: string;
  /** First lines and closing lines in half-width forms. */
  readonly margins: string;
};

type Rule = { readonly kind: DocumentKind; readonly title: RegExp; readonly unless?: RegExp };

const LAYS_DOWN =
  /(?:方案|意见|办法|规划|通知|细则|规定|计划|措施|要点|标准|规则|清单|制度|预案)(?:[(（].{1,12}[)）])?$/;
/** In this order; what a title ends with says more than what it holds. */
const RULES: readonly Rule[] = [
  { kind: 'drafting-note', title: /(?:编制|起草|修订|制定)(?:情况)?(?:的)?说明|范文(?!本)|模板$/ },
  {
    kind: 'interpretation',
    title: /(?:解读|图解)(?:材料|稿)?(?:[(（].{1,20}[)）])?$|解读(?:之|[：:丨|])|答记者问|^(?:一图读懂|图解|图说)/,
  },
  { kind: 'qa', title: /问答|解答|百问|\d+问$|答问|有问必答|FAQ/i, unless: LAYS_DOWN },
  { kind: 'reply', title: /(?:批复|复函|答复|答复意见|的函|复文)(?:[(（].{1,12}[)）])?$/ },
  {
    kind: 'guide',
    title:
      /(?:指南|须知|指引|办理流程|办事流程|操作流程|流程|服务手册|攻略)(?:[(（].{1,12}[)）])?$|(?:怎么|如何|怎样)(?:办|申请|申领|领|查|缴)|请查收|办理(?:材料|条件|攻略)/,
    unless: LAYS_DOWN,
  },
  { kind: 'news', title: /(?:报道|新闻|综述|纪实|快讯|侧记|丨|访谈)/, unless: LAYS_DOWN },
];
/** How the press opens a report. */
const REPORTED =
  /(?:本报|本网|本台)[^。]{0,12}(?:讯|电|消息)|(?:讯|电)\s*\(\s*(?:记者|通讯员)|^[^。]{0,20}\d{1,2}月\d{1,2}日(?:电|讯)/m;
const NEWS_LINE =
  /(?:本报|本网|讯|记者|通讯员|编辑)\s*[:：(（]|\d{1,2}月\d{1,2}日(?:电|讯)|来源\s*:.{0,20}(?:日报|晚报|新闻|网|电视台|社)/;

/** The kind of a document by its title, its number and how it is built. */
export function readKind(input: KindInput): { readonly kind: DocumentKind; readonly isGuess: boolean } {
  const { documentNumber, issuers, counts, isHandedOn, margins, text } = input;
  const title = (input.title ?? '').replace(/\s+/g, '');
  const ruled = RULES.find((rule) => rule.title.test(title) && !(rule.unless?.test(title) ?? false));
  if (ruled !== undefined) return { kind: ruled.kind, isGuess: false };
  if (documentNumber === null && !LAYS_DOWN.test(title) && partsOfGuide(text) >= FEWEST_GUIDE_PARTS)
    return { kind: 'guide', isGuess: false };
  if (counts.questions >= 2) return { kind: 'qa', isGuess: false };
  if (isStatute(title, input)) return { kind: 'statute', isGuess: false };
  if (documentNumber === null && counts.articles === 0 && !isHandedOn && REPORTED.test(margins))
    return { kind: 'news', isGuess: false };
  const isNumbered =
    counts.parts + counts.sections + counts.articles + counts.items + counts.chapters + counts.books > 0;
  if (documentNumber !== null || LAYS_DOWN.test(title) || /(?:公告|通告|决定|决议|纲要|行动|条例|法)$/.test(title))
    return { kind: 'plan', isGuess: false };
  if (NEWS_LINE.test(margins)) return { kind: 'news', isGuess: false };
  if (input.title !== null && !endsLikeTitle(input.title) && isHowTo(text)) return { kind: 'guide', isGuess: true };
  if (isNumbered && (issuers.length > 0 || input.title !== null)) return { kind: 'plan', isGuess: true };
  if (counts.rows > 0) return { kind: 'plan', isGuess: true };
  return { kind: isNumbered ? 'plan' : 'news', isGuess: true };
}

/** What every guide to a service is made of: who may apply, with what, how, where, how long it takes. */
const GUIDE_PART =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])?\s*(?:(?:受理|申请|办理|申报|申领)(?:条件|材料|流程|程序|方式|时限|期限|地点|时间|渠道)|(?:所需|提交)材料|办事流程|(?:办结|承诺|法定)时限|收费标准|(?:办理|设定|法律)依据|常见问题|(?:咨询|监督|投诉)电话|咨询(?:方式|途径)|补[助贴](?:对象|标准))\s*(?::.*)?$/gm;
const FEWEST_GUIDE_PARTS = 3;

function partsOfGuide(text: string): number {
  return new Set(text.match(GUIDE_PART)).size;
}

/** A headline above text that tells again and again how to apply and what for. */
function isHowTo(text: string): boolean {
  return (text.match(/办理|申请|申领|领取|提交|发放/g)?.length ?? 0) >= FEWEST_STEPS;
}

const FEWEST_STEPS = 5;

/** The number of an order, or of the announcement of a congress. */
const ORDERED = /(?:令|公告)(?:〔[^〕]{1,6}〕)?第/;

/** 条例 and 法 by name; 规定, 办法 and 规则 where an order or a congress enacted them. */
function isStatute(title: string, { counts, isEnacted, documentNumber }: KindInput): boolean {
  const plain = title.replace(/[(（][^()（）]{1,20}[)）]$/, '');
  if (/(?:条例|[^办方做书看想手看依违合守司]法|法典)$/.test(plain) && counts.articles > 0) return true;
  const isOrderedDecision = /决定$/.test(plain) && ORDERED.test(documentNumber ?? '');
  return isEnacted && (counts.articles > 0 || isOrderedDecision);
}
