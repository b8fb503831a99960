/** Who leads and who shares a task, as a sentence says it, against the duties read from the cited clauses. */

import { plainText } from '../../language/plain-text.js';
import type { Clause } from '../../vocabulary/clause.js';
import { chargedUnits, type Duty, leadUnitsOf, responsibleUnitsOf } from '../../vocabulary/provision.js';
import { contentPairs } from './content.js';
import type { Ground } from './ground.js';
import type { WrittenContext } from './written.js';

export type ClauseInCharge = { readonly clause: Clause; readonly duties: readonly Duty[] };

type Role = 'lead' | 'responsible' | 'any';

const NAME = '[\\p{Script=Han}()]{2,24}?';
const LIST = `(?<units>${NAME}(?:(?:、|还?和|与|及|以及)${NAME})*)`;
const BEHIND: readonly (readonly [Role, RegExp])[] = [
  [
    'lead',
    new RegExp(
      `(?:由|以)?${LIST}(?:共同|联合|负责|来|一道|一起|一同)?(?:牵头(?!单位|部门|医院)|负总责|主办|主责|总负责|主要负责|(?:是|为|担任|作为)牵头(?:单位|部门))`,
      'gu',
    ),
  ],
  [
    'responsible',
    new RegExp(
      `${LIST}(?:配合|参与|协助|协同|(?:均|都)?(?:是|为|作为|担任)(?:责任|配合)(?:单位|部门)|(?:是|为)责任方)`,
      'gu',
    ),
  ],
  ['any', new RegExp(`(?:由|以)?${LIST}(?:按职责分工|分工|共同|具体|分别)?负责`, 'gu')],
];
const LABELLED: readonly (readonly [Role, RegExp])[] = [
  ['lead', /(?:牵头|主办|主责)(?:单位|部门)(?:是|为|:|有|包括)*(?<units>[^;,。]+)/gu],
  ['responsible', /(?:责任|配合|协办)(?:单位|部门)(?:是|为|:|有|包括)*(?<units>[^;,。]+)/gu],
];
const IS_UNIT = /(?:局|委|厅|办|办公室|政府|署|部门|编办|工作部|宣传部|组织部|总队)$/;
/** 医院参与 names no unit in charge; 由市人民医院牵头 does. */
const MAY_LEAD = /(?:局|委|厅|部|办|办公室|政府|中心|会|院|署|部门|编办|总队|集团|公司|银行)$/;
const NO_LEAD_NAMED =
  /[(,]?(?:(?:原文|文件|方案|条款)(?:中|里|列名,?)?)?(?:并未|未|没有)(?:写明|明确|指定|列明|载明|注明|说明)(?:由?(?:谁|哪[一几]?[个些家]?(?:厅局|部门|单位)?))?牵头(?:单位|部门)?\)?/g;

/** The sentence without its saying that no lead is named, where that is so. Plain text. */
export function withoutNoLead(sentence: string, cited: readonly ClauseInCharge[]): string {
  const duties = cited.flatMap((each) => each.duties);
  const isTrue = duties.length > 0 && duties.every((duty) => leadUnitsOf(duty).length === 0);
  return isTrue ? sentence.replace(NO_LEAD_NAMED, '') : sentence;
}

/**
 * True where every unit the sentence calls leading, responsible or in charge is so in the cited clause its phrase is about. Where
 * that clause charges nobody, its text must name the unit.
 */
export function keepsRoles(sentence: string, { cited }: Ground, { dutiesOf, units }: WrittenContext): boolean {
  const inCharge = cited.map(({ clause }) => ({ clause, duties: dutiesOf(clause.id) }));
  let topic: ReadonlySet<string> = new Set();
  return withoutNoLead(sentence, inCharge)
    .split(/[,;。]/)
    .every((phrase) => {
      const own = contentPairs(units.reduce((left, unit) => left.replaceAll(plainText(unit), ' '), phrase));
      if (own.size > 1) topic = own;
      const meant = clausesMeant(topic, inCharge);
      const duties = meant.flatMap((each) => each.duties);
      const text = meant.map(({ clause }) => plainText(clause.text)).join('|');
      return rolesSaid(phrase).every(
        ({ role, unit }) =>
          (duties.length === 0 ? text.includes(unit) : holdsRole(unit, role, duties)) ||
          (role === 'any' && text.includes(unit)),
      );
    });
}

/** The cited clauses whose words a phrase shares most; all of them where it says nothing of its own. */
function clausesMeant(topic: ReadonlySet<string>, cited: readonly ClauseInCharge[]): readonly ClauseInCharge[] {
  const shared = cited.map(({ clause }) => {
    const own = contentPairs(plainText(`${clause.heading}。${clause.text}`));
    return [...topic].filter((pair) => own.has(pair)).length;
  });
  const most = Math.max(0, ...shared);
  return most === 0 ? cited : cited.filter((_, index) => shared[index] === most);
}

type Said = { readonly role: Role; readonly unit: string };

function rolesSaid(text: string): Said[] {
  const said: Said[] = [];
  for (const [role, pattern] of LABELLED)
    for (const match of text.matchAll(pattern)) said.push(...unitsOf(match.groups?.units, role));
  const rest = LABELLED.reduce((left, [, pattern]) => left.replace(pattern, ' '), text);
  let unread = rest;
  for (const [role, pattern] of BEHIND) {
    for (const match of unread.matchAll(pattern)) said.push(...unitsOf(match.groups?.units, role));
    unread = unread.replace(pattern, ' ');
  }
  return said;
}

function unitsOf(list: string | undefined, role: Role): Said[] {
  return (list ?? '')
    .split(/、|以及|还?和|与|及/)
    .map((name) =>
      name.replace(/^.*(?:由|以|归|是|为|:|中|的)(?=.{2})/u, '').replace(/[()]|等$|牵头$|配合$|负责$/g, ''),
    )
    .filter((unit) => unit.length > 2 && (role === 'lead' ? MAY_LEAD : IS_UNIT).test(unit))
    .map((unit) => ({ role, unit }));
}

function holdsRole(unit: string, role: Role, duties: readonly Duty[]): boolean {
  return duties.some((duty) => {
    const holders =
      role === 'lead' ? leadUnitsOf(duty) : role === 'responsible' ? responsibleUnitsOf(duty) : chargedUnits(duty);
    return holders.some((holder) => isSameUnit(unit, plainText(holder)));
  });
}

/** 望川市民政局, 民政局 and 市民政局 are one. */
function isSameUnit(said: string, given: string): boolean {
  return (
    said === given ||
    said.endsWith(given) ||
    (said.length > 2 && given.endsWith(said) && given.length - said.length <= 1)
  );
}
