import type { Answered } from '../answering/answer-question.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import { claimLine } from '../copy/answer-body.js';
import { type Locale, localeOfQuestion } from '../copy/locale.js';
import type { Answer, VerifiedClaim } from '../vocabulary/answer.js';
import { numberCitations } from '../vocabulary/citation-numbers.js';
import { createPaint } from './colour.js';
import type { Output } from './output.js';
import { plainTerminalDeep } from './plain-terminal.js';
import { type RenderOptions, renderAnswer } from './render-answer.js';
import { wrapText } from './wrap-text.js';

/**
 * Prints verified claims as they come and the rest when the answer is there. Where the answer does not stand on the claims
 * printed, because a fault followed, it is printed whole and says so.
 */
export async function printAsItComes(
  events: AsyncIterable<AnswerEvent>,
  { output, fallback, links = null }: Pick<RenderOptions, 'fallback' | 'links'> & { readonly output: Output },
): Promise<Answered> {
  const paint = createPaint(output.colour);
  const printed: VerifiedClaim[] = [];
  for await (const event of events) {
    if (event.kind === 'claim') {
      printed.push(event.claim);
      const entry = lastEntry(plainTerminalDeep(printed), fallback);
      for (const line of entry.split('\n').flatMap((each) => wrapText(each, output.columns)))
        output.result(paint.strong(line));
    }
    if (event.kind !== 'answer') continue;
    const { answer } = event.answered;
    const stands = printed.length > 0 && answer.isDraft !== true && standsOn(answer, printed);
    if (printed.length > 0) output.result('');
    const rest = {
      fallback: localeOfQuestion(answer.question, fallback),
      columns: output.columns,
      colour: output.colour,
      links,
    };
    output.result(renderAnswer(answer, { ...rest, printed: stands ? printed.length : 0 }));
    return event.answered;
  }
  throw new RangeError('the stream ended without an answer');
}

function lastEntry(claims: readonly VerifiedClaim[], locale: Locale): string {
  const last = numberCitations(claims).claims.at(-1);
  return last === undefined ? '' : claimLine(last, locale);
}

function standsOn(answer: Answer, printed: readonly VerifiedClaim[]): boolean {
  if (answer.status !== 'answered' && answer.status !== 'partial') return false;
  return printed.every((claim, index) => answer.claims[index]?.text === claim.text);
}
