import type { Clause, ClauseCell, Deadline, Document, Indicator } from '../../clause.js';
import { findDateMentions } from '../../language/date-mentions.js';
import { foldWidth } from '../../language/width.js';
import { readFigures } from './figures.js';
import { wordsOf } from './row-duties.js';

const TELLS_TASK = /任务|内容|目标|措施|事项|要求|指标|举措|成效/;
const DUE = /(?:时限|期限|时间|日期|进度)$/;
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
    .filter((cell) => TELLS_TASK.test(cell.header) && isSentence(wordsOf(row, cell)))
    .flatMap((cell) => {
      const clause: Clause = { ...row, unit: 'paragraph', text: wordsOf(row, cell), start: cell.start, end: cell.end };
      return readFigures([clause], document);
    })
    .filter(({ comparator }) => comparator !== 'reach')
    .map((figure) => (figure.deadline?.scope === 'stated' || due === null ? figure : { ...figure, deadline: due }));
}

function isSentence(words: string): boolean {
  return (
    words.length >= SHORTEST && /[\u4e00-\u9fff]{2}/.test(words) && (/\d/.test(words) || /全覆盖|全部/.test(words))
  );
}

function dueOf(row: Clause, cells: readonly ClauseCell[]): Deadline | null {
  const cell = cells.find(({ header }) => DUE.test(header));
  if (cell === undefined) return null;
  const text = wordsOf(row, cell);
  const year = findDateMentions(foldWidth(text)).findLast((mention) => mention.role === 'by')?.year ?? null;
  return year === null ? null : { text, year, scope: 'stated' };
}
