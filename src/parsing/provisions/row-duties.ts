import { foldWidth } from '../../language/width.js';
import type { Clause, ClauseCell } from '../../vocabulary/clause.js';
import type { Duty } from '../../vocabulary/provision.js';
import { readAssignment } from './duty-pieces.js';
import { readLabel } from './duty-words.js';
import { firstLeadsIn } from './first-leads.js';

/** A column that names the bodies of a table 部门│职责, and the columns that say what theirs is. */
const BODY = /^(?:部门|单位|部门名称|单位名称|机构|成员单位|责任主体)$/;
/** 牵头…, 配合…: what the row's task opens with is the role of the body whose row it is. */
const OWN_ROLE = /^(?:负责)?(?:积极|密切)?(牵头|主办|配合|协助|参与)/;
const OF_BODY = /职责|任务|分工|领域|工作|措施|事项|要求/;

/** Who a row of a table charges, by the names of its columns; null where it charges nobody. Quotes the whole row. */
export function readRowDuty(row: Clause, cells: readonly ClauseCell[]): Duty | null {
  const task = cells.find(({ header }) => OF_BODY.test(header));
  const isOfBodies = task !== undefined;
  const role = isOfBodies ? OWN_ROLE.exec(wordsOf(row, task))?.[1] : undefined;
  const read = cells.flatMap((cell) => {
    const header = cell.header.replace(/[（(].*?[）)]|\s/g, '');
    const label = isOfBodies && BODY.test(header) ? `${role ?? '责任'}单位` : header;
    if ((readLabel(label)?.kind ?? null) === null) return [];
    const words = foldWidth(wordsOf(row, cell))
      .trim()
      .replace(/\s*\n\s*/g, ' ');
    const own = /^([^:]{2,10}):/.exec(words)?.[1];
    const text = own !== undefined && readLabel(own) !== null ? words : `${label}:${words}`;
    return readAssignment(text, firstLeadsIn(foldWidth(cell.header)), false) ?? [];
  });
  const units = read.flatMap((each) => each.units);
  if (units.length === 0) return null;
  const isByLabel = units.some(({ role }) => role !== 'in-charge') || !isOfBodies;
  const manner = isByLabel ? null : (read.find((each) => each.manner !== null)?.manner ?? '负责');
  const { id, text: quote, start, end } = row;
  const open = read.some((each) => each.open);
  return { kind: 'duty', clauseId: id, units, manner, open, standing: [], quote, start, end };
}

export function wordsOf({ text, start }: Pick<Clause, 'text' | 'start'>, cell: ClauseCell): string {
  return text.slice(cell.start - start, cell.end - start);
}
