/** A researcher over the chat completions API: the agent loop is LangChain's, each call of the model is ours. */
import { createAgent, createMiddleware, ToolMessage } from 'langchain';
import { AppError } from '../../vocabulary/errors.js';
import { interrupted } from '../call-faults.js';
import type { CallOptions, TokenUsage } from '../chat.js';
import type { Researcher, ResearchRequest, ResearchTool } from '../researcher.js';
import { openClient } from './client.js';
import { type CallSettings, callForJson } from './json-call.js';
import { type Complete, LangChainModel } from './langchain-model.js';
import { silentCallbacks } from './langchain-silence.js';
import { completionOfReply, usageOfReply } from './research-reply.js';

export type ResearcherSettings = CallSettings & {
  /** As the endpoint names it; of Azure OpenAI the name of the deployment. */
  readonly model: string;
  /** Longest silence of the endpoint in one try, in ms; 60 s by default, since a reply comes in one piece. */
  readonly idleMs?: number;
};

const IDLE_MS = 60_000;
/** Steps of the graph for one call of a tool: before the model, the model, the tool. */
const STEPS_PER_CALL = 3;
const STEPS_BESIDE = 5;

/**
 * Sends nothing yet. A call of the model that fails is tried again as the policy has it, and no place of the limiter is held
 * while tools run, since they may call the same endpoint. Calls of unknown tools and calls that fail count as calls. Errors
 * are those of the port; `details.promptTokens` and `details.completionTokens` tell what was used until then, where known.
 * @throws AppError `config-invalid` for settings that cannot work
 */
export function openResearcher(settings: ResearcherSettings): Researcher {
  const { model, idleMs = IDLE_MS } = settings;
  openClient(settings, { bytesCame: () => {}, refused: () => {} });

  return {
    research: async (request, options) => {
      const { mostCalls } = request;
      let usage: TokenUsage | null = null;
      let calls = 0;
      let fault: unknown = null;

      const complete: Complete = async (body) => {
        const read = (reply: unknown) => {
          usage = sumOf(usage, usageOfReply(reply));
          return completionOfReply(reply);
        };
        const send: Parameters<typeof callForJson>[1]['send'] = (client, signal) =>
          client.chat.completions.create(body, { signal });
        try {
          return await callForJson(settings, { send, read, idleMs }, options);
        } catch (error) {
          fault = error;
          throw error;
        }
      };
      const bounds = createMiddleware({
        name: 'bounds',
        beforeModel: { canJumpTo: ['end'], hook: () => (calls >= mostCalls ? { jumpTo: 'end' } : undefined) },
        wrapToolCall: async ({ toolCall: { id = '', name, args } }) => {
          const allowed = calls < mostCalls && !hasAborted(options);
          if (allowed) calls += 1;
          const content = allowed ? await runTool(request.tools, name, args) : '工具调用次数已用完';
          return new ToolMessage({ tool_call_id: id, name, content });
        },
      });
      const agent = createAgent({
        model: new LangChainModel(model, complete),
        tools: request.tools.map(definitionOf),
        middleware: [bounds],
      });

      try {
        await agent.invoke(
          { messages: request.messages.map(({ role, content }) => ({ role, content })) },
          {
            callbacks: silentCallbacks(),
            recursionLimit: mostCalls * STEPS_PER_CALL + STEPS_BESIDE,
            ...(options.signal !== undefined && { signal: options.signal }),
          },
        );
      } catch (error) {
        throw withUsage(hasAborted(options) ? interrupted() : toAppError(fault ?? error), usage);
      }
      return { calls, usage };
    },
  };
}

/** As the endpoint wants it. Not LangChain's own tools, which refuse bad arguments before the tool can say what is wrong. */
function definitionOf({ name, description, parameters }: ResearchTool): Record<string, unknown> {
  return { type: 'function', function: { name, description, parameters } };
}

/** What the model is told. Of an error only the code: messages may hold paths and addresses. */
async function runTool(tools: ResearchRequest['tools'], name: string, args: unknown): Promise<string> {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined) return `没有名为 ${name} 的工具，可用的有：${tools.map((each) => each.name).join('、')}`;
  try {
    return await tool.run(args);
  } catch (error) {
    return `工具 ${name} 出错：${error instanceof AppError ? error.code : 'internal'}`;
  }
}

function sumOf(sum: TokenUsage | null, more: TokenUsage | null): TokenUsage | null {
  if (sum === null || more === null) return sum ?? more;
  return {
    promptTokens: sum.promptTokens + more.promptTokens,
    completionTokens: sum.completionTokens + more.completionTokens,
  };
}

/** LangChain quotes messages in its errors, so only their kind is passed on. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const details = { reason: kind };
  return new AppError('internal', 'the research broke off', { cause: new Error(kind), details });
}

function withUsage({ code, message, cause, details }: AppError, usage: TokenUsage | null): AppError {
  return new AppError(code, message, { cause, details: { ...details, ...usage } });
}

function hasAborted({ signal }: CallOptions): boolean {
  return signal?.aborted === true;
}
