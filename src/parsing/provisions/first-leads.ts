import type { DutyRole, DutyUnit } from '../../vocabulary/provision.js';

/**
 * What a document says of the lists in its brackets: the first leads, and what the others do. `always`: one alone leads too.
 */
export type FirstLeads = { readonly others: DutyRole; readonly always: boolean };

const FIRST =
  '(?:(?:排|列|居|位)(?:列|居|名|序)?(?:在|于)?(?:第一|首)(?:位|个|名|家)?|第一(?:个|位|家)|首(?:个|位|家))';
const OTHERS = '(?:其他|其余|后面)[^。;,)〉]{0,8}(?:配合|参与|协助|协办|责任)[^,;。)〉]{0,4}';
/** 列第一位者为牵头单位，其他为配合单位，下同. */
const FIRST_LEADS = new RegExp(`${FIRST}[者的责任单位部门为是]*(?:牵头|主责|主办)[^,;。)〉]{0,8}`);
const ALL_SAID = new RegExp(
  `〈?[,;.。\\s]*(?:注:)?${FIRST_LEADS.source}(?:[,;]${OTHERS})?(?:[,;.。\\s]*(?:以?下同))?〉?`,
);

/** From here on the first of a list leads; null where the text lays down no such rule. */
export function firstLeadsIn(folded: string): FirstLeads | null {
  const match = FIRST_LEADS.exec(folded);
  if (match === null) return null;
  const after = folded.slice(match.index, match.index + 40);
  return {
    others: /(?:其他|其余|后面)[^。;]{0,8}(?:配合|参与|协助|协办)/.test(after) ? 'supporting' : 'in-charge',
    always: /(?:其他|其余)/.test(after),
  };
}

/** A list without what it says of its own order. */
export function withoutFirstLeads(text: string): string {
  return text.replace(ALL_SAID, '').replace(/[,;.。\s]*下同/, '');
}

/** The units of a list that names no lead, as the rule has it. */
export function withFirstLead(units: readonly DutyUnit[], rule: FirstLeads | null): readonly DutyUnit[] {
  const shared = units.filter(({ role }) => role === 'in-charge');
  if (rule === null || units.some(({ role }) => role === 'lead')) return units;
  if (shared.length < (rule.always ? 1 : 2)) return units;
  const [first] = shared;
  return units.map((unit): DutyUnit => {
    if (unit === first) return { ...unit, role: 'lead' };
    return unit.role === 'in-charge' ? { ...unit, role: rule.others } : unit;
  });
}
