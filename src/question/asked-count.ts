import { HAN_NUMERAL_CLASS, parseNumeral } from '../language/numerals.js';

const COUNTED = new RegExp(
  `(?:哪|这|那|的|提出|分为?|有)?(\\d{1,2}|[${HAN_NUMERAL_CLASS}]{1,3})(?:个|大)?(?:方面|项|条|点|块|部分|大块|举措|任务|工作)`,
);

/** How many members a question expects (四个方面是哪四个): null where it says no number. */
export function readAskedCount(question: string): number | null {
  return parseNumeral(COUNTED.exec(question)?.[1] ?? '');
}
