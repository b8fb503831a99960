/** A call whose reply comes in one piece: embeddings and scores. */
import { assertWithinBudget, type Budget } from '../budget.js';
import type { Attempt, CallPolicy } from '../call-policy.js';
import { watchCall } from '../call-watch.js';
import type { CallOptions, TokenUsage } from '../chat.js';
import { type EndpointSettings, openClient } from './client.js';
import { faultOf, statusOf } from './fault.js';

type Client = ReturnType<typeof openClient>;

/** What every call of an endpoint needs. */
export type CallSettings = EndpointSettings & {
  /** Shared by all models of the same endpoint. */
  readonly policy: CallPolicy;
  /** Null for no limit. */
  readonly budget: Budget | null;
  /** Clock of the deadlines, in ms; `performance.now` by default. */
  readonly now?: () => number;
  /** In ms since 1970, for `Retry-After` dates; `Date.now` by default. */
  readonly wallClock?: () => number;
};

export type JsonCallSettings = CallSettings & {
  /** Hears the tokens of each reply that tells them; all are prompt tokens. */
  readonly onUsage?: (usage: TokenUsage) => void;
};

export type Refusal = { readonly status: number; readonly body: string };

export type JsonCall<Result> = {
  readonly send: (client: Client, signal: AbortSignal) => Promise<unknown>;
  /** Throws `model-rejected` for a reply it cannot read. */
  readonly read: (reply: unknown) => Result;
  /** A refusal that is itself a result, or null. */
  readonly readRefusal?: (refusal: Refusal) => Result | null;
  /** Longest silence of the endpoint in one try, in ms. */
  readonly idleMs: number;
};

/** @throws AppError what the policy and the budget throw, and the last fault of the endpoint */
export async function callForJson<Result>(
  settings: JsonCallSettings,
  call: JsonCall<Result>,
  options: CallOptions,
): Promise<Result> {
  const { policy, budget } = settings;
  const leave = await policy.enter(options);
  try {
    await assertWithinBudget(budget);
    return await policy.attempt(() => tryOnce(settings, call, options), options);
  } finally {
    leave();
  }
}

async function tryOnce<Result>(
  settings: JsonCallSettings,
  { send, read, readRefusal, idleMs }: JsonCall<Result>,
  options: CallOptions,
): Promise<Attempt<Result>> {
  const { now = () => performance.now(), wallClock = Date.now, onUsage = () => {} } = settings;
  const watch = watchCall({ ...options, idleMs, now });
  let answered = false;
  let refusal: string | null = null;
  const client = openClient(settings, {
    bytesCame: () => {
      answered = true;
      watch.bytesCame();
    },
    refused: (body) => {
      refusal = body;
    },
  });
  try {
    const reply = await send(client, watch.signal);
    const usage = usageOf(reply);
    if (usage !== null) onUsage(usage);
    return { kind: 'done', value: read(reply) };
  } catch (error) {
    const status = statusOf(error);
    const result = status === null ? null : (readRefusal?.({ status, body: refusal ?? '' }) ?? null);
    if (result !== null) return { kind: 'done', value: result };
    const fault = faultOf(error, {
      stoppedBy: watch.stoppedBy(),
      refusal: refusal ?? '',
      responded: answered && refusal === null,
      begun: false,
      usage: null,
      wallClock: wallClock(),
    });
    return { kind: 'fault', fault };
  } finally {
    watch.close();
  }
}

/** Some endpoints tell `total_tokens` only. */
function usageOf(reply: unknown): TokenUsage | null {
  const usage = recordOf(recordOf(reply)?.usage);
  const tokens = usage?.prompt_tokens ?? usage?.total_tokens;
  return typeof tokens === 'number' && tokens >= 0 ? { promptTokens: tokens, completionTokens: 0 } : null;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}
