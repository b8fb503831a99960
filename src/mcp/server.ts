/** One client's server: the tools and resources of the library, all of them read only. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type ProgressToken,
  type ServerNotification,
} from '@modelcontextprotocol/sdk/types.js';
import type { AnswerEvent } from '../answering/llm/answer-events.js';
import { jsonLine } from '../copy/json-line.js';
import type { Locale } from '../copy/locale.js';
import type { ReaderLinks } from '../copy/reader-links.js';
import { isInside, ToolFault, type ToolFaultCode, toldFault } from '../tools/fault.js';
import { wholeSchema } from '../tools/json-schema.js';
import type { Spend } from '../tools/limit.js';
import type { Tool, ToolContext } from '../tools/tool.js';
import { TOOLS } from '../tools/tools.js';
import type { ToolUseCases } from '../tools/use-cases.js';
import type { Viewer } from '../tools/viewer.js';
import { offerResources } from './resources.js';
import { mcpWords } from './words.js';

export type McpDeps = {
  readonly useCases: ToolUseCases;
  readonly locale: Locale;
  readonly version: string;
  /** Into the reader, for who uses the tools; left out where it has no address. */
  readonly links?: ReaderLinks | null;
  /** Told of what went wrong inside; who asked is told no more than that. */
  readonly onFault: (error: unknown) => void;
};

export type Client = { readonly viewer: Viewer; readonly spend: Spend };

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

export function createMcpServer(
  { useCases, locale, version, links = null, onFault }: McpDeps,
  { viewer, spend }: Client,
): Server {
  const server = new Server(
    { name: 'tiaowen', title: '条文', version },
    { capabilities: { tools: {}, resources: {}, completions: {} }, instructions: mcpWords(locale).instructions },
  );
  const contextOf = (signal: AbortSignal): ToolContext => ({
    ...{ useCases, documentIds: viewer.documentIds, locale, links, signal },
  });
  const told = (error: unknown) => {
    const fault = toldFault(error, locale);
    if (isInside(fault)) onFault(error);
    return fault;
  };
  const run = async <Result>(price: number, work: () => Promise<Result>): Promise<Result> => {
    try {
      spend(price);
      return await work();
    } catch (error) {
      if (error instanceof McpError) throw error;
      const { code, what, next } = told(error);
      throw new McpError(CODES[code] ?? ErrorCode.InternalError, `${what}${next}`, { code });
    }
  };

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map(describedTool) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, extra): Promise<CallToolResult> => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (tool === undefined) {
      const { what, next } = toldFault(new ToolFault('unknown-tool'), locale);
      throw new McpError(ErrorCode.InvalidParams, `${what}${next}`);
    }
    const { signal, sendNotification, _meta } = extra;
    const onEvent = progressOf(_meta?.progressToken, sendNotification);
    try {
      spend(tool.price);
      const value = await tool.call(params.arguments ?? {}, { ...contextOf(signal), onEvent });
      return { content: [{ type: 'text', text: jsonLine(value) }], structuredContent: { ...value } };
    } catch (error) {
      // What a model can mend is a result it reads; the protocol's errors are the client's.
      const { what, next } = told(error);
      return { isError: true, content: [{ type: 'text', text: `${what}\n${next}` }] };
    }
  });
  offerResources(server, contextOf, run);
  return server;
}

const CODES: Readonly<Partial<Record<ToolFaultCode, number>>> = {
  'bad-arguments': ErrorCode.InvalidParams,
  'not-found': -32002,
};

function describedTool({ name, title, about, input, output }: Tool) {
  return {
    ...{ name, title, description: about, annotations: { title, ...READ_ONLY } },
    inputSchema: wholeSchema(input, 'input'),
    outputSchema: wholeSchema(output, 'output'),
  };
}

/** A client that asked to be told gets a line a step; what it cannot be told holds nothing up. */
function progressOf(
  progressToken: ProgressToken | undefined,
  send: (notification: ServerNotification) => Promise<void>,
): (event: AnswerEvent) => void {
  let progress = 0;
  return (event) => {
    if (progressToken === undefined || event.kind === 'answer') return;
    progress += 1;
    const message = event.kind === 'step' ? event.step : event.claim.text;
    const params = { progressToken, progress, message };
    send({ method: 'notifications/progress', params }).catch(() => {});
  };
}
