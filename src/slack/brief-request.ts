import type { BriefingRequest } from '../briefing/request.js';
import type { SlackUseCases } from './deps.js';
import type { BriefChoice } from './render/brief-choice.js';
import { markOf } from './render/mark-of.js';

/** What a choice asks for. Clauses ticked are looked up among those the plans chosen have. */
export async function requestOf(
  { desk: _, also: marks, ...choice }: BriefChoice,
  { briefMentions }: Pick<SlackUseCases, 'briefMentions'>,
): Promise<BriefingRequest> {
  const request = { ...choice, region: null, also: [], part: null, from: null, to: null };
  if (marks.length === 0) return request;
  const mentions = await briefMentions(request);
  return { ...request, also: mentions.map(({ clauseId }) => clauseId).filter((id) => marks.includes(markOf(id))) };
}
