/** 填空: a value or a term taken out of the plan's own words. */
import { cite, claim } from '../../answering/cite.js';
import type { Task } from '../../briefing/task.js';
import { bodySentences } from './body-sentences.js';
import type { BlankDraft } from './draft.js';
import { BLANK } from './quiz.js';
import { replaced, type TargetStatement } from './target-statement.js';
import { documentName } from './wording.js';

const MOST_CHARS = 120;
/** A term in quotation marks of its own; 《》 and quotations inside belong to something else. */
const QUOTED = /“([^“”《》，。；]{2,12})”/g;

/** Only values in figures: what is left out of 实现全覆盖 could be said in many ways. */
export function blankTargets(statements: readonly TargetStatement[]): BlankDraft[] {
  return statements.flatMap(({ text, value, task, claim: stated, fact }): BlankDraft[] => {
    if (value === null) return [];
    const answer = text.slice(value.start, value.end);
    if (!/\d/.test(answer)) return [];
    const question = ask(task, replaced(text, value, BLANK));
    return [{ type: 'blank', aspect: 'value', facts: [fact], question, claims: [stated], remark: '', answer }];
  });
}

/** A term the sentence holds once. */
export function blankTerms(tasks: readonly Task[]): BlankDraft[] {
  return tasks.flatMap((task) =>
    bodySentences(task).flatMap((sentence): BlankDraft[] => {
      const { text, fact } = sentence;
      if (text.length > MOST_CHARS) return [];
      const [match] = [...text.matchAll(QUOTED)];
      const term = match?.[1];
      if (match === undefined || term === undefined || text.split(term).length !== 2) return [];
      const start = match.index + 1;
      const question = ask(task, replaced(text, { start, end: start + term.length }, BLANK));
      const claims = [claim(text, cite(task.clause, task.document, sentence))] as const;
      return [{ type: 'blank', aspect: 'term', facts: [fact], question, claims, remark: '', answer: term }];
    }),
  );
}

function ask({ document }: Task, text: string): string {
  return `按${documentName(document)}原文填空：${text}。`;
}
