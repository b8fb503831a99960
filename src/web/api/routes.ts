/** What the API offers: a tool a route, in the order the description lists them. */
import { ask } from '../../tools/ask.js';
import { checkText } from '../../tools/check-text.js';
import { getDocument, listDocuments } from '../../tools/documents.js';
import { draftBriefing } from '../../tools/draft-briefing.js';
import { getClause } from '../../tools/get-clause.js';
import { listProvisions } from '../../tools/list-provisions.js';
import { searchClauses } from '../../tools/search-clauses.js';
import type { Tool } from '../../tools/tool.js';

export type Route = {
  readonly method: 'get' | 'post';
  /** `:id` is the only part that varies. */
  readonly path: string;
  readonly tool: Tool;
  /** Answers as server-sent events, too, where they are asked for. */
  readonly streams?: true;
};

export const ROUTES: readonly Route[] = [
  { method: 'get', path: '/documents', tool: listDocuments },
  { method: 'get', path: '/documents/:id', tool: getDocument },
  { method: 'get', path: '/clauses/:id', tool: getClause },
  { method: 'get', path: '/provisions', tool: listProvisions },
  { method: 'get', path: '/search', tool: searchClauses },
  { method: 'post', path: '/ask', tool: ask, streams: true },
  { method: 'post', path: '/check', tool: checkText },
  { method: 'post', path: '/brief', tool: draftBriefing },
];
