/** How far this machine's clock is from Slack's: signed requests are refused beyond five minutes, and times in answers are wrong before. */
import type { Finding } from './check-setup.js';

const SLACK = 'https://slack.com/api/';
const MOST_MINUTES = 2;
const MINUTE_MS = 60_000;
const CALL_TIMEOUT_MS = 15_000;

/** Nothing where no server answers, or none tells the time: that it cannot be reached is another finding. */
export async function checkClock(apiUrl: string | null, now: () => Date): Promise<readonly Finding[]> {
  const url = `${apiUrl ?? SLACK}api.test`;
  const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => null);
  await response?.body?.cancel();
  const theirs = Date.parse(response?.headers.get('date') ?? '');
  if (Number.isNaN(theirs)) return [];
  const minutes = Math.round((now().getTime() - theirs) / MINUTE_MS);
  return [{ of: 'clock', ok: Math.abs(minutes) <= MOST_MINUTES, minutes }];
}
