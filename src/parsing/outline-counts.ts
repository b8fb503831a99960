import type { OutlineCounts } from '../vocabulary/document.js';
import type { OutlineNode } from './outline.js';
import { findPointsOfReport } from './points.js';
import type { divideByRegion } from './region-blocks.js';

/** Counts the levels of numbering of a document, for `documents` and for checks against the printed text. */
export function countOutline(root: OutlineNode, report: ReturnType<typeof divideByRegion>): OutlineCounts {
  const nodes = descendants(root);
  const count = (level: OutlineNode['level']) => nodes.filter((node) => node.level === level).length;
  const points =
    report === null
      ? nodes.filter((node) => node.level === 'point').map((node) => node.opensParagraph)
      : report.blocks.flatMap(({ lines }) =>
          lines.flatMap((line) => findPointsOfReport(line.text).map((point) => point.start === 0)),
        );
  const rows = nodes.filter((node) => node.level === 'row');
  const pointsAtStart = points.filter((opensParagraph) => opensParagraph).length;
  return {
    books: count('book'),
    chapters: count('chapter'),
    parts: count('part'),
    sections: count('section'),
    items: count('item'),
    articles: count('article'),
    pointsAtStart,
    pointsWithin: points.length - pointsAtStart,
    regions: report?.blocks.length ?? 0,
    attachments: count('attachment'),
    questions: count('question'),
    tables: new Set(rows.map(({ line }) => line?.block.row?.table)).size,
    rows: rows.filter(({ line }) => line?.block.row?.row !== 0).length,
    notes: count('note'),
  };
}

function descendants(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}
