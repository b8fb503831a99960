import { statementSpans } from '../../language/sentences.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Place } from '../cite.js';
import { explainsTerm } from './explains-term.js';

export type DefiningStatement = { readonly clause: Clause; readonly place: Place };

/** `{}` is the name, in quotation marks or not; the surest form first. */
const FORMS: readonly string[] = [
  '所称(?:的)?{}[，,]?(?:是指|系指|指|是|按照|包括|限于|为)',
  '(?:^|[。；;\\n，,）)、“"「])\\s*{}[，,]?(?:是指|系指|指的是|即|是(?!否|不|一[项件]|重要|关键|必)[^，,。]{2,})',
  '(?:以下|下文)(?:统|简)?称(?:为)?{}',
];
/** What a name of a count stands for may stand before it: 一条主轴“一轴”. */
const COUNTED = /^[一二两三四五六七八九十\d]/;

/** The statement in which some clauses say what a name means; null where they only use it. */
export function definingStatement(name: string, clauses: readonly Clause[]): DefiningStatement | null {
  const holding = clauses.filter(({ text }) => text.includes(name));
  const quoted = `[“"「]?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[”"」]?`;
  const tests = FORMS.map((form) => new RegExp(form.replace('{}', quoted))).map(
    (pattern) => (text: string) => pattern.test(text),
  );
  if (COUNTED.test(name)) tests.push((text) => explainsTerm(text, name));
  for (const test of tests) {
    for (const clause of holding) {
      const place = statementSpans(clause.text).find(({ start, end }) => test(clause.text.slice(start, end)));
      if (place !== undefined) return { clause, place };
    }
  }
  return null;
}
