import { toHanNumeral } from '../language/numerals.js';
import type { NodeLevel, OutlineNode } from './outline.js';

/** The letter a level bears in a path, where a bare number would be taken for a part, section or item. */
const PREFIXES: Partial<Record<OutlineNode['level'], string>> = {
  attachment: 'a',
  book: 'b',
  chapter: 'c',
  division: 'd',
  question: 'q',
};

/** A node's component of a path. `nth` counts the nodes of one parent that bear the same number, from 1. */
export function componentOf({ level, number, sub }: OutlineNode, nth: number): string {
  return `${PREFIXES[level] ?? ''}${number}${sub > 0 ? `-${sub}` : ''}${nth > 1 ? `~${nth}` : ''}`;
}

/** Levels that are numbered through a text whatever stands above them, so that their number alone is the label. */
export type RunningLevels = ReadonlySet<NodeLevel>;

/**
 * How officials write a node's place. Articles and questions are numbered through a text, and so are the levels that
 * `runOn`: their number alone is the label, behind that of an attachment. A number printed twice (重号) is told apart:
 * 第二个“一、”.
 */
export function labelOf(node: OutlineNode, parent: string, nth: number, runOn: RunningLevels): string {
  const isUnique = node.level === 'article' || node.level === 'question' || runOn.has(node.level);
  const own = ownLabel(node);
  return `${isUnique ? attachmentOf(parent) : parent}${nth > 1 ? `第${toHanNumeral(nth)}个“${trimLabel(own)}”` : own}`;
}

/** A label as it stands alone: without the mark that joins what follows. */
export function trimLabel(label: string): string {
  return label.replace(/[·\s]+$/, '');
}

function ownLabel({ level, number, sub, word, pieces }: OutlineNode): string {
  const han = toHanNumeral(number);
  switch (level) {
    case 'attachment':
      return /^附\s*件\s*[:：]?(?:\s|$|[^\d一二三四五六七八九十])/.test(pieces[0]?.text ?? '')
        ? '附件·'
        : `附件${number}·`;
    case 'book':
      return `第${han}${word}`;
    case 'chapter':
      return `第${han}章`;
    case 'division':
      return `第${han}节`;
    case 'article':
      return `第${han}条${sub > 0 ? `之${toHanNumeral(sub)}` : ''}`;
    case 'part':
      return `${han}、`;
    case 'section':
      return `（${han}）`;
    case 'item':
      return `${number}`;
    case 'point':
      return `${han}是`;
    case 'question':
      return `问${number}`;
    case 'root':
    case 'row':
    case 'note':
    case 'rest':
      return '';
  }
}

/** The `ordinal`th paragraph of the place that `label` names. */
export function paragraphLabel(label: string, ordinal: number): string {
  return /[章节编篇分注件\d]$/.test(label) ? `${label}·第${ordinal}段` : `${label}第${ordinal}段`;
}

function attachmentOf(label: string): string {
  return /^(?:通知·)?(?:(?:附件\d*|第.{1,5}个“附件\d*”)·?)?/.exec(label)?.[0] ?? '';
}
