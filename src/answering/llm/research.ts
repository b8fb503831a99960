/** Looking for clauses with read-only tools, where one retrieval was not enough. The tools find; they write nothing. */
import { z } from 'zod';
import type { Sources } from '../../evidence/sources.js';
import type { CallOptions, TokenUsage } from '../../models/chat.js';
import type { Prompt } from '../../models/prompts.js';
import type { Researcher, ResearchTool } from '../../models/researcher.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import { isFigure } from '../../vocabulary/provision.js';
import { type AnswerDeps, answerQuestion, type Question } from '../answer-question.js';
import { inTurn } from './choose-passages.js';
import { withoutMarkup } from './passages.js';

export type ResearchDeps = AnswerDeps & {
  readonly researcher: Researcher;
  readonly prompt: Prompt;
  readonly mostCalls: number;
};

export type ResearchResult = { readonly clauses: readonly ClauseId[]; readonly usage: TokenUsage | null };

/**
 * The clauses that came up, the first of each call of a tool before the second of any: a long list does not crowd out what
 * was read afterwards. Throws as `Researcher.research` does.
 */
export async function researchClauses(
  { text, within }: Question,
  deps: ResearchDeps,
  options: CallOptions,
): Promise<ResearchResult> {
  const found: (readonly ClauseId[])[] = [];
  const messages = deps.prompt.render({ question: withoutMarkup(text) });
  const tools = researchTools(deps, within, (ids) => found.push(ids));
  const { usage } = await deps.researcher.research({ messages, tools, mostCalls: deps.mostCalls }, options);
  return { clauses: [...new Set(inTurn(found))], usage };
}

const MOST_LISTED = 40;
const MOST_HITS = 8;

/** The five tools, over what the question may see; `onClauses` is told of the clauses that a call of one of them showed. */
function researchTools(
  deps: AnswerDeps,
  within: Question['within'],
  onClauses: (ids: readonly ClauseId[]) => void,
): ResearchTool[] {
  const { library } = deps;
  const isWithin = (documentId: string) => within?.documentIds?.includes(documentId) ?? true;
  return [
    tool(
      'search_clauses',
      '按一句话检索条款，返回最相关的几条。',
      { query: '要找的内容，可带地区名' },
      async ({ query }) => {
        const { explanation } = await answerQuestion(
          within === undefined ? { text: query } : { text: query, within },
          deps,
        );
        const clauses = explanation.parts.flatMap(({ hits }) => hits.slice(0, MOST_HITS).map(({ clause }) => clause));
        onClauses(clauses.map(({ id }) => id));
        return lines(clauses.map(showClause));
      },
    ),
    tool('get_clause', '按编号取一条条款的全文。', { id: '条款编号，形如 文件编号#2.1.3' }, async ({ id }) => {
      const [clause] = await library.clausesById([id as ClauseId]);
      if (clause === undefined || !isWithin(clause.documentId)) return `没有编号为 ${id} 的条款`;
      onClauses([clause.id]);
      return lines([showClause(clause)]);
    }),
    tool('list_duties', '列出一份文件里的牵头、责任单位。', { document: '文件编号' }, async ({ document }) => {
      const own = isWithin(document) ? await library.listFacts({ kinds: ['duty'], documentIds: [document] }) : [];
      onClauses(own.slice(0, MOST_LISTED).map(({ clauseId }) => clauseId));
      return lines(own.map(({ clauseId, quote }) => `${clauseId} ${quote}`));
    }),
    tool('list_indicators', '列出一份文件里的指标、目标值和期限。', { document: '文件编号' }, async ({ document }) => {
      const figures = { kinds: ['indicator', 'amount'], documentIds: [document] } as const;
      const own = isWithin(document) ? (await library.listFacts(figures)).filter(isFigure) : [];
      onClauses(own.slice(0, MOST_LISTED).map(({ clauseId }) => clauseId));
      return lines(own.map(({ clauseId, quote, deadline }) => `${clauseId} ${deadline?.text ?? ''} ${quote}`));
    }),
    tool('list_documents', '列出收录的文件。', {}, async () =>
      lines(library.documents.filter(({ id }) => isWithin(id)).map(showDocument)),
    ),
  ];
}

function tool<Name extends string>(
  name: string,
  description: string,
  fields: Readonly<Record<Name, string>>,
  run: (args: Readonly<Record<Name, string>>) => Promise<string>,
): ResearchTool {
  const names = Object.keys(fields) as Name[];
  const schema = z.object(Object.fromEntries(names.map((each) => [each, z.string().min(1).max(300)])));
  return {
    name,
    description,
    parameters: {
      type: 'object',
      additionalProperties: false,
      required: names,
      properties: Object.fromEntries(names.map((each) => [each, { type: 'string', description: fields[each] }])),
    },
    run: async (args) => {
      const parsed = schema.safeParse(args);
      if (!parsed.success) return `参数不对：${parsed.error.issues.map(({ message }) => message).join('；')}`;
      return run(parsed.data as Record<Name, string>);
    },
  };
}

function showClause({ id, label, text }: Clause): string {
  return `${id} ${label} ${text}`;
}

function showDocument({ id, kind, title, documentNumber, region }: Sources['documents'][number]): string {
  return [id, kind, title, documentNumber ?? '', region?.name ?? ''].join(' ');
}

function lines(rows: readonly string[]): string {
  if (rows.length === 0) return '没有';
  const rest = rows.length - MOST_LISTED;
  return [...rows.slice(0, MOST_LISTED).map(withoutMarkup), ...(rest > 0 ? [`另有 ${rest} 条`] : [])].join('\n');
}
