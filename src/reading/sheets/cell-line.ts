import { opensNumbered } from '../line-opening.js';

const HAN_END = /[\p{Script=Han}，、（《“]$/u;
const HAN_START = /^[\p{Script=Han}，、。；：）》”]/u;

/** The text of a cell on one line. A break within Han words is there for the width of the column and parts nothing. */
export function cellLine(text: string): string {
  const [first = '', ...rest] = text.split(/\s*[\r\n\v\u2028\u2029]\s*/u).filter((line) => line !== '');
  return rest
    .reduce((joined, line) => {
      const isWrap = HAN_END.test(joined) && HAN_START.test(line) && !opensNumbered(line);
      return `${joined}${isWrap ? '' : ' '}${line}`;
    }, first)
    .trim();
}
