import type { TextSpan } from '../../language/sentences.js';
import { readUnits, withInnerBrackets } from './unit-list.js';

/** Whom a document says once it charges in all that follows, besides those each list names. */
export type StandingUnits = TextSpan & {
  readonly units: readonly string[];
  /** 下同: it holds for the place that says so too. */
  readonly isOwnToo: boolean;
};

const CHARGED = '(?:责任|落实|实施|参与|配合)(?:单位|部门|主体)';
const DOES =
  '(?:按(?:照)?(?:各自)?(?:职责|职能)?(?:分工)?)?(?:组织|具体|抓好|共同)?(?:负责|落实|贯彻|实施|推进|参与|配合)';
const ALL = '(?:均|都|还|全部)';
const NAMES = '由?([^,;。:()]{2,60}?)';
const FOLLOWING =
  '(?:以下|下列|下述|后续)(?:各|所列|的)*(?:项|条|款)?(?:重点)?(?:任务|工作|措施|事项|内容|条款|分工)?的?';
/** 不再列出, 不再一一列出, 不另标注. */
const NOT_LISTED = '(?:以下|后面|后文)?不(?:再|另|必)?(?:一一|逐一|逐项|逐条|重复|另行|单独)*(?:列|标注|注明)';
const FOR_ALL = `,(?:${NOT_LISTED}|以?下同)`;

/** 以下责任单位均包括甲局, 以下任务均需甲局落实. */
const OF_WHAT_FOLLOWS = new RegExp(
  `${FOLLOWING}(?:${CHARGED},?${ALL}?(?:包括|包含|含|有|为)|${ALL}(?:包括|包含|含|须|需|应)?)${NAMES}` +
    `(?=${DOES}|[为是]${CHARGED}|等?(?:[,;。)]|$))[^;。)]*`,
);
/** 责任单位均含甲局，下同. */
const OF_EACH_LIST = new RegExp(`${CHARGED}${ALL}?(?:包括|包含|含)${NAMES}等?${FOR_ALL}`);
/** 甲局均为责任单位，不再列出; 均由甲局负责落实，下同. */
const IN_EACH_LIST = new RegExp(
  `(?:^|[,;。(])(?:各项)?(?:任务|工作)?(?:${ALL}(?:须|需|应)?)?${NAMES}` +
    `(?:${ALL}(?:[为是]|作为|列为|列入)[^,;。()]{0,6}${CHARGED}|${ALL}(?:须|需|应)?${DOES}[^,;。()]{0,8}|(?<=${ALL}[^,;。()]{2,60})${DOES}[^,;。()]{0,8})${FOR_ALL}`,
);

/** In half-width forms; null where a text charges nobody for what follows. Offsets are the text's. */
export function standingUnitsIn(folded: string): StandingUnits | null {
  const text = withInnerBrackets(folded);
  for (const pattern of [OF_WHAT_FOLLOWS, OF_EACH_LIST, IN_EACH_LIST]) {
    const match = pattern.exec(text);
    const { units } = readUnits(match?.[1] ?? '', { strict: true });
    if (match === null || units.length === 0) continue;
    const start = match.index + (/^[,;。(]/.test(match[0]) ? 1 : 0);
    return { units, isOwnToo: pattern !== OF_WHAT_FOLLOWS, start, end: match.index + match[0].length };
  }
  return null;
}

/** A list without what it says of those that follow. */
export function withoutStandingUnits(text: string): string {
  const said = standingUnitsIn(text);
  return said === null ? text : text.slice(0, said.start).replace(/[,;。\s]+$/, '') + text.slice(said.end);
}
