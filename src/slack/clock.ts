/** How far this machine's clock is from Slack's: signed requests are refused beyond five minutes, and times in answers are wrong before. */
const SLACK = 'https://slack.com/api/';
const MINUTE_MS = 60_000;
const CALL_TIMEOUT_MS = 15_000;

/** Whole minutes, negative where this machine is behind; null where no server answers, or none tells the time. */
export async function minutesAhead(apiUrl: string | null, now: () => Date): Promise<number | null> {
  const url = `${apiUrl ?? SLACK}api.test`;
  const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(() => null);
  await response?.body?.cancel();
  const theirs = Date.parse(response?.headers.get('date') ?? '');
  return Number.isNaN(theirs) ? null : Math.round((now().getTime() - theirs) / MINUTE_MS);
}
