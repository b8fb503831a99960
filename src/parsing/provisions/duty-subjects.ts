import { NO_UNITS, readUnits, type UnitList } from './unit-list.js';

/** What may stand between a body and its verb. */
export const ADVERBS =
  /(?:应当|应|要|总|分工|履行|发挥|须|必须|依法|统一|具体|分别|共同|联合|协同|切实|认真|直接|全面|统筹|(?<!社会|党|群众|自治|经济|行业)组织|综合|归口|定期|及时|主要|积极|密切|加强|做好|按照?各自职责|按照?职责分工|在各自职责范围内|各自|自行|都|均|将|予以)+$/;

const LONGEST_SUBJECT = 120;
const MOST_WORDS = 4;
/** Words a body's doing begins with; what stands before the first of them may be its name. */
const DOING =
  /应当|应(?!急|用)|要(?!求)|须|必须|可以|依法|依照|按照|根据|作为|设在|实行|承担|定期|统一|具体|统筹|牵头|负责|协调|(?<!社会|党|群众|自治|经济|行业)组织(?!部)|建立|编制|制定|是|(?<!行)为(?!成员)|对(?!外|口)|加强|将|每[年月季]|给予|提供|进行|开展|受(?!灾|益)|收到|接到|发现|通过|在(?=[^,;]{2,40}(?:指导|监督|领导)下)/g;

/** Who a phrase opens with, or whom it sets up (成立工作专班); null where it speaks of nobody. */
export function subjectOpening(phrase: string): UnitList | null {
  const whole = readUnits(phrase.trim(), { strict: true });
  if (whole.units.length > 0) return whole;
  const made = /(?:成立|组建|设立)([\u4e00-\u9fa5〈〉“”]{2,30})$/.exec(phrase)?.[1];
  // A body's name may hold such a word (规划编制机关): the next one is tried.
  const openings = [...phrase.slice(0, LONGEST_SUBJECT).matchAll(DOING)].map(({ index }) => phrase.slice(0, index));
  for (const named of made === undefined ? openings.slice(0, MOST_WORDS) : [made]) {
    const list = readUnits(named.replace(ADVERBS, '').trim(), { strict: true });
    if (list.units.length > 0) return list;
  }
  return null;
}

/** What partners do begins here. */
const ACT =
  /按照|依照|根据|制定|制订|编制|拟订|负责|做好|进行|开展|组织(?!部)|提出|研究|建立|建设(?!局|厅|部|委|和|行政|主管)|推进|打造|搭建|对(?!外|口)|安排|依法|共同|应当|确定|核定|审核|审查|实施|加强|完善|定期|及时|联合|具体|统一|评审|评估|审定|发布|(?<!所)在|,|;|$/;
const END_OF_PARTNERS =
  /^.{0,80}?(?:等(?:有关|相关|行政|主管)*(?:部门|单位)|部门|单位|政府|委员会|局|厅|委|办公室|机构|机关|企业|中心)(?![、和及与或等])/;

/** The longest run behind 会同 that reads as a list of bodies. */
export function partnersIn(after: string): UnitList {
  const list = readUnits(after.slice(0, after.search(ACT)), { strict: true });
  if (list.units.length > 0) return list;
  const body = END_OF_PARTNERS.exec(after)?.[0];
  if (body === undefined) return NO_UNITS;
  return readUnits(body.replace(/^(?:同级|有关的|市级)(?=[^部门]*$)/, ''), { strict: true });
}
