/**
 * What went wrong with a try, as `AppError`. Endpoints repeat keys and prompts in their messages, and so do parsers and the
 * client, so nothing they say is passed on: only statuses and codes of the system, as a reason.
 */
import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { AppError, type AppErrorCode } from '../../vocabulary/errors.js';
import { interrupted, timedOut } from '../call-faults.js';
import type { CallFault } from '../call-policy.js';
import type { StopReason } from '../call-watch.js';
import type { TokenUsage } from '../chat.js';
import { retryAfterMs } from '../retry-delay.js';

/** What is known of a try when it fails. */
export type TryRecord = {
  readonly stoppedBy: StopReason | null;
  /** Body of an answer that is not a success. */
  readonly refusal: string;
  /** The endpoint answered with success; what fails then is the stream. */
  readonly responded: boolean;
  /** Text was passed on. */
  readonly begun: boolean;
  readonly usage: TokenUsage | null;
  /** In ms since 1970. */
  readonly wallClock: number;
};

/** OpenAI and Azure, DashScope, DeepSeek, Zhipu. */
const FILTERED =
  /content_filter|content_policy_violation|ResponsibleAIPolicyViolation|data_?inspection_?failed|content exists risk|"code"\s*:\s*"?1301\b/i;

/** `error` is whatever the client threw. `details` tell the reason and the usage, where known. */
export function faultOf(error: unknown, record: TryRecord): CallFault {
  const { error: named, ...rest } = classify(error, record);
  const details = { ...named.details, ...usageDetails(record.usage) };
  const cause = named.cause ?? new Error(`${kindOf(error)} (${named.details.reason ?? named.code})`);
  return { ...rest, error: new AppError(named.code, named.message, { cause, details }) };
}

/** The stream came to an end that is none. */
export function replyCut(reason: string): AppError {
  return fault('model-reply-cut', 'the reply of the model broke off', reason);
}

export function contentFiltered(reason: string): AppError {
  return fault('model-content-filtered', 'the model withheld its reply', reason);
}

/** Status of a refusal; null for other faults. Some endpoints put it into an error event of a stream that began well. */
export function statusOf(error: unknown): number | null {
  if (!(error instanceof APIError)) return null;
  const status = Number(error.status ?? error.code ?? Number.NaN);
  return status >= 300 && status <= 599 ? status : null;
}

function classify(error: unknown, record: TryRecord): CallFault {
  if (record.stoppedBy === 'interrupted') return final(interrupted());
  if (record.stoppedBy === 'deadline') return final(timedOut('deadline'));
  if (record.stoppedBy === 'idle') return retryable(timedOut('idle'));
  if (error instanceof AppError) return error.code === 'model-reply-cut' ? retryable(error) : final(error);
  if (error instanceof APIConnectionTimeoutError) return retryable(timedOut('connect'));
  if (error instanceof APIConnectionError) return retryable(unreachable(systemCode(error) ?? 'network'));
  if (FILTERED.test(`${record.refusal}\n${eventText(error)}`) && (statusOf(error) ?? 400) < 500)
    return final(contentFiltered('content_filter'));
  const status = statusOf(error);
  if (status !== null && !record.begun) return ofStatus(status, error as APIError, record.wallClock);
  if (!record.responded) return final(fault('internal', 'the request to the model could not be made', kindOf(error)));
  return retryable(replyCut(error instanceof SyntaxError ? 'malformed' : (systemCode(error) ?? 'broken')));
}

function ofStatus(status: number, { headers }: APIError, wallClock: number): CallFault {
  const reason = String(status);
  const asked = retryAfterMs(headers, wallClock);
  if (status >= 500) return retryable(unreachable(reason), asked);
  if (status === 429) return retryable(fault('model-rate-limited', 'the model takes no more calls now', reason), asked);
  if (status === 408) return retryable(timedOut(reason), asked);
  const rejected = fault('model-rejected', `the endpoint of the model refused the request (${reason})`, reason);
  return status === 409 ? retryable(rejected, asked) : final(rejected);
}

function unreachable(reason: string): AppError {
  return fault('model-unreachable', `the model cannot be reached (${reason})`, reason);
}

function fault(code: AppErrorCode, message: string, reason: string): AppError {
  return new AppError(code, message, { details: { reason } });
}

function retryable(error: AppError, asked: number | null = null): CallFault {
  return { error, retryable: true, retryAfterMs: asked };
}

function final(error: AppError): CallFault {
  return { error, retryable: false, retryAfterMs: null };
}

function usageDetails(usage: TokenUsage | null): Readonly<Record<string, number>> {
  return usage === null ? {} : { promptTokens: usage.promptTokens, completionTokens: usage.completionTokens };
}

/** Such as ECONNREFUSED, from anywhere in the chain of causes. */
function systemCode(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string' && /^(?:E|UND_ERR_|ERR_|CERT_|DEPTH_|SELF_|UNABLE_)[A-Z0-9_]+$/.test(code))
      return code;
  }
  return null;
}

function eventText(error: unknown): string {
  return error instanceof APIError ? JSON.stringify(error.error ?? '') : '';
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}
