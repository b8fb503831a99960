/** Whose answers a person may open: those everyone in their place saw, and their own. */
import type { Conversations, StoredAnswer } from '../storage/conversations.js';
import { installationOf, type Person } from './asker.js';

/** Null for an answer that is gone, of another workspace, or shown to somebody else alone: whoever guesses learns no difference. */
export async function answerFor(
  conversations: Pick<Conversations, 'answerById'>,
  id: string,
  person: Pick<Person, 'team' | 'enterprise' | 'isOrgInstall' | 'user'>,
): Promise<StoredAnswer | null> {
  const stored = await conversations.answerById(id, installationOf(person));
  if (stored === null) return null;
  return stored.place.isPrivate === true && stored.place.user !== person.user ? null : stored;
}
