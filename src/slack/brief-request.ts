import type { Mention } from '../briefing/choose-tasks.js';
import { type BriefingRequest, NO_CHOICE } from '../briefing/request.js';
import type { SlackUseCases } from './deps.js';
import type { BriefChoice } from './render/brief-choice.js';
import { markOf } from './render/mark-of.js';

/** What a choice asks for. Clauses ticked are looked up among those the plans chosen have. */
export async function requestOf(
  choice: BriefChoice,
  { briefMentions }: Pick<SlackUseCases, 'briefMentions'>,
): Promise<BriefingRequest> {
  const request = plainRequest(choice);
  return choice.also.length === 0 ? request : withTicked(request, choice, await briefMentions(request));
}

/** The same with the clauses that may be ticked: none without a topic. */
export async function requestWithMentions(
  choice: BriefChoice,
  { briefMentions }: Pick<SlackUseCases, 'briefMentions'>,
): Promise<{ readonly request: BriefingRequest; readonly mentions: readonly Mention[] }> {
  const request = plainRequest(choice);
  const mentions = choice.topic === null ? [] : await briefMentions(request);
  return { request: withTicked(request, choice, mentions), mentions };
}

function plainRequest({ desk: _, also: __, ...choice }: BriefChoice): BriefingRequest {
  return { ...NO_CHOICE, ...choice };
}

function withTicked(request: BriefingRequest, { also }: BriefChoice, mentions: readonly Mention[]): BriefingRequest {
  return { ...request, also: mentions.map(({ clauseId }) => clauseId).filter((id) => also.includes(markOf(id))) };
}
