import type { Hit } from '../../evidence/retrieve.js';
import { type Composition, composed, nothing } from './composition.js';
import { composeAmount } from './indicators.js';
import type { PartInput } from './part-input.js';
import { chooseStatements, statementClaim } from './statements.js';

const ASKS_DAY = /几月|几号|哪(?:一)?天|具体(?:日期|日子)|what day|which day/i;

/** 从哪年开始 is not answered by the year something is to be reached. */
const ASKS_BEGINNING = /开始|启动|起步|起始|从(?:哪|什么|何|几)|begin|start|since/i;
const TELLS_BEGINNING = /起|开始|启动|以来|自(?:19|20)\d{2}年/;

/** The date of what is asked: of the indicators, else of a statement that holds one. */
export async function composeWhen(input: PartInput): Promise<Composition> {
  const composition = await composeDate(input);
  if (
    ASKS_DAY.test(input.part.text) &&
    !composition.claims.some(({ text }) => /\d{1,2}\s*[月\-./]\s*\d{1,2}|\d{1,2}月/.test(text))
  )
    return nothing({ kind: 'deadline' });
  if (!ASKS_BEGINNING.test(input.part.text)) return composition;
  const claims = composition.claims.filter(({ text }) => TELLS_BEGINNING.test(text));
  return claims.length > 0 ? { ...composition, claims } : nothing({ kind: 'deadline' });
}

async function composeDate(input: PartInput): Promise<Composition> {
  const { part, result, library, wording } = input;
  const figures = composeAmount(
    { ...part, wants: { ...part.wants, amount: false, money: false } },
    result.hits,
    library,
    wording,
  );
  const dated = figures.claims.filter((each) => /(?:19|20)\d{2}年|年内|三年|期间/.test(each.text));
  if (dated.length > 0) return { ...figures, claims: dated };
  const withDate = statementsWithDates(result.hits);
  if (withDate.length > 0) return composed(withDate.map((choice) => statementClaim(choice, library)));
  return nothing({ kind: 'deadline' });
}

function statementsWithDates(hits: readonly Hit[]) {
  const best = hits[0]?.score ?? 0;
  return chooseStatements(
    hits
      .filter((hit) => hit.score >= best * 0.8)
      .map((hit) => ({
        ...hit,
        statements: hit.statements.filter(({ start, end }) =>
          /(?:19|20)\d{2}年|年内|年底|[一二三四五]年|每(?:半?年|季度|月|周|两年|三年)/.test(
            hit.clause.text.slice(start, end),
          ),
        ),
      }))
      .filter((hit) => hit.statements.length > 0),
    1,
  );
}
