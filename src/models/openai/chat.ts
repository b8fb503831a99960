/** A chat model over the chat completions API: OpenAI, Azure OpenAI, DeepSeek, DashScope, Zhipu, vLLM, Ollama. */
import { assertWithinBudget } from '../budget.js';
import type { Attempt, CallFault } from '../call-policy.js';
import { watchCall } from '../call-watch.js';
import type { CallOptions, ChatEvent, ChatModel, ChatRequest } from '../chat.js';
import { openClient } from './client.js';
import { type Dialect, FULL_DIALECT, lesserDialect, requestBody } from './dialect.js';
import { faultOf, statusOf } from './fault.js';
import type { CallSettings } from './json-call.js';
import { type ReplyProgress, readReply } from './reply.js';

export type ChatModelSettings = CallSettings & {
  /** As the endpoint names it; of Azure OpenAI the name of the deployment. */
  readonly model: string;
  /** Longest silence of the endpoint, in ms; 30 s by default. */
  readonly idleMs?: number;
};

/** A reply whose first event has come. */
type OpenedReply = {
  readonly first: ChatEvent;
  readonly rest: AsyncGenerator<ChatEvent, void, undefined>;
  toFault(error: unknown): CallFault;
  close(): void;
};

const IDLE_MS = 30_000;

/**
 * Sends nothing yet. Fields the endpoint refuses (structured output, `max_tokens`, `temperature`, usage) are given up and
 * not sent again by this model. Errors are those of the port; `details.reason` says more, and `details.promptTokens` and
 * `details.completionTokens` tell the usage of a reply that broke off, where it is known.
 * @throws AppError `config-invalid` for settings that cannot work
 */
export function openChatModel(settings: ChatModelSettings): ChatModel {
  const { model, policy, budget, idleMs = IDLE_MS, now = () => performance.now(), wallClock = Date.now } = settings;
  openClient(settings, { bytesCame: () => {}, refused: () => {} });
  let known = FULL_DIALECT;

  /** One request and the first event of its reply. */
  const ask = async (request: ChatRequest, dialect: Dialect, options: CallOptions) => {
    const watch = watchCall({ ...options, idleMs, now });
    const progress: ReplyProgress = { responded: false, begun: false, usage: null };
    let refusal = '';
    const toFault = (error: unknown) =>
      faultOf(error, { ...progress, refusal, stoppedBy: watch.stoppedBy(), wallClock: wallClock() });
    const client = openClient(settings, { bytesCame: watch.bytesCame, refused: (body) => (refusal = body) });
    const reply = readReply(client, requestBody(model, request, dialect), { watch, progress });
    try {
      const first = await reply.next();
      if (first.done === true) throw new Error('a reply has at least its end');
      const opened: OpenedReply = { first: first.value, rest: reply, toFault, close: watch.close };
      return { kind: 'done', value: opened } as const;
    } catch (error) {
      watch.close();
      return { kind: 'fault', fault: toFault(error), status: statusOf(error), complaint: refusal } as const;
    }
  };

  const askInDialect = async (request: ChatRequest, options: CallOptions): Promise<Attempt<OpenedReply>> => {
    for (let dialect = known; ; ) {
      const asked = await ask(request, dialect, options);
      if (asked.kind === 'done') known = dialect;
      const lesser =
        asked.kind === 'done' ? null : lesserDialect(dialect, { ...asked, hasSchema: request.schema !== null });
      if (lesser === null) return asked;
      dialect = lesser;
    }
  };

  async function* stream(request: ChatRequest, options: CallOptions): AsyncGenerator<ChatEvent, void, undefined> {
    const leave = await policy.enter(options);
    try {
      await assertWithinBudget(budget);
      const reply = await policy.attempt(() => askInDialect(request, options), options);
      try {
        yield reply.first;
        yield* reply.rest;
      } catch (error) {
        throw reply.toFault(error).error;
      } finally {
        reply.close();
        // Ends the connection where the caller stopped reading, also after the first event alone.
        await reply.rest.return();
      }
    } finally {
      leave();
    }
  }

  return { id: model, stream };
}
