import { isSameQuantity, type Quantity, quantitiesIn } from './quantities.js';

/**
 * True unless a sentence gives one member of a row the value of another: 到2022年和2030年，比例分别达到60%和70% makes 2030年 70%.
 * A sentence that names all members and all values is told by its order elsewhere. Plain texts.
 */
export function keepsRespectively(sentence: string, source: string): boolean {
  return source.split(/[;。!?]/).every((statement) => statementHolds(sentence, statement));
}

function statementHolds(sentence: string, statement: string): boolean {
  const at = statement.indexOf('分别');
  if (at === -1) return true;
  const values = quantitiesIn(statement.slice(at).split(PHRASE_END)[0] ?? '').filter(({ date }) => date === null);
  const members = values.length < 2 ? null : membersBefore(statement.slice(0, at), values.length);
  if (members === null) return true;
  const said = quantitiesIn(sentence);
  const named = members.map((isNamed) => isNamed(sentence, said));
  if (named.every((each) => each) || !named.some((each) => each)) return true;
  return values.every(
    (value, index) =>
      named[index] === true ||
      !said.some((each) => isSameQuantity(each, value)) ||
      values.some((other, position) => named[position] === true && isSameQuantity(other, value)),
  );
}

type Member = (sentence: string, said: readonly Quantity[]) => boolean;

const PHRASE_END = /(?<!\d),|,(?!\d)/;
const LONGEST_NAME = 8;

/** As many dates, or names in a row, as there are values. */
function membersBefore(text: string, count: number): Member[] | null {
  const dates = quantitiesIn(text).filter(({ date }) => date !== null);
  if (dates.length === count)
    return dates.map((date) => (_, said) => said.some((each) => each.date !== null && isSameQuantity(each, date)));
  const names = (text.split(PHRASE_END).at(-1) ?? '').split(/、|和|与|及/);
  if (names.length !== count || names.some((name) => name.length < 2)) return null;
  const short = names.map((name, index) => (index === 0 ? name.slice(-LONGEST_NAME) : name.slice(0, LONGEST_NAME)));
  return short.map((name) => (sentence) => sentence.includes(name));
}
