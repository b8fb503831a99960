import { composeStatements } from './best-statements.js';
import type { Composition } from './composition.js';
import { composeWho } from './duties.js';
import { composeAmount } from './indicators.js';
import type { PartInput } from './part-input.js';

/** Who: the units behind the task, with its figures where they are asked for too. */
export async function composeWhoWithFigures(input: PartInput): Promise<Composition> {
  const { part, result, library, wording } = input;
  const who = composeWho(result.hits, library, wording);
  if (who.claims.length === 0) return composeResponsible(input, who);
  if (!part.cues.has('names-target') && !part.cues.has('names-deadline')) return who;
  const figures = composeAmount(part, result.hits, library, wording);
  return { ...who, claims: [...figures.claims, ...who.claims] };
}

/** Who, where no units stand behind the task: in the statement itself (党组织书记是第一责任人), where it names someone. */
async function composeResponsible(input: PartInput, none: Composition): Promise<Composition> {
  const composition = await composeStatements(input);
  const [best] = input.result.hits[0]?.statements ?? [];
  const least = input.part.cues.has('unit-in-charge') ? 0.8 : 0.6;
  const told = composition.claims.filter(({ text }) => NAMES_SOMEONE.test(text));
  return told.length > 0 && (best?.direct ?? 0) >= least ? { ...composition, claims: told } : none;
}

const NAMES_SOMEONE =
  /(?:医院|卫生院|中心|机构|卫生室)为|负责|责任人|主体责任|牵头|分管|主管|组长|书记|院长|领导|政府|党委|党组织|委员会|[\u4e00-\u9fa5]{2}(?:局|厅|部门)|由[\u4e00-\u9fa5]{2,12}(?:与|和|同)/;
