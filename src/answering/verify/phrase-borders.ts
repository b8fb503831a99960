import type { Block } from './align.js';

/** Marks that end a phrase; within a figure (1:4) they do not. */
export const PHRASE_END = /(?<!\d)[,:]|[,:](?!\d)|[;。!?\n<>]/;
/** A phrase that limits those behind it. */
export const LIMITING = /的$|外$|^除|前提|^未|^经|^[如若]|^对|符合|满足|试点|有条件|原则上|仅|不含|期间/;

/** Shorter stretches that lie further off than this stand there by chance. */
const SHORT_BLOCK = 3;
const FAR = 10;

/** Members of a list end at 、 too. */
function isEdge(char: string): boolean {
  return '、,;:。!?\n<>'.includes(char);
}

export function borderBefore(text: string, at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) if (isEdge(text.charAt(index))) return index + 1;
  return 0;
}

export function borderAfter(text: string, at: number): number {
  for (let index = at; index < text.length; index += 1) if (isEdge(text.charAt(index))) return index;
  return text.length;
}

/** Without short stretches at either end that lie far from the rest. */
export function withoutStray(blocks: readonly Block[]): readonly Block[] {
  const [first, second] = blocks;
  if (first === undefined || second === undefined) return blocks;
  if (isStray(first, second.given - first.given - first.length)) return withoutStray(blocks.slice(1));
  const [last, before] = [blocks.at(-1) ?? first, blocks.at(-2) ?? first];
  return isStray(last, last.given - before.given - before.length) ? withoutStray(blocks.slice(0, -1)) : blocks;
}

function isStray({ length }: Block, distance: number): boolean {
  return length < SHORT_BLOCK && distance > FAR;
}
