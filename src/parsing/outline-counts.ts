import type { OutlineCounts } from '../clause.js';
import type { OutlineNode } from './outline.js';
import { findPoints } from './points.js';
import type { divideByRegion } from './region-blocks.js';

/** Counts the levels of numbering of a document, for `documents` and for checks against the printed text. */
export function countOutline(root: OutlineNode, report: ReturnType<typeof divideByRegion>): OutlineCounts {
  const nodes = descendants(root);
  const count = (level: OutlineNode['level']) => nodes.filter((node) => node.level === level).length;
  const points = report === null ? nodes.filter((node) => node.level === 'point') : [];
  const reported = report?.blocks.flatMap((block) => block.lines.map((line) => pointsOf(line.text))) ?? [];
  return {
    chapters: count('chapter'),
    parts: count('part'),
    sections: count('section'),
    items: count('item'),
    articles: count('article'),
    pointsAtStart: points.filter((node) => node.opensParagraph).length + reported.filter((each) => each.atStart).length,
    pointsWithin: points.filter((node) => !node.opensParagraph).length + sum(reported.map((each) => each.within)),
    regions: report?.blocks.length ?? 0,
    attachments: count('attachment'),
  };
}

function descendants(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

function pointsOf(text: string): { atStart: boolean; within: number } {
  const points = findPoints(text, 0);
  const continued = /^[一二三四五六七八九十]{1,3}是/.test(text);
  const atStart = points[0]?.start === 0 || continued;
  return { atStart, within: points.filter((point) => point.start > 0).length };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
