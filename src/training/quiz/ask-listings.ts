/** 多选: what a sentence lists (儿科、重症医学科、精神科、老年医学科), among what others list. */
import { plainText } from '../../language/plain-text.js';
import type { TextSpan } from '../../language/sentences.js';
import type { MultipleDraft } from './draft.js';
import { type Knowledge, mayBeSameUnit } from './knowledge.js';
import { nonEmpty } from './non-empty.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import { replaced, type Statement, saying } from './statement.js';

const MEMBER = '[^，。；：:、（）()“”《》]{2,12}';
const RUN = new RegExp(`${MEMBER}(?:、${MEMBER}){3,}`, 'g');
const JOINED = /[和与及或等的各]/;
const MOST_RIGHT = 3;
const WRONG = 2;

/** The first and the last stay in the sentence: words of it that are no members cling to them. */
function listingsIn({
  text,
}: Statement): (TextSpan & { readonly members: readonly string[]; readonly all: readonly string[] })[] {
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

export function askListings(statements: readonly Statement[], knowledge: Knowledge, random: Random): MultipleDraft[] {
  return statements.flatMap((statement) => {
    const { task, text, claim, fact } = statement;
    const clauseText = plainText(task.clause.text);
    return listingsIn(statement).flatMap((listing): MultipleDraft[] => {
      const elsewhere = knowledge
        .statementsOf(task.document.id)
        .filter(({ task: { clause } }) => clause.id !== task.clause.id)
        .flatMap(listingsIn)
        .flatMap(({ members }) => members);
      const endings = new Set(listing.members.map((member) => member.slice(-1)));
      const wrong = [...new Set(random.shuffled(elsewhere))]
        .filter((other) => !clauseText.includes(plainText(other)) && endings.has(other.slice(-1)))
        .filter((other) => !listing.all.some((member) => mayBeSameUnit(member, other)))
        .slice(0, WRONG);
      if (wrong.length < WRONG) return [];
      const right = random.shuffled(listing.members).slice(0, MOST_RIGHT);
      return [
        {
          type: 'multiple',
          aspect: 'listing',
          facts: [fact],
          question: `${saying(statement)}${replaced(text, listing, GAP)}。下列各项中，原文在空处列举的有哪些？`,
          claims: [claim],
          remark: '',
          answer: null,
          right: nonEmpty(right),
          wrong: wrong.map((other) => ({ text: other, remark: '' })),
        },
      ];
    });
  });
}
