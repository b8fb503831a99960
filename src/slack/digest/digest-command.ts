/** `/tiaowen digest on|off`, for admins: the gate has seen to that. */
import type { webApi } from '@slack/bolt';
import { installationOf, type Person } from '../asker.js';
import type { SlackDeps } from '../deps.js';
import { localeFor } from '../locale-for.js';
import { lastDue } from './week.js';
import { digestWords } from './words.js';

/** What is answered to it; `wish` is the word after the verb. */
export async function digestRequest(
  client: webApi.WebClient,
  person: Person,
  wish: string,
  deps: SlackDeps,
): Promise<string> {
  const { conversations, now, digestHour } = deps;
  const locale = await localeFor(client, { person }, deps);
  const words = digestWords(locale);
  const channel = { team: installationOf(person), channel: person.channel };
  if (wish === 'on') {
    await conversations.setDigest({ ...channel, locale }, lastDue(now(), digestHour));
    return words.on(digestHour);
  }
  if (wish === 'off') {
    await conversations.dropDigest(channel);
    return words.off;
  }
  return (await conversations.hasDigest(channel)) ? words.isOn : words.isOff;
}
