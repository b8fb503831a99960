/** 单选: four targets of at least two clauses, and the figures somebody reports: which one is not reached? */
import { foldWidth } from '../../language/width.js';
import type { SingleDraft } from './draft.js';
import { type Figure, figuresIn } from './figures.js';
import type { Knowledge } from './knowledge.js';
import { nonEmpty } from './non-empty.js';
import { GAP } from './quiz.js';
import type { Random } from './random.js';
import type { Statement } from './statement.js';
import { documentName } from './wording.js';

/** Names that a reported figure can stand behind by themselves. */
const MEASURED = /(?:率|占比|比重|比例|指数)$/;
/** More is better, and the quote says so. */
const RISING = /达到|提高到|提升[到至]|不低于|以上/;
const FALLING = /下降|降低|降至|控制|不超过|不高于|以下|以内/;
const OPTIONS = 4;

type Checked = {
  readonly statement: Statement;
  readonly year: number;
  readonly name: string;
  readonly reached: Figure;
  readonly missed: Figure;
};

/** The figures reported are such as the plans set for other things. */
export function checkReports(statements: readonly Statement[], knowledge: Knowledge, random: Random): SingleDraft[] {
  const documents = [...new Set(statements.map(({ task }) => task.document.id))];
  return documents.flatMap((id) => {
    const own = statements.filter(({ task }) => task.document.id === id);
    const checked = random.shuffled(own).flatMap((statement) => checkedOf(statement, knowledge, random));
    const alone = checked.filter(({ name }) => own.filter(({ indicator }) => indicator?.name === name).length === 1);
    const years = [...new Set(alone.map(({ year }) => year))];
    return years.flatMap((year) => {
      const due = alone.filter((each) => each.year === year);
      return Array.from({ length: Math.floor(due.length / OPTIONS) }, (_, index) =>
        due.slice(index * OPTIONS, (index + 1) * OPTIONS),
      ).flatMap(draftsOf);
    });
  });
}

/** Each of the four in turn is the one that is missed; never where its figure is the lowest of them, which tells. */
function draftsOf(group: readonly Checked[]): SingleDraft[] {
  const clauses = new Set(group.map(({ statement }) => statement.task.clause.id));
  const [document] = group.map(({ statement }) => statement.task.document);
  if (clauses.size < 2 || document === undefined) return [];
  const isLowest = (missed: Checked) =>
    group.every((other) => other === missed || missed.missed.low <= other.reached.low);
  return group
    .filter((missed) => !isLowest(missed))
    .map(
      (missed): SingleDraft => ({
        type: 'single',
        aspect: 'self-check',
        facts: nonEmpty([...new Set(group.map(({ statement }) => statement.fact))]),
        question: `对照${documentName(document)}的目标自查，假设${document.region?.name ?? '本地'}${group[0]?.year}年底四项数据如下，其中没有达到原文目标值的是${GAP}。`,
        claims: nonEmpty(group.map(({ statement }) => statement.claim)),
        remark: '',
        answer: `${missed.name}：${missed.missed.digits}%`,
        wrong: group.filter((other) => other !== missed).map(({ name, reached }) => `${name}：${reached.digits}%`),
      }),
    );
}

function checkedOf(statement: Statement, knowledge: Knowledge, random: Random): Checked[] {
  const { indicator, text } = statement;
  if (indicator === null || indicator.population !== null || indicator.change !== null || indicator.base !== null)
    return [];
  const { name, comparator, unit } = indicator;
  if (
    !MEASURED.test(name) ||
    name.length > 24 ||
    unit !== '%' ||
    !(comparator === 'at-least' || comparator === 'exactly')
  )
    return [];
  const [own, another] = figuresIn(text).filter(({ digits }) =>
    foldWidth(indicator.value).startsWith(foldWidth(digits)),
  );
  if (own === undefined || another !== undefined || own.low !== own.high) return [];
  const pool = knowledge.figures.filter(
    ({ unit: other, digits, low, high }) => other === '%' && low === high && low < 100 && /^\d/.test(digits),
  );
  const pickOf = (fits: (figure: Figure) => boolean) => random.shuffled(pool.filter(fits))[0];
  const year = indicator.deadline?.year;
  if (year == null || !RISING.test(indicator.quote) || FALLING.test(indicator.quote)) return [];
  const reached = pickOf(({ low }) => low > own.low && low < own.low + NEAR);
  const missed = pickOf(({ low }) => low < own.low && low > own.low - NEAR);
  return reached === undefined || missed === undefined ? [] : [{ statement, year, name, reached, missed }];
}

/** Figures further off than this would tell by themselves. */
const NEAR = 15;
