/** Looking for clauses with read-only tools, where one retrieval was not enough. The tools find; they write nothing. */
import { z } from 'zod';
import type { ClauseId } from '../../clause.js';
import type { CallOptions, TokenUsage } from '../../models/chat.js';
import type { Prompt } from '../../models/prompts.js';
import type { Researcher, ResearchTool } from '../../models/researcher.js';
import type { Library } from '../../retrieval/library.js';
import { type AnswerDeps, answerQuestion } from '../answer-question.js';
import { withoutMarkup } from './passages.js';

export type ResearchDeps = AnswerDeps & {
  readonly researcher: Researcher;
  readonly prompt: Prompt;
  readonly mostCalls: number;
};

export type ResearchResult = { readonly clauses: readonly ClauseId[]; readonly usage: TokenUsage | null };

/** The clauses that came up, in the order they did. Throws as `Researcher.research` does. */
export async function researchClauses(text: string, deps: ResearchDeps, options: CallOptions): Promise<ResearchResult> {
  const seen = new Set<ClauseId>();
  const messages = deps.prompt.render({ question: withoutMarkup(text) });
  const tools = researchTools(deps, (id) => seen.add(id));
  const { usage } = await deps.researcher.research({ messages, tools, mostCalls: deps.mostCalls }, options);
  return { clauses: [...seen], usage };
}

const MOST_LISTED = 40;
const MOST_HITS = 8;

/** The five tools; `onClause` is told of every clause that one of them showed. */
export function researchTools(deps: AnswerDeps, onClause: (id: ClauseId) => void): ResearchTool[] {
  const { library } = deps;
  return [
    tool(
      'search_clauses',
      '按一句话检索条款，返回最相关的几条。',
      { query: '要找的内容，可带地区名' },
      async ({ query }) => {
        const { explanation } = await answerQuestion({ text: query }, deps);
        const hits = explanation.parts.flatMap((part) => part.hits.slice(0, MOST_HITS));
        return lines(hits.map(({ clause }) => showClause(clause.id, clause.label, clause.text, onClause)));
      },
    ),
    tool('get_clause', '按编号取一条条款的全文。', { id: '条款编号，形如 文件编号#2.1.3' }, async ({ id }) => {
      const [clause] = await library.clausesById([id as ClauseId]);
      return clause === undefined
        ? `没有编号为 ${id} 的条款`
        : showClause(clause.id, clause.label, clause.text, onClause);
    }),
    tool('list_duties', '列出一份文件里的牵头、责任单位。', { document: '文件编号' }, async ({ document }) => {
      const { duties } = await library.facts();
      const own = duties.filter(({ clauseId }) => isOf(clauseId, document));
      for (const { clauseId } of own) onClause(clauseId);
      return lines(own.map(({ clauseId, quote }) => `${clauseId} ${quote}`));
    }),
    tool('list_indicators', '列出一份文件里的指标、目标值和期限。', { document: '文件编号' }, async ({ document }) => {
      const { indicators } = await library.facts();
      const own = indicators.filter(({ clauseId }) => isOf(clauseId, document));
      for (const { clauseId } of own) onClause(clauseId);
      return lines(own.map(({ clauseId, quote, deadline }) => `${clauseId} ${deadline?.text ?? ''} ${quote}`));
    }),
    tool('list_documents', '列出收录的文件。', {}, async () => lines(library.documents.map(showDocument))),
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

function showClause(id: ClauseId, label: string, text: string, onClause: (id: ClauseId) => void): string {
  onClause(id);
  return `${id} ${label} ${withoutMarkup(text)}`;
}

function showDocument({ id, kind, title, documentNumber, region }: Library['documents'][number]): string {
  return [id, kind, title, documentNumber ?? '', region?.name ?? ''].join(' ');
}

function isOf(clauseId: ClauseId, document: string): boolean {
  return clauseId.startsWith(`${document}#`);
}

function lines(rows: readonly string[]): string {
  if (rows.length === 0) return '没有';
  const rest = rows.length - MOST_LISTED;
  return [...rows.slice(0, MOST_LISTED), ...(rest > 0 ? [`另有 ${rest} 条`] : [])].join('\n');
}
