/** 多选: what a sentence lists (儿科、重症医学科、精神科、老年医学科), among what others list. */
import { plainText } from '../../language/plain-text.js';
import type { TextSpan } from '../../language/sentences.js';
import type { MultipleDraft, SingleDraft } from './draft.js';
import { type Knowledge, mayBeSameUnit } from './knowledge.js';
import { type Listing, listingsIn } from './listings.js';
import { nonEmpty } from './non-empty.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import { replaced, type Statement, saying } from './statement.js';

const MOST_RIGHT = 3;
const WRONG = 2;
/** Listed beside the one that is not. */
const OTHERS = 3;

/** Members of lists of other clauses, of any plan, that are of this family, sharing a member with it; none that the clause names. */
function strangersTo({ members, all }: Listing, { task }: Statement, knowledge: Knowledge, random: Random): string[] {
  const clauseText = plainText(task.clause.text);
  const elsewhere = knowledge.listings
    .filter(({ clauseId }) => clauseId !== task.clause.id)
    .filter((other) => other.all.some((member) => all.includes(member)))
    .flatMap((other) => other.members);
  const endings = new Set(members.map((member) => member.slice(-1)));
  return [...new Set(random.shuffled(elsewhere))]
    .filter((other) => !clauseText.includes(plainText(other)) && endings.has(other.slice(-1)))
    .filter((other) => !all.some((member) => mayBeSameUnit(member, other)));
}

export function askListings(statements: readonly Statement[], knowledge: Knowledge, random: Random): MultipleDraft[] {
  return statements.flatMap((statement) =>
    listingsIn(statement.text).flatMap((listing): MultipleDraft[] => {
      const wrong = strangersTo(listing, statement, knowledge, random).slice(0, WRONG);
      if (wrong.length < WRONG) return [];
      const right = random.shuffled(listing.members).slice(0, MOST_RIGHT);
      return [
        {
          ...basisOf(statement, listing, '列举的有哪些？'),
          type: 'multiple',
          answer: null,
          right: nonEmpty(right),
          wrong: wrong.map((other) => ({ text: other, remark: '' })),
        },
      ];
    }),
  );
}

/** 单选: three that the sentence lists, and one it does not. */
export function askOddOnes(statements: readonly Statement[], knowledge: Knowledge, random: Random): SingleDraft[] {
  return statements.flatMap((statement) =>
    listingsIn(statement.text).flatMap((listing): SingleDraft[] => {
      const [answer] = strangersTo(listing, statement, knowledge, random);
      // 持续开展全科医生培训 tells that 全科 is listed.
      const rest = replaced(statement.text, listing, '');
      const hidden = listing.members.filter((member) => !rest.includes(member));
      if (answer === undefined || hidden.length < OTHERS) return [];
      return [
        {
          ...basisOf(statement, listing, '没有列举的是哪一项？'),
          type: 'single',
          answer,
          wrong: random.shuffled(hidden),
        },
      ];
    }),
  );
}

function basisOf(statement: Statement, listing: TextSpan, asked: string) {
  const question = `${saying(statement)}${replaced(statement.text, listing, GAP)}。下列各项中，原文在空处${asked}`;
  const { fact, claim } = statement;
  return { aspect: 'listing', facts: [fact], question, claims: [claim], remark: '' } as const;
}
