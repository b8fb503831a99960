import { ask } from './ask.js';
import { checkText } from './check-text.js';
import { listDocuments } from './documents.js';
import { draftBriefing } from './draft-briefing.js';
import { getClause } from './get-clause.js';
import { listProvisions } from './list-provisions.js';
import { searchClauses } from './search-clauses.js';
import type { Tool } from './tool.js';

/** What other assistants are offered, in the order they are listed. */
export const TOOLS: readonly Tool[] = [
  ask,
  searchClauses,
  getClause,
  listProvisions,
  listDocuments,
  checkText,
  draftBriefing,
];
