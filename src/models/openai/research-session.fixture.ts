/** For tests: a researcher at a stand-in endpoint, with tools that keep what they were called with. */
import { onTestFinished } from 'vitest';
import type { ToolCall } from '../../testing/endpoint/completions.js';
import { type Endpoint, openEndpoint, type Step } from '../../testing/endpoint/endpoint.js';
import { createCallPolicy } from '../call-policy.js';
import type { CallOptions } from '../chat.js';
import type { ResearchRequest, ResearchTool } from '../researcher.js';
import { openResearcher, type ResearcherSettings } from './researcher.js';

export const KEY = 'sk-test-9e8d7c6b5a';
export const QUESTION = '甲市今年的就诊率目标是多少？';

export const done: Step = { kind: 'reply', text: '查完' };

export function calling(...toolCalls: readonly ToolCall[]): Step {
  return { kind: 'reply', toolCalls };
}

export function search(query: string): ToolCall {
  return { name: 'search_clauses', arguments: { query } };
}

type SessionOptions = Partial<ResearcherSettings> & { readonly concurrency?: number };

/** Closes the endpoint when the test is over. */
export async function researchSession(steps: readonly Step[], options: SessionOptions = {}) {
  const { concurrency = 4, ...settings } = options;
  const endpoint = await openEndpoint();
  onTestFinished(() => endpoint.close());
  endpoint.queue('chat', ...steps);
  const waits: number[] = [];
  const ran: unknown[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const policy = createCallPolicy({ concurrency, random: () => 0, sleep });
  const researcher = openResearcher({
    apiKey: KEY,
    baseUrl: endpoint.baseUrl,
    azureApiVersion: null,
    model: 'test-model',
    policy,
    budget: null,
    ...settings,
  });
  const tools: readonly ResearchTool[] = [
    tool('search_clauses', ['query'], async (args) => {
      const { query } = args as { query?: unknown };
      if (typeof query !== 'string') return '参数不对：缺少 query';
      ran.push(query);
      return `D1#1 关于${query}的条款`;
    }),
    tool('list_documents', [], async () => {
      ran.push('list_documents');
      return 'D1 通知';
    }),
    tool('broken_tool', [], async () => {
      throw new Error(`no such file: ${KEY}`);
    }),
  ];
  const research = (call: Partial<CallOptions> = {}, asked: Partial<ResearchRequest> = {}) =>
    researcher.research(
      {
        messages: [
          { role: 'system', content: '只查不答。' },
          { role: 'user', content: QUESTION },
        ],
        tools,
        mostCalls: 8,
        ...asked,
      },
      { deadline: performance.now() + 15_000, ...call },
    );
  return { endpoint, policy, waits, ran, tools, research };
}

/** Texts of the tools in the `position`-th request, in order. */
export function toolTexts(endpoint: Endpoint, position: number): unknown[] {
  const messages = endpoint.requests[position]?.body.messages as readonly { role: string; content: unknown }[];
  return messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
}

function tool(name: string, names: readonly string[], run: ResearchTool['run']): ResearchTool {
  const properties = Object.fromEntries(names.map((each) => [each, { type: 'string' }]));
  return {
    name,
    description: `工具 ${name}`,
    parameters: { type: 'object', additionalProperties: false, required: names, properties },
    run,
  };
}
