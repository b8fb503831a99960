/** What a sentence lists: 儿科、重症医学科、精神科、老年医学科. */
import type { TextSpan } from '../../language/sentences.js';

const MEMBER = '[^，。；：:、（）()“”《》]{2,12}';
const RUN = new RegExp(`${MEMBER}(?:、${MEMBER}){3,}`, 'g');
const JOINED = /[和与及或等的各]/;

export type Listing = TextSpan & { readonly members: readonly string[]; readonly all: readonly string[] };

/** The first and the last stay in the sentence: words of it that are no members cling to them. */
export function listingsIn(text: string): Listing[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const all = run.split('、');
    const [first = '', ...rest] = all;
    const members = rest.slice(0, -1);
    if (members.length < 2 || members.some((member) => JOINED.test(member))) return [];
    const start = index + first.length + 1;
    const last = (rest.at(-1) ?? '').split(JOINED)[0] ?? '';
    return [{ start, end: start + members.join('、').length, members, all: [first, ...members, last] }];
  });
}
