/** How long to wait before a call is tried again. Pure. */

const FIRST_MS = 500;
const LONGEST_MS = 8000;

/** Doubles with every failure so far (1 or more), up to 8 s; `random` (0 to 1) takes off up to half, so that callers spread. */
export function backoffMs(failures: number, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return full * (1 - random / 2);
}

/**
 * What the endpoint asks for: `retry-after-ms` (OpenAI, Azure), else `Retry-After` in seconds or as an HTTP date; null
 * where it asks for nothing that can be read. `wallClock` is in ms since 1970.
 */
export function retryAfterMs(headers: Headers | undefined, wallClock: number): number | null {
  const ms = numberOf(headers?.get('retry-after-ms'));
  if (ms !== null) return ms;
  const value = headers?.get('retry-after');
  const seconds = numberOf(value);
  if (seconds !== null) return seconds * 1000;
  const date = Date.parse(value ?? '');
  return Number.isNaN(date) ? null : Math.max(date - wallClock, 0);
}

function numberOf(value: string | null | undefined): number | null {
  return value != null && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : null;
}
