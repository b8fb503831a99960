import type { Answer } from '../vocabulary/answer.js';
import type { SlackDeps } from './deps.js';
import type { ShelfDocument } from './render/searched.js';

/** The documents that a channel asks of, for an answer that has to name them; none for others. */
export async function shelfFor(
  answer: Answer,
  place: { readonly team: string; readonly channel: string },
  { useCases, conversations }: Pick<SlackDeps, 'useCases' | 'conversations'>,
): Promise<readonly ShelfDocument[]> {
  if (!('missing' in answer) && answer.status !== 'clarify') return [];
  const { documentIds } = await conversations.settingsOf(place);
  const headers = await useCases.documentHeaders();
  return documentIds === null ? headers : headers.filter(({ id }) => documentIds.includes(id));
}
