import { MODAL } from '../../question/same-meaning.js';
import { withoutFrame } from './frame.js';

/** Characters of grammar: they may come and go without changing what is said. 不, 未, 或, 每 and the like are none. */
const GRAMMAR = new Set(
  '的了在有到和与及把被给将会要得能对为于从向以由其该这那此个来去着过之并且而但也还又就则再等予本若如',
);
/** Single characters that change what is said. */
const TELLING = /[仅只非拟未不无副半首已均全每最唯免]/;

/** Words that may not come in: figures, and what turns, limits or completes what is said. */
export const CHANGING = new RegExp(`\\d(?!\\d*年)|[已未不仅只均全每免停撤废${MODAL.barred}${MODAL.may}]|部分|个别`);

/** The characters of a text that carry content: letters, Han and digits without grammar and words of telling. */
export function contentOf(text: string): string {
  return [...withoutFrame(text)].filter((char) => /[\p{L}\p{N}%]/u.test(char) && !GRAMMAR.has(char)).join('');
}

/** Content enough to say something. */
export function isTelling(content: string): boolean {
  return [...content].length > 1 || TELLING.test(content);
}

/** The pairs of neighbours among them. */
export function contentPairs(text: string): Set<string> {
  const content = [...contentOf(text)];
  return new Set(content.slice(1).map((char, index) => `${content[index]}${char}`));
}
