import { foldWidth } from '../../language/width.js';
import type { Clause, ClauseCell } from '../../vocabulary/clause.js';
import type { Duty, DutyUnit } from '../../vocabulary/provision.js';
import { roleOfLabel } from './duty-words.js';
import { readUnits, withInnerBrackets } from './unit-list.js';

/** A column that names the bodies of a table 部门│职责, and the columns that say what theirs is. */
const BODY = /^(?:部门|单位|部门名称|单位名称|机构|成员单位|责任主体)$/;
const OF_BODY = /职责|任务|分工|领域|工作|措施|事项|要求/;
const NAMES_BODIES = /单位|部门|主体|科室|处室|领导|人$/;

/** Who a row of a table charges, by the names of its columns; null where it charges nobody. Quotes the whole row. */
export function readRowDuty(row: Clause, cells: readonly ClauseCell[]): Duty | null {
  const isOfBodies = cells.some(({ header }) => OF_BODY.test(header));
  let open = false;
  const units = cells.flatMap((cell): DutyUnit[] => {
    const header = cell.header.replace(/[（(].*$/, '').replace(/\s/g, '');
    const role = isOfBodies && BODY.test(header) ? 'in-charge' : NAMES_BODIES.test(header) ? roleOfLabel(header) : null;
    if (role === null) return [];
    const list = readUnits(withInnerBrackets(foldWidth(wordsOf(row, cell))).trim());
    open ||= list.open;
    return list.units.map((name) => ({ name, role }));
  });
  if (units.length === 0) return null;
  const isByLabel = units.some(({ role }) => role !== 'in-charge') || !isOfBodies;
  const { id, text: quote, start, end } = row;
  return { kind: 'duty', clauseId: id, units, manner: isByLabel ? null : '负责', open, quote, start, end };
}

export function wordsOf({ text, start }: Pick<Clause, 'text' | 'start'>, cell: ClauseCell): string {
  return text.slice(cell.start - start, cell.end - start);
}
