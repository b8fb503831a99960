import { plainText } from '../../language/plain-text.js';
import type { Verdict, VerifiedClaim } from '../../vocabulary/answer.js';
import { isSameQuantity, quantitiesIn } from './quantities.js';

export type AskedOfVerdict = {
  readonly text: string;
  /** It asks whether something is forbidden, so that a yes agrees with a ban. */
  readonly speaksOfBan: boolean;
};

const FORBIDS = /不得|严禁|禁止|不可以|不予/;

/**
 * False where a verdict goes against what the claims behind it say: a yes to something they forbid, or to a figure or date of
 * which they give another. It need not follow from them: it is shown as the model's.
 */
export function verdictHolds(
  verdict: Verdict,
  { text: question, speaksOfBan }: AskedOfVerdict,
  claims: readonly VerifiedClaim[],
): boolean {
  if (verdict !== 'yes') return true;
  const said = plainText(claims.map(({ text }) => text).join('\n'));
  if (FORBIDS.test(said) && !speaksOfBan) return false;
  const given = quantitiesIn(said);
  return quantitiesIn(plainText(question)).every((quantity) => {
    const alike = given.filter(
      ({ unit, date }) => unit === quantity.unit && (date === null) === (quantity.date === null),
    );
    return alike.length === 0 || alike.some((each) => isSameQuantity(quantity, each));
  });
}
