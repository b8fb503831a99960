import { isInChinese } from '../../question/script-of.js';

/**
 * The fixed phrases of extractive claims, in the question's language. Values between them are verbatim; phrases hold no
 * number, date or agency, so that verification need not know them.
 */
export type Wording = {
  readonly lead: (heading: string, lead: string, responsible: string) => string;
  readonly listed: (heading: string, units: string, manner: string) => string;
  readonly onlyResponsible: (heading: string, responsible: string) => string;
  /** The roles as they are printed; null where the answer is not in the language of the text. */
  readonly printedRoles: (heading: string, roles: string, namesLead: boolean) => string | null;
  readonly unitLeads: (unit: string, heading: string) => string;
  readonly unitShares: (unit: string, heading: string) => string;
  readonly unitListed: (unit: string, heading: string) => string;
  readonly means: (name: string, definition: string) => string;
  readonly deadlineUnclear: string;
  readonly ofRegion: (region: string, text: string) => string;
  readonly stop: string;
};

const zh: Wording = {
  lead: (heading, lead, responsible) =>
    `${prefix(heading)}牵头单位：${lead}${responsible === '' ? '' : `；责任单位：${responsible}`}。`,
  listed: (heading, units, manner) => `${prefix(heading)}${units}${manner}（原文列名，未写明牵头单位）。`,
  onlyResponsible: (heading, responsible) => `${prefix(heading)}责任单位：${responsible}（原文未写明牵头单位）。`,
  printedRoles: (heading, roles, namesLead) =>
    `${prefix(heading)}${namesLead ? roles : roles.replace(/。$/, '（原文未写明牵头单位）。')}`,
  unitLeads: (unit, heading) => `${unit}牵头：${heading}。`,
  unitShares: (unit, heading) => `${unit}为责任单位：${heading}。`,
  unitListed: (unit, heading) => `${unit}列名负责（原文未写明牵头单位）：${heading}。`,
  means: (name, definition) => `“${name}”指：${definition}。`,
  deadlineUnclear: '（原文该分句未另写期限）',
  ofRegion: (region, text) => `${region}：${text}`,
  stop: '。',
};

const en: Wording = {
  lead: (heading, lead, responsible) =>
    `${prefix(heading)}lead: ${lead}${responsible === '' ? '' : `; responsible: ${responsible}`}.`,
  listed: (heading, units, manner) =>
    `${prefix(heading)}${units} (${manner}: listed by division of duties; no lead stated).`,
  onlyResponsible: (heading, responsible) => `${prefix(heading)}responsible: ${responsible} (no lead stated).`,
  printedRoles: () => null,
  unitLeads: (unit, heading) => `${unit} leads: ${heading}.`,
  unitShares: (unit, heading) => `${unit} is responsible: ${heading}.`,
  unitListed: (unit, heading) => `${unit} is listed (no lead stated): ${heading}.`,
  means: (name, definition) => `“${name}” means: ${definition}.`,
  deadlineUnclear: ' (no deadline stated in this clause of the sentence)',
  ofRegion: (region, text) => `${region}: ${text}`,
  stop: '。',
};

/** English for questions without Chinese text, Chinese for all others. */
export function wordingFor(question: string): Wording {
  return isInChinese(question) ? zh : en;
}

function prefix(heading: string): string {
  return heading === '' ? '' : `${heading}——`;
}
