/**
 * The fixed phrases of extractive claims, in the question's language. Values between them are verbatim; phrases hold no
 * number, date or agency, so that verification need not know them.
 */
export type Wording = {
  readonly lead: (heading: string, lead: string, responsible: string) => string;
  readonly listed: (heading: string, units: string, manner: string) => string;
  readonly onlyResponsible: (heading: string, responsible: string) => string;
  readonly unitLeads: (unit: string, heading: string) => string;
  readonly unitShares: (unit: string, heading: string) => string;
  readonly unitListed: (unit: string, heading: string) => string;
  readonly means: (name: string, definition: string) => string;
  readonly abbreviates: (name: string, definition: string) => string;
  readonly documentNumber: (number: string) => string;
  readonly issueDate: (date: string) => string;
  readonly posted: (time: string) => string;
  readonly issuers: (names: string) => string;
  readonly status: (status: string) => string;
  readonly deadlineUnclear: string;
  readonly noNumber: string;
  readonly ofRegion: (region: string, text: string) => string;
  readonly stop: string;
};

const zh: Wording = {
  lead: (heading, lead, responsible) =>
    `${prefix(heading)}牵头单位：${lead}${responsible === '' ? '' : `；责任单位：${responsible}`}。`,
  listed: (heading, units, manner) => `${prefix(heading)}${units}${manner}（原文列名，未写明牵头单位）。`,
  onlyResponsible: (heading, responsible) => `${prefix(heading)}责任单位：${responsible}（原文未写明牵头单位）。`,
  unitLeads: (unit, heading) => `${unit}牵头：${heading}。`,
  unitShares: (unit, heading) => `${unit}为责任单位：${heading}。`,
  unitListed: (unit, heading) => `${unit}列名负责（原文未写明牵头单位）：${heading}。`,
  means: (name, definition) => `“${name}”指：${definition}。`,
  abbreviates: (name, definition) => `“${name}”是${definition}的简称。`,
  documentNumber: (number) => `发文字号：${number}。`,
  issueDate: (date) => `成文日期：${date}。`,
  posted: (time) => `网页发布时间：${time}。`,
  issuers: (names) => `印发机关：${names}。`,
  status: (status) => `有效性：${status}。`,
  deadlineUnclear: '（原文该分句未另写期限）',
  noNumber: '（原文未设量化值）',
  ofRegion: (region, text) => `${region}：${text}`,
  stop: '。',
};

const en: Wording = {
  lead: (heading, lead, responsible) =>
    `${prefix(heading)}lead: ${lead}${responsible === '' ? '' : `; responsible: ${responsible}`}.`,
  listed: (heading, units, manner) =>
    `${prefix(heading)}${units} (${manner}: listed by division of duties; no lead stated).`,
  onlyResponsible: (heading, responsible) => `${prefix(heading)}responsible: ${responsible} (no lead stated).`,
  unitLeads: (unit, heading) => `${unit} leads: ${heading}.`,
  unitShares: (unit, heading) => `${unit} is responsible: ${heading}.`,
  unitListed: (unit, heading) => `${unit} is listed (no lead stated): ${heading}.`,
  means: (name, definition) => `“${name}” means: ${definition}.`,
  abbreviates: (name, definition) => `“${name}” is short for ${definition}.`,
  documentNumber: (number) => `Document number: ${number}.`,
  issueDate: (date) => `Date of issue: ${date}.`,
  posted: (time) => `Posted online: ${time}.`,
  issuers: (names) => `Issued by: ${names}.`,
  status: (status) => `Validity: ${status}.`,
  deadlineUnclear: ' (no deadline stated in this clause of the sentence)',
  noNumber: ' (no figure is set)',
  ofRegion: (region, text) => `${region}: ${text}`,
  stop: '。',
};

/** English for questions without Chinese text, Chinese for all others. */
export function wordingFor(question: string): Wording {
  return /\p{Script=Han}/u.test(question) ? zh : en;
}

function prefix(heading: string): string {
  return heading === '' ? '' : `${heading}——`;
}
