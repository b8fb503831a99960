/** What can be taken out of a statement: the words, and others that are wrong in their place. */
import { characterPairs } from '../../language/character-pairs.js';
import type { TextSpan } from '../../language/sentences.js';
import type { Rule } from '../../vocabulary/provision.js';
import { actorsIn } from './actors.js';
import type { Aspect } from './draft.js';
import { figuresIn } from './figures.js';
import { type Knowledge, mayBeSameUnit, QUOTED } from './knowledge.js';
import { nearFigures } from './near-figures.js';
import { ranksIn } from './ranks.js';
import { replaced, type Statement } from './statement.js';
import { PLAINLY_BAD, WORD_SETS } from './words.js';

export type Gap = {
  readonly aspect: Aspect;
  readonly span: TextSpan;
  readonly right: string;
  /** None that any plan of the region bears out; the likeliest to mislead first. */
  readonly wrong: readonly string[];
  /** Those that make the whole statement false, not merely other words than the plan's. */
  readonly lies: readonly string[];
};

/** Of the numbers and names that could stand instead. */
const LIKELIEST = 3;

export function gapsOf(statement: Statement, knowledge: Knowledge): Gap[] {
  const { text, task, date } = statement;
  const isWrong =
    ({ span, aspect }: Gap) =>
    (words: string) =>
      aspect === 'date' || !knowledge.says(task.document, withoutDate(replaced(text, span, words), date));
  return [
    ...wordGaps(statement, knowledge),
    ...rankGaps(statement, knowledge),
    ...figureGaps(statement, knowledge),
    ...dateGaps(statement, knowledge),
    ...whoGaps(statement, knowledge),
    ...termGaps(statement, knowledge),
    ...ruleGaps(statement, knowledge),
  ].map((gap) => ({
    ...gap,
    wrong: gap.wrong.filter(isWrong(gap)),
    // The heading, which a question may show, says what is right.
    lies: task.clause.heading.includes(gap.right) ? [] : gap.lies.filter(isWrong(gap)),
  }));
}

/** A word of these kinds that stands nowhere else in a plan shows that somebody put it there. */
const OWN_WORDS: ReadonlySet<Aspect> = new Set<Aspect>(['hedge', 'modality']);

function wordGaps({ text, task: { document } }: Statement, knowledge: Knowledge): Gap[] {
  return WORD_SETS.flatMap(({ aspect, find, others, lies }): Gap[] => {
    const [match, another] = [...text.matchAll(find)];
    const isOrder = aspect === 'modality' || aspect === 'prohibition';
    if (match === undefined || another !== undefined || (isOrder && PLAINLY_BAD.test(text))) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    // 全面 twice in one sentence shows that one of them was put there.
    const isNew = (words: string) =>
      !text.includes(words) && (!OWN_WORDS.has(aspect) || knowledge.says(document, words));
    return [{ aspect, span, right: match[0], wrong: others.filter(isNew), lies: lies.filter(isNew) }];
  });
}

/** What an issuer says of its own level nobody takes for another's. */
const OWN_LEVEL: Readonly<Record<string, string>> = {
  nation: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
};

/** A grade that the plan nowhere names shows that somebody put it there. */
function rankGaps({ text, task: { document } }: Statement, knowledge: Knowledge): Gap[] {
  const isNamed = (words: string) => knowledge.says(document, words);
  return ranksIn(text)
    .filter(({ words }) => words !== OWN_LEVEL[document.region?.level ?? ''])
    .map(({ words, others, lies, ...span }) => ({
      aspect: 'scope',
      span,
      right: words,
      wrong: others.filter(isNamed),
      lies: lies.filter(isNamed),
    }));
}

function figureGaps(statement: Statement, knowledge: Knowledge): Gap[] {
  const { text } = statement;
  return figuresIn(text).flatMap((figure): Gap[] => {
    const right = text.slice(figure.start, figure.end);
    // At least one: any other number is more, and the least is guessed. 一站式 counts nothing.
    const isOne = figure.high <= 1 && figure.unit !== ':';
    if (isOne && !/\d/.test(figure.digits)) return [];
    const wrong = nearFigures(figure, statement, knowledge);
    return [{ aspect: 'value', span: figure, right, wrong: isOne ? [] : wrong, lies: wrong.slice(0, LIKELIEST) }];
  });
}

const YEAR = /20\d{2}/;

/** Another year that the plans name, nearest first. None where the date is the usual one of its document: every other question shows it. */
function dateGaps({ text, date, task, indicator }: Statement, knowledge: Knowledge): Gap[] {
  if (date === null || indicator === null) return [];
  const right = text.slice(date.start, date.end);
  const year = YEAR.exec(right)?.[0];
  const yearOf = (other: Statement) => (other.date === null ? null : YEAR.exec(other.text)?.[0]);
  const targets = knowledge.statementsOf(task.document.id).filter((other) => other.date !== null);
  if (year === undefined || targets.filter((other) => yearOf(other) === year).length * 2 > targets.length) return [];
  const isAlike = (name = '') => name.includes(indicator.name) || indicator.name.includes(name);
  const taken = new Set(targets.filter((other) => isAlike(other.indicator?.name)).map(yearOf));
  const wrong = knowledge.years
    // A plan sets nothing for the years before it.
    .filter((other) => other !== year && !taken.has(other) && other >= (task.document.issueDate ?? '').slice(0, 4))
    .sort((a, b) => Math.abs(Number(a) - Number(year)) - Math.abs(Number(b) - Number(year)) || Number(a) - Number(b))
    .map((other) => right.replace(YEAR, other));
  return [{ aspect: 'date', span: date, right, wrong, lies: wrong.slice(0, LIKELIEST) }];
}

/** Others of their kind that the clause does not name. */
function whoGaps({ text, task }: Statement, knowledge: Knowledge): Gap[] {
  const [first] = actorsIn(text);
  if (first === undefined || text.split(first.name).length !== 2) return [];
  const words = characterPairs(
    knowledge
      .placesOf(task.document.id)
      .map(({ clause }) => clause.text)
      .join('\n'),
  );
  const others = knowledge.actors
    .filter(
      ({ name, kind }) => kind === first.kind && !mayBeSameUnit(name, first.name) && !task.clause.text.includes(name),
    )
    // Of another plan only who might be met with in this one.
    .filter(({ name }) => [...characterPairs(name)].every((pair) => words.has(pair)))
    .sort((a, b) => Number(b.documentId === task.document.id) - Number(a.documentId === task.document.id));
  const wrong = [...new Set(others.map(({ name }) => name))];
  // What holds of 医疗卫生机构 holds of 社会办医疗机构, too.
  const apart = wrong.filter((name) => sharedPairs(ownWords(name, first.kind), ownWords(first.name, first.kind)) === 0);
  return [{ aspect: 'who', span: first, right: first.name, wrong, lies: apart.slice(0, LIKELIEST) }];
}

function ownWords(name: string, kind: string): string {
  return name.slice(0, name.length - kind.length);
}

/** Terms differ in length by this at most. */
const MOST_LONGER = 2;

/** A term the sentence holds once, and no other plan: 互联网+ is known to everybody. Others the clause does not name. */
function termGaps({ text, task: { document, clause } }: Statement, knowledge: Knowledge): Gap[] {
  const [match] = [...text.matchAll(QUOTED)];
  const term = match?.[1];
  if (match === undefined || term === undefined || text.split(term).length !== 2) return [];
  // “两院院士”“泰山学者”: one beside another is guessed.
  if (/”[、和]?$/.test(text.slice(0, match.index)) || /^[、和]?“/.test(text.slice(match.index + match[0].length)))
    return [];
  if (knowledge.isCommon(document, term)) return [];
  const wrong = knowledge
    .termsOf(document.id)
    .filter((name) => !clause.text.includes(name) && Math.abs(name.length - term.length) <= MOST_LONGER)
    // 一张网 and 一朵云 are of one make; 守门人 in the place of 健康服务圈 nobody believes.
    .filter((name) => name.at(0) === term.at(0) || name.at(-1) === term.at(-1));
  const start = match.index + 1;
  return [
    {
      aspect: 'term',
      span: { start, end: start + term.length },
      right: term,
      wrong,
      // A clerk who copies a plan gets no name wrong.
      lies: [],
    },
  ];
}

/** Conditions and exceptions: those of other clauses in their place that are told in like words. */
function ruleGaps({ text, task }: Statement, knowledge: Knowledge): Gap[] {
  const elsewhere = knowledge
    .placesOf(task.document.id)
    .filter(({ clause }) => clause.id !== task.clause.id)
    .flatMap(({ rules }) => rules);
  const gapAt = (aspect: Aspect, own: string, of: (rule: Rule) => readonly string[]): Gap[] => {
    const start = text.indexOf(own);
    if (own.length < FEWEST_OF_RULE || start === -1 || text.length - own.length < FEWEST_OF_RULE) return [];
    const alike = [...new Set(elsewhere.flatMap(of))].map((other) => ({ other, shared: sharedPairs(other, own) }));
    // Who shares no word speaks of something else, who shares half may be right as well.
    const wrong = alike
      .filter(({ other, shared }) => shared > 0 && shared * 2 < Math.min(other.length, own.length))
      .sort((a, b) => b.shared - a.shared)
      .map(({ other }) => other);
    return [{ aspect, span: { start, end: start + own.length }, right: own, wrong, lies: [] }];
  };
  return task.rules.flatMap((rule) => [
    ...rule.conditions.flatMap((own) => gapAt('condition', own, ({ conditions }) => conditions)),
    ...rule.exceptions.flatMap((own) => gapAt('exception', own, (other) => [...other.exceptions, ...other.conditions])),
  ]);
}

const FEWEST_OF_RULE = 6;

function sharedPairs(one: string, other: string): number {
  const own = characterPairs(other);
  return [...characterPairs(one)].filter((pair) => own.has(pair)).length;
}

/** The date put in front of a quote may stand further off in the clause: without it the words can be looked up. */
function withoutDate(text: string, date: TextSpan | null): string {
  return date !== null && date.start === 0 && /[，,]/.test(text.charAt(date.end)) ? text.slice(date.end + 1) : text;
}
