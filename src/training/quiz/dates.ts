/** Years that may stand in the place of a target's date. */
import type { Knowledge } from './knowledge.js';
import type { TargetStatement } from './target-statement.js';

const YEAR = /20\d{2}/;

/**
 * Dates like the statement's own with another year that the plans name, nearest year first. Empty where the date is the
 * usual one of its document: every other question shows it.
 */
export function nearDates(statement: TargetStatement, knowledge: Knowledge): string[] {
  const own = dateOf(statement);
  const year = YEAR.exec(own)?.[0];
  if (year === undefined || isUsual(year, statement.task.document.id, knowledge)) return [];
  const { indicator, task } = statement;
  const others = knowledge.targetsOf(task.document.id);
  const alike = others.filter(
    ({ indicator: { name } }) => name.includes(indicator.name) || indicator.name.includes(name),
  );
  const taken = new Set(alike.flatMap((other) => YEAR.exec(dateOf(other))?.[0] ?? []));
  return knowledge.years
    .filter((other) => other !== year && !taken.has(other))
    .sort((a, b) => Math.abs(Number(a) - Number(year)) - Math.abs(Number(b) - Number(year)) || Number(a) - Number(b))
    .map((other) => own.replace(YEAR, other));
}

export function dateOf({ text, date }: TargetStatement): string {
  return date === null ? '' : text.slice(date.start, date.end);
}

function isUsual(year: string, documentId: string, knowledge: Knowledge): boolean {
  const years = knowledge.targetsOf(documentId).flatMap((each) => YEAR.exec(dateOf(each))?.[0] ?? []);
  return years.filter((each) => each === year).length * 2 > years.length;
}
