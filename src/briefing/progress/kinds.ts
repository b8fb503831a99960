import { levelsIn } from '../../language/levels.js';
import { foldCell } from './fold-cell.js';

/** Words that say of whom, of which bodies or of which care a figure is: each makes another figure of the same name. */
const KINDS =
  /每[十百千万]+(?=人|名|户|张|床)|非公立|公立|民营|私立|社会办|民办|职工|城镇|(?<!农业)农村|乡村|市域|县域|老年人|儿童|孕产妇|学生|重点人群|全人群|贫困|低收入|参保人员|在校|女性|男性|(?<!\d[一-龥]{0,3})以[下外](?=[一-龥])|门急诊|门诊|急诊|住院|出院|手术|居民/g;
const OR_ABOVE = /^[^,;。]{0,4}?(?:及其?)?以上/;

/** The kinds of some words that another text does not have. */
export function kindsBeyond(words: string, own: string): string[] {
  return (words.match(KINDS) ?? []).filter((kind) => !own.includes(kind));
}

/** 三级 of 二级以上, 二级 of 二级以上: fewer levels than those a target is for, or others. */
export function isOfOtherLevels(words: string, own: string): boolean {
  const [levels, given] = [levelsIn(own), levelsIn(words)];
  if (levels.length === 0 || given.length === 0) return false;
  return !given.every((level) => levels.includes(level)) || (opensUp(own) && !opensUp(words));
}

/** The levels of hospitals some words name, where levels are what is measured: 三级医院, not 达到4级. */
export function levelsOfBodies(words: string): string {
  return (words.match(/[一二三]级(?:及?以上)?(?=公立|医院|医疗|综合)/g) ?? []).join();
}

function opensUp(text: string): boolean {
  const folded = foldCell(text);
  return [...folded.matchAll(/级/g)].some(({ index }) => OR_ABOVE.test(folded.slice(index + 1)));
}
