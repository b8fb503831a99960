/** How suggested questions are put; names come from documents, in their language. */
export type SuggestionLocale = 'zh' | 'en';

type Wording = {
  readonly figure: (place: string, name: string) => string;
  readonly lead: (place: string, name: string) => string;
  readonly measures: (place: string, name: string) => string;
  readonly comparison: (places: readonly [string, string], name: string) => string;
  readonly term: (name: string) => string;
};

const ZH: Wording = {
  figure: (place, name) => `${place}的${name}要达到多少？`,
  lead: (place, name) => `${place}${name}由谁牵头？`,
  measures: (place, name) => `${place}在${name}方面有哪些措施？`,
  comparison: ([one, other], name) => `${one}和${other}的${name}目标有什么不同？`,
  term: (name) => `什么是${name}？`,
};

const EN: Wording = {
  figure: (place, name) => `What is the target for ${name} in ${place}?`,
  lead: (place, name) => `Who leads ${name} in ${place}?`,
  measures: (place, name) => `What are the measures on ${name} in ${place}?`,
  comparison: ([one, other], name) => `How do the targets for ${name} differ between ${one} and ${other}?`,
  term: (name) => `What is ${name}?`,
};

export function askedIn(locale: SuggestionLocale): Wording {
  return locale === 'zh' ? ZH : EN;
}
