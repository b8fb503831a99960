import type { Hit } from '../../evidence/retrieve.js';
import { type Composition, composed, nothing } from './composition.js';
import { composeAmount } from './indicators.js';
import type { PartInput } from './part-input.js';
import { chooseStatements, statementClaim } from './statements.js';

/** 从哪年开始 is not answered by the year something is to be reached. */
const TELLS_BEGINNING = /起|开始|启动|以来|自(?:19|20)\d{2}年/;

/** The date of what is asked: of the indicators, else of a statement that holds one. */
export async function composeWhen(input: PartInput): Promise<Composition> {
  const composition = await composeDate(input);
  if (input.part.cues.has('day') && !composition.claims.some(({ text }) => DAY.test(text) || /\d{1,2}月/.test(text)))
    return nothing({ kind: 'deadline' });
  if (!input.part.cues.has('beginning')) return composition;
  const claims = composition.claims.filter(({ text }) => TELLS_BEGINNING.test(text));
  return claims.length > 0 ? { ...composition, claims } : nothing({ kind: 'deadline' });
}

const DATE = /(?:19|20)\d{2}年|年内|年底|[一二三四五]年|每(?:半?年|季度|月|周|两年|三年)/;
const DAY =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(?:19|20)\d{2}[-./]\d{1,2}/;
const SPAN =
  /(?:\d+|[一二三四五六七八九十两百]+)\s*(?:个)?(?:工作日|日(?:内|之内|以内|前)|天|小时|分钟|星期|周|月(?!\d|份|底)|年(?!\d|底|度))|每(?:半?年|季度|月|周)|[半一]年/;

async function composeDate(input: PartInput): Promise<Composition> {
  const { part, result, library, wording } = input;
  if (part.cues.has('duration')) {
    const spans = statementsTelling(SPAN, result.hits);
    if (spans.length > 0) return composed(spans.map((choice) => statementClaim(choice, library)));
  }
  const figures = composeAmount(
    { ...part, wants: { ...part.wants, amount: false, money: false } },
    result.hits,
    library,
    wording,
  );
  const dated = figures.claims.filter((each) => /(?:19|20)\d{2}年|年内|三年|期间/.test(each.text));
  if (dated.length > 0) return { ...figures, claims: dated };
  const days = part.cues.has('day') ? statementsTelling(DAY, result.hits) : [];
  const withDate = days.length > 0 ? days : statementsTelling(DATE, result.hits);
  if (withDate.length > 0) return composed(withDate.map((choice) => statementClaim(choice, library)));
  return nothing({ kind: 'deadline' });
}

function statementsTelling(pattern: RegExp, hits: readonly Hit[]) {
  const best = hits[0]?.score ?? 0;
  return chooseStatements(
    hits
      .filter((hit) => hit.score >= best * 0.8)
      .map((hit) => ({
        ...hit,
        statements: hit.statements.filter(({ start, end }) => pattern.test(hit.clause.text.slice(start, end))),
      }))
      .filter((hit) => hit.statements.length > 0),
    1,
  );
}
