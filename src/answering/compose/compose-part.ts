import { placesIn } from '../../language/places.js';
import type { TextSpan } from '../../language/sentences.js';
import type { Library } from '../../retrieval/library.js';
import type { Hit, ResultSet } from '../../retrieval/retrieve.js';
import { coreShare } from '../../retrieval/understand/concepts.js';
import { plainText } from '../../retrieval/understand/plain-text.js';
import type { QuestionPart } from '../../retrieval/understand/question.js';
import { hitsOfYears, whatIsMissing, yearMissing } from '../answerable.js';
import { ANSWERING } from '../settings.js';
import { asksForCount, countsInAskedUnit } from './asked-unit.js';
import { type Composition, composed, nothing } from './composition.js';
import { asksForTerm, composeDefinitions, explainsTerm, termAskedFor, undefinedCountedName } from './define.js';
import { composeDutyShape, composeUnitDuties, composeWho } from './duties.js';
import { composeAllIndicators } from './all-indicators.js';
import { composeFigureMeaning } from './figure.js';
import { composeAmount, composeDeadlineTasks } from './indicators.js';
import { composeUnderHeading, headingClaim, pointsAfter } from './lists.js';
import { composeLookup } from './lookup.js';
import { asksForMentions, composeEachRegion, composeMentions } from './mentions.js';
import { composeMetadata } from './metadata.js';
import { composeSeries } from './series.js';
import { chooseStatements, statementClaim } from './statements.js';
import type { Wording } from './wording.js';

type Input = {
  readonly part: QuestionPart;
  readonly result: ResultSet;
  readonly library: Library;
  readonly wording: Wording;
};

/** Answers one part of a question in the documents' own words, by what it asks for. No claims: the documents do not say. */
export async function composePart(input: Input): Promise<Composition> {
  const byFacts = await composeFromFacts(input);
  if (byFacts !== null) return byFacts;
  const missing = await whatIsMissing(input.part, input.result, input.library);
  if (missing !== null) return nothing(missing);
  const hits = await hitsOfYears(input.part, input.result.hits, input.library);
  const composition = await composeFromClauses({ ...input, result: { ...input.result, hits } });
  if (ASKS_REASON.test(input.part.text) && !composition.claims.some(({ text }) => GIVES_REASON.test(text)))
    return nothing({ kind: 'reason' });
  const otherYear = await yearMissing(input.part, input.result.hits, input.library);
  return otherYear === null || composition.claims.length === 0
    ? composition
    : { ...composition, missing: [...composition.missing, otherYear] };
}

/** What is answered by enumerating facts or by exact lookup, whatever the best hits are; null where the part asks otherwise. */
async function composeFromFacts({ part, result, library, wording }: Input): Promise<Composition | null> {
  const { scope, hits } = result;
  const { main, only, eachRegion } = part.wants;
  if (main === 'lookup') return composeLookup(part, result, library, wording);
  if (main === 'metadata') {
    const metadata = await composeMetadata(part, scope, library, wording);
    return metadata.claims.length > 0 || /有效|失效|废止|哪个?州|谁写|谁编/.test(part.text) ? metadata : null;
  }
  if (main === 'unit-duties') {
    const duties = await composeUnitDuties(part, scope, hits, library, wording);
    return duties.claims.length > 0 || duties.missing[0]?.kind === 'term' || part.concepts.length === 0 ? duties : null;
  }
  const meant = await composeFigureMeaning(part, scope, library);
  if (meant.claims.length > 0) return meant;
  if (part.units.length === 0 && (SEVERAL_LEAD.test(part.text) || (only && /牵头|责任|配合/.test(part.text))))
    return orNull(await composeDutyShape(part, scope, library, wording));
  const listed = await composeAllIndicators(part, scope, library, wording);
  if (listed !== null) return listed;
  if (main === 'deadline-tasks') {
    const due = await composeDeadlineTasks(part, scope, hits, library, wording);
    return /几|多少/.test(part.text) ? orNull(due) : due;
  }
  if (asksForMentions(part)) return orNull(await composeMentions(part, scope, library));
  if (eachRegion && part.regions.length !== 1) return orNull(await composeEachRegion(part, scope, library, wording));
  return null;
}

/** 为什么 is answered by words that give a reason, not by what was laid down. */
const ASKS_REASON = /为什么|为啥|为何|凭什么|原因|(?<![管办治])理由(?!哪|谁|什么(?:单位|部门|人))|怎么(?:考虑|想)的|\bwhy\b|\breasons?\b/i;
const GIVES_REASON = /因为|由于|鉴于|考虑到|为了|为(?:进一步|贯彻|满足|解决|适应|更好|方便)|旨在|以便|以(?:满足|适应|解决)|目的|原因|理由|背景|依据|根据/;

/** 哪一项是两家并列牵头. */
const SEVERAL_LEAD = /(?:并列|共同|联合|双|[两二三]家).{0,8}牵头|牵头(?:单位|部门).{0,6}(?:不止|超过|多于)一/;

function orNull(composition: Composition): Composition | null {
  return composition.claims.length > 0 ? composition : null;
}

async function composeFromClauses(input: Input): Promise<Composition> {
  const { part, result, library, wording } = input;
  const { hits } = result;
  if (asksForTerm(part)) {
    const defined = await composeDefinitions(part, result.scope, library, wording);
    if (defined.claims.length > 0) return defined;
  }
  switch (part.wants.main) {
    case 'who':
    case 'unit-duties':
      return composeWhoWithFigures(input);
    case 'amount':
    case 'deadline-tasks':
      return composeAmountOrStatement(input);
    case 'when':
      return composeWhen(input);
    case 'list': {
      const members = await composeUnderHeading(part, hits, library);
      if (members.claims.length > 0) return members;
      const series = await composeSeries(part, result.scope, library);
      return series.claims.length > 0 ? series : composeStatements(input);
    }
    default:
      return composeStatements(input);
  }
}

async function composeWhoWithFigures(input: Input): Promise<Composition> {
  const { part, result, library, wording } = input;
  const who = composeWho(result.hits, library, wording);
  if (who.claims.length === 0) return composeResponsible(input, who);
  if (!/目标|指标|比例|时限|期限|target|rate|deadline/i.test(part.text) || who.claims.length === 0) return who;
  const figures = composeAmount(part, result.hits, library, wording);
  return { ...who, claims: [...figures.claims, ...who.claims] };
}

/** Who, where no units stand behind the task: in the statement itself (党组织书记是第一责任人), where it names someone. */
async function composeResponsible(input: Input, none: Composition): Promise<Composition> {
  const composition = await composeStatements(input);
  const [best] = input.result.hits[0]?.statements ?? [];
  const asksUnit = /牵头|负责(?:单位|部门)|责任(?:单位|部门)|归口|lead|responsible|department/i.test(input.part.text);
  const least = asksUnit ? 0.8 : 0.6;
  const told = composition.claims.filter(({ text }) => NAMES_SOMEONE.test(text));
  return told.length > 0 && (best?.direct ?? 0) >= least ? { ...composition, claims: told } : none;
}

const NAMES_SOMEONE =
  /(?:医院|卫生院|中心|机构|卫生室)为|负责|责任人|主体责任|牵头|分管|主管|组长|书记|院长|领导|政府|党委|党组织|委员会|[\u4e00-\u9fa5]{2}(?:局|厅|部门)|由[\u4e00-\u9fa5]{2,12}(?:与|和|同)/;

/** From the indicators; else from a statement that holds a figure of what is asked; else with the remark that none is set. */
async function composeAmountOrStatement(input: Input): Promise<Composition> {
  const { part, result, library, wording } = input;
  const figures = composeAmount(part, result.hits, library, wording);
  if (figures.claims.length > 0) return figures;
  const none = nothing({ kind: 'amount', value: part.text });
  if (part.wants.money) return none;
  const [top] = result.hits;
  const close = result.hits
    .filter((hit) => hit.score >= (top?.score ?? 0) * 0.8)
    .map((hit) => ({ ...hit, statements: hit.statements.filter((each) => holdsAskedFigure(hit, each, part)) }))
    .filter((hit) => hit.statements.length > 0);
  if (close.length > 0) return composeStatements({ ...input, result: { ...result, hits: close } });
  const spokenOf = (top?.signals.clause ?? 0) >= 0.85 && (top?.statements[0]?.direct ?? 0) >= 0.6;
  return spokenOf ? withoutNumber(await composeStatements(input), part, wording) : none;
}

/** A number other than a year, counted as asked, in a statement that speaks of what the question turns on. */
function holdsAskedFigure({ clause }: Hit, { start, end }: TextSpan, part: QuestionPart): boolean {
  const text = withoutNames(clause.text.slice(start, end).replace(/^\s*\d{1,3}[.．、]/, ''), part);
  const holdsDigits = /\d/.test(text.replace(/(?:19|20)\d{2}年/g, ''));
  if (!(holdsDigits || asksForCount(part.text)) || !countsInAskedUnit(text, part.text)) return false;
  return coreShare(part.concepts, plainText(`${clause.text.slice(start, end)}|${clause.heading}`)) >= 0.5;
}

/** 一村一名大学生 asked about is a name; the number in it counts nothing. */
function withoutNames(text: string, { concepts }: QuestionPart): string {
  return concepts.reduce((rest, { surface }) => (/^\d/.test(surface) ? rest : rest.replaceAll(surface, '')), text);
}

/** 逐步提高固定薪酬占比 is no answer to 多少; where only the target is asked for, it is one with the remark that no figure is set. */
function withoutNumber(composition: Composition, part: QuestionPart, wording: Wording): Composition {
  const [first, ...rest] = composition.claims;
  if (first === undefined || /\d/.test(first.text.replace(/(?:19|20)\d{2}年/g, ''))) return composition;
  if (/多少|几/.test(part.text)) return nothing({ kind: 'amount', value: part.content });
  return {
    ...composition,
    claims: [{ ...first, text: `${first.text.replace(/[。.]$/, '')}${wording.noNumber}${wording.stop}` }, ...rest],
  };
}

const ASKS_DAY = /几月|几号|哪(?:一)?天|具体(?:日期|日子)|what day|which day/i;

/** 从哪年开始 is not answered by the year something is to be reached. */
const ASKS_BEGINNING = /开始|启动|起步|起始|从(?:哪|什么|何|几)|begin|start|since/i;
const TELLS_BEGINNING = /起|开始|启动|以来|自(?:19|20)\d{2}年/;

async function composeWhen(input: Input): Promise<Composition> {
  const composition = await composeDate(input);
  if (ASKS_DAY.test(input.part.text) && !composition.claims.some(({ text }) => /\d{1,2}\s*[月\-./]\s*\d{1,2}|\d{1,2}月/.test(text)))
    return nothing({ kind: 'deadline' });
  if (!ASKS_BEGINNING.test(input.part.text)) return composition;
  const claims = composition.claims.filter(({ text }) => TELLS_BEGINNING.test(text));
  return claims.length > 0 ? { ...composition, claims } : nothing({ kind: 'deadline' });
}

async function composeDate(input: Input): Promise<Composition> {
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

/** Which cities or counties: a statement that names none is no answer. */
const ASKS_PLACES =
  /哪(?:[几些两三四五六七八九十]+|一)?个?(?:试点|示范|其他|国家级)?(?:城市|市|县|区(?!别)|州|旗|乡镇)(?!级|域|直)|(?:城市|市|县|区|旗)(?:都|各|分别)?(?:是|有|为|叫)哪[几些]|which (?:other )?(?:cities|counties|districts)/i;

function namesOtherPlaces(statement: string, { regions }: QuestionPart): boolean {
  return placesIn(statement).some((place) => !regions.some((region) => region.startsWith(place) || place === region));
}

/** The best statements; with a lead-in (加强6个方面的工作。) the points behind it. A counted name left unexplained is no answer. */
async function composeStatements({ part, result, library }: Input): Promise<Composition> {
  const asksPlaces = ASKS_PLACES.test(part.text);
  const choices = chooseStatements(result.hits, ANSWERING.statements).filter(
    ({ hit, statement }) => !asksPlaces || namesOtherPlaces(hit.clause.text.slice(statement.start, statement.end), part),
  );
  const [first] = choices;
  if (first === undefined)
    return nothing(asksPlaces ? { kind: 'item', value: part.content } : { kind: 'term', value: part.content });
  const { clause } = first.hit;
  const following =
    part.wants.list || part.wants.define || part.wants.main === 'general' || part.wants.main === 'how'
      ? await pointsAfter(clause, library)
      : [];
  const around = result.hits
    .slice(0, 2)
    .map((hit) => hit.clause.text)
    .join('\n');
  const term = termAskedFor(part);
  if (term !== null && !explainsTerm(clause.text.slice(first.statement.start, first.statement.end), term)) {
    return nothing({ kind: 'definition', value: term });
  }
  const undefinedName = undefinedCountedName(part, clause.text.length < 600 ? clause.text : around, following);
  if (undefinedName !== null) {
    const missing = { kind: 'item', value: undefinedName } as const;
    const namesAsked = /^\d/.test(undefinedName) && /名称|名单|名字/.test(part.text);
    return namesAsked ? composed([statementClaim(first, library)], [], [missing]) : nothing(missing);
  }
  const leadIn =
    following.length > 0 && (part.wants.list || /方面|项|点|下功夫|如下|工作[。：:]?$/.test(clause.text.slice(-24)));
  const points = leadIn ? following.map((point) => headingClaim(point, library)) : [];
  return composed([...choices.map((choice) => statementClaim(choice, library)), ...points], following);
}
