import type { Hit } from '../../evidence/retrieve.js';
import { plainText } from '../../language/plain-text.js';
import type { TextSpan } from '../../language/sentences.js';
import { coreShare } from '../../question/concepts.js';
import type { QuestionPart } from '../../question/question.js';
import { countsInAskedUnit } from './asked-unit.js';
import { composeStatements } from './best-statements.js';
import { type Composition, nothing } from './composition.js';
import { composeAmount } from './indicators.js';
import type { PartInput } from './part-input.js';
import type { Wording } from './wording.js';

/** From the indicators; else from a statement that holds a figure of what is asked; else with the remark that none is set. */
export async function composeAmountOrStatement(input: PartInput): Promise<Composition> {
  const { part, result, library, wording } = input;
  const figures = composeAmount(part, result.hits, library, wording);
  if (figures.claims.length > 0) return figures;
  const none = nothing({ kind: 'amount', value: part.text });
  if (part.wants.money) return none;
  const [top] = result.hits;
  const close = result.hits
    .filter((hit) => hit.score >= (top?.score ?? 0) * 0.8)
    .map((hit) => ({ ...hit, statements: hit.statements.filter((each) => holdsAskedFigure(hit, each, part)) }))
    .filter((hit) => hit.statements.length > 0);
  if (close.length > 0) return composeStatements({ ...input, result: { ...result, hits: close } });
  const spokenOf = (top?.signals.clause ?? 0) >= 0.85 && (top?.statements[0]?.direct ?? 0) >= 0.6;
  return spokenOf ? withoutNumber(await composeStatements(input), part, wording) : none;
}

/** A number other than a year, counted as asked, in a statement that speaks of what the question turns on. */
function holdsAskedFigure({ clause }: Hit, { start, end }: TextSpan, part: QuestionPart): boolean {
  const text = withoutNames(clause.text.slice(start, end).replace(/^\s*\d{1,3}[.．、]/, ''), part);
  const holdsDigits = /\d/.test(text.replace(/(?:19|20)\d{2}年/g, ''));
  if (!(holdsDigits || part.asked.measure !== null) || !countsInAskedUnit(text, part.asked.measure)) return false;
  return coreShare(part.concepts, plainText(`${clause.text.slice(start, end)}|${clause.heading}`)) >= 0.5;
}

/** 一村一名大学生 asked about is a name; the number in it counts nothing. */
function withoutNames(text: string, { concepts }: QuestionPart): string {
  return concepts.reduce((rest, { surface }) => (/^\d/.test(surface) ? rest : rest.replaceAll(surface, '')), text);
}

/** 逐步提高固定薪酬占比 is no answer to 多少; where only the target is asked for, it is one with the remark that no figure is set. */
function withoutNumber(composition: Composition, part: QuestionPart, wording: Wording): Composition {
  const [first, ...rest] = composition.claims;
  if (first === undefined || /\d/.test(first.text.replace(/(?:19|20)\d{2}年/g, ''))) return composition;
  if (part.cues.has('how-many')) return nothing({ kind: 'amount', value: part.content });
  return {
    ...composition,
    claims: [{ ...first, text: `${first.text.replace(/[。.]$/, '')}${wording.noNumber}${wording.stop}` }, ...rest],
  };
}
