import type { Clause, ClauseCell } from '../../vocabulary/clause.js';

const PAIR = /(?:^|[\s;；，,]|(?=(?:19|20)\d{2}年[:：]))\s*([\u4e00-\u9fa5A-Za-z0-9（）()]{2,12})\s*[:：]\s*/g;
const FEWEST = 3;

/**
 * A line that is a row of a table written out (领域：健康水平 指标：死亡率 2030年：6.0), as cells behind their labels. Empty for
 * any other text: it opens with a label, has at least three, and one of them is a year.
 */
export function labelledCells({ text, start }: Pick<Clause, 'text' | 'start'>): ClauseCell[] {
  const line = text.trimEnd();
  if (line.includes('\n') || line.includes('。') || line.length > 400) return [];
  const labels = [...line.matchAll(PAIR)];
  const [first] = labels;
  if (first === undefined || first.index > 0 || labels.length < FEWEST) return [];
  if (!labels.some(([, label]) => /^(?:19|20)\d{2}年/.test(label ?? ''))) return [];
  return labels.map((label, index) => {
    const from = label.index + label[0].length;
    const to = labels[index + 1]?.index ?? line.length;
    return { header: label[1] ?? '', start: start + from, end: start + from + line.slice(from, to).trimEnd().length };
  });
}
