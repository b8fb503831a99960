import { findDateMentions } from '../../language/date-mentions.js';
import { foldWidth } from '../../language/width.js';
import type { Clause, ClauseCell } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Deadline, Indicator } from '../../vocabulary/provision.js';
import { readFigures } from './figures.js';
import { yearIn } from './plan-years.js';
import { wordsOf } from './row-duties.js';

const TELLS_TASK = /任务|内容|目标|措施|事项|要求|指标|举措|成效/;
/** The column that says by when; its cell is no value. */
export const DUE = /(?:时限|期限|年限|时间|日期|进度)$/;
/** What is shorter is a name or a bare value, and is read with its column. */
const SHORTEST = 6;

/** Figures of cells that hold sentences (更换配水管网126公里、入户水表8400块); the column of dates says by when. */
export function readCellSentences(
  row: Clause,
  cells: readonly ClauseCell[],
  document: Pick<Document, 'kind' | 'title' | 'issueDate'>,
): Indicator[] {
  const due = dueOf(row, cells);
  return cells
    .filter((cell) => isCellSentence(row, cell))
    .flatMap((cell) => {
      const clause: Clause = { ...row, unit: 'paragraph', text: wordsOf(row, cell), start: cell.start, end: cell.end };
      return readFigures([clause], document);
    })
    .filter(({ comparator }) => comparator !== 'reach')
    .map((figure) => (figure.deadline?.scope === 'stated' || due === null ? figure : { ...figure, deadline: due }));
}

/** True for a cell that is read as running text. */
export function isCellSentence(row: Clause, cell: ClauseCell): boolean {
  const words = wordsOf(row, cell);
  return TELLS_TASK.test(cell.header) && isSentence(words) && /[\u4e00-\u9fff]{2}/.test(words.replace(BARE_VALUE, ''));
}

/** 不低于60%, 达到60%以上: no sentence but a value. */
const BARE_VALUE = /^(?:力争|争取)?(?:不低于|不高于|不少于|不超过|达到?|提高到|降至|约)?\s*(?=[\d≥≤><])/;

function isSentence(words: string): boolean {
  return (
    words.length >= SHORTEST && /[\u4e00-\u9fff]{2}/.test(words) && (/\d/.test(words) || /全覆盖|全部/.test(words))
  );
}

/** What the row's own column of dates says. Null for none, and for one without a year. */
export function dueOf(row: Clause, cells: readonly ClauseCell[]): Deadline | null {
  for (const cell of cells.filter(({ header }) => DUE.test(header))) {
    const text = wordsOf(row, cell);
    const mentions = findDateMentions(foldWidth(text));
    const year = mentions.length === 0 ? yearIn(text) : mentions.findLast(({ role }) => role === 'by')?.year;
    if (year != null) return { text, year, scope: 'stated' };
  }
  return null;
}
