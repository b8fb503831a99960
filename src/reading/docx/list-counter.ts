import { formatNumber } from './number-format.js';
import type { List, ListLevel } from './numbering.js';

/** Counts lists in the order of a story. */
export type ListCounter = {
  /** The label of the next paragraph at a level, with the gap behind it: `第三条 `; empty where the level prints none. */
  next(list: List, level: number): string;
};

/** Numbers in use by level; a level that is to start anew has none. */
type Count = Map<number, number>;

const UNKNOWN_BULLET = '•';

export function createListCounter(): ListCounter {
  const counts = new Map<string, Count>();
  const begun = new Set<string>();
  return {
    next(list, level) {
      const definition = list.levels.get(level);
      if (definition === undefined) return '';
      const count = counts.get(list.definition) ?? new Map<number, number>();
      counts.set(list.definition, count);

      // A list's own start counts once: at its first paragraph of the level it takes over the definition's count.
      const beginning = `${list.id} ${level}`;
      const own = list.starts.get(level);
      const isFirst = !begun.has(beginning);
      begun.add(beginning);
      const last = count.get(level);
      const startsAnew = last === undefined || (own !== undefined && isFirst);
      count.set(level, startsAnew ? (own ?? definition.start) : last + 1);
      // A level above that was skipped is counted as if it stood there once.
      for (const [above, { start }] of list.levels) {
        if (above < level && !count.has(above)) count.set(above, list.starts.get(above) ?? start);
      }

      for (const [deeper, { restart }] of list.levels) {
        if (deeper > level && restartsAfter({ used: level, level: deeper, restart })) count.delete(deeper);
      }
      return labelOf(list, level, count);
    },
  };
}

function restartsAfter({ used, level, restart }: { used: number; level: number; restart: number | null }): boolean {
  if (restart === 0) return false;
  return restart === null || restart > level || used < restart;
}

function labelOf(list: List, level: number, count: Count): string {
  const definition = list.levels.get(level);
  if (definition === undefined) return '';
  if (definition.format === 'bullet')
    return withGap(/[\ue000-\uf8ff]/.test(definition.text) ? UNKNOWN_BULLET : definition.text, definition);
  const label = definition.text.replaceAll(/%([1-9])/g, (_, place: string) => {
    const named = Number(place) - 1;
    const of = list.levels.get(named);
    if (of === undefined || named > level) return '';
    const value = count.get(named) ?? of.start;
    return formatNumber(value, definition.isLegal ? 'decimal' : of.format, of.custom);
  });
  return withGap(label, definition);
}

/** A tab parts 1. from 2025年; behind 、 and ） officials leave no space. */
function withGap(label: string, { suffix }: ListLevel): string {
  if (label.trim() === '') return '';
  if (suffix === 'nothing') return label;
  return suffix === 'tab' && /[、）〕】：]$/.test(label) ? label : `${label.trimEnd()} `;
}
