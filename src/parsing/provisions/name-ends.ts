import { OWN_WORD } from './name-opening.js';

/** 和, 及 and 与 between words, not within one: 普及率, 惠及, 碳中和, 参与度. */
export const JOINT =
  '(?<![共饱温调中缓总亲协])和(?![谐平解美])|(?<![普涉波触顾危推遍惠提累])及(?![格时])|(?<![参])与(?!会)';
const PARTS_NAMES = new RegExp(`、|以及|${JOINT}`);

const LEFT_OVER = new RegExp(
  `^(?:(?!${OWN_WORD})[的、和及与在对由\\s“:])+(?=[^”]*$)|^(?:(?!${OWN_WORD})[的、和及与\\s:])+`,
);
/** 和 and its like belong to a word at the end of some names: 普及, 碳中和. */
const LEFT_BEHIND = new RegExp(`(?:[、的\\s。.;|:(“《]|${JOINT})+$`);
/** 就读率（含借读）: what a bracket explains is none of the name; （市、区） is. */
const EXPLAINS = /\((?:不?含|包括|包含|不包括|其中|指|即|按|以|不计|计入)[^()]*\)$/;

/** A name without marks and particles at its ends, and without the bracket that explains it. */
export function tidy(text: string): string {
  const from = LEFT_OVER.exec(text)?.[0].length ?? 0;
  return text.slice(from).replace(LEFT_BEHIND, '').replace(EXPLAINS, '');
}

/** A、B和C: both marks part the names of one list. */
export function splitNames(list: string): string[] {
  return list.split(PARTS_NAMES).filter((name) => name !== '');
}
