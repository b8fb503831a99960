import { toHanNumeral } from '../language/numerals.js';
import type { OutlineNode } from './outline.js';

/** The letter a level bears in a path, where a bare number would be taken for a part, section or item. */
const PREFIXES: Partial<Record<OutlineNode['level'], string>> = {
  attachment: 'a',
  book: 'b',
  chapter: 'c',
  division: 'd',
};

/** A node's component of a path. `nth` counts the nodes of one parent that bear the same number, from 1. */
export function componentOf({ level, number }: OutlineNode, nth: number): string {
  return `${PREFIXES[level] ?? ''}${number}${nth > 1 ? `~${nth}` : ''}`;
}

/**
 * How officials write a node's place. Articles are numbered through a text, and so are sections where `runsOn`: their
 * number alone is the label, behind that of an attachment. A number printed twice (重号) is told apart: 第二个“一、”.
 */
export function labelOf(node: OutlineNode, parent: string, nth: number, runsOn: boolean): string {
  const isUnique = node.level === 'article' || (node.level === 'section' && runsOn);
  const own = ownLabel(node);
  return `${isUnique ? attachmentOf(parent) : parent}${nth > 1 ? `第${toHanNumeral(nth)}个“${own.trimEnd()}”` : own}`;
}

function ownLabel({ level, number, pieces }: OutlineNode): string {
  const han = toHanNumeral(number);
  switch (level) {
    case 'attachment':
      return /^附\s*件\s*[:：]?(?:\s|$|[^\d一二三四五六七八九十])/.test(pieces[0]?.text ?? '')
        ? '附件 '
        : `附件${number} `;
    case 'book':
      return `第${han}编`;
    case 'chapter':
      return `第${han}章`;
    case 'division':
      return `第${han}节`;
    case 'article':
      return `第${han}条`;
    case 'part':
      return `${han}、`;
    case 'section':
      return `（${han}）`;
    case 'item':
      return `${number}`;
    case 'point':
      return `${han}是`;
    case 'root':
      return '';
  }
}

/** The `ordinal`th paragraph of the place that `label` names. */
export function paragraphLabel(label: string, ordinal: number): string {
  return /[章节编]$/.test(label) ? `${label}·第${ordinal}段` : `${label}第${ordinal}段`;
}

function attachmentOf(label: string): string {
  return /^(?:附件\d*|第.{1,5}个“附件\d*”) ?/.exec(label)?.[0] ?? '';
}
