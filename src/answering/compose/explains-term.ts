import { plainText } from '../../language/plain-text.js';

/** In brackets, after a colon, or after 即 or 包括. */
export const BEHIND = /^[^,，;；。（(:：]{0,8}(?:[（(:：]|[,，]?(?:即|分别[是为]|包括))([^。）)]*)/;

/** Verbs that take a name as their object: 开展“…”活动 uses the name and does not explain it. */
const USES =
  /(?:推进|推行|推动|开展|实施|围绕|加快|建设|打造|构建|落实|实现|达到|完成|巩固|强化|加强|探索|实行|启动|统筹|特别是|包括|以|的|用好|进行|继续|深化|推广|建立|持续|积极)[“"「]?$/;

/** True where a statement says what a name stands for: in brackets or after a colon behind it, or in apposition before it (委省共建示范省“一个牵引”). */
export function explainsTerm(statement: string, name: string): boolean {
  const plain = plainText(statement);
  const key = plainText(name);
  const isQuoted = /[“"「]/.test(statement.charAt(statement.indexOf(name) - 1));
  for (let at = plain.indexOf(key); at !== -1; at = plain.indexOf(key, at + 1)) {
    if (BEHIND.test(plain.slice(at + key.length))) return true;
    const before = /[^,，;；:：。]*$/.exec(plain.slice(0, at))?.[0] ?? '';
    if (isQuoted && before.length >= 4 && !USES.test(before) && !/[a-z\d]/.test(key)) return true;
  }
  return false;
}
