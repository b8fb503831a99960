/** Small talk is met as a colleague would: by a reaction, a line, or a card that says what to ask. */
import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import type { SmallTalk } from '../question/small-talk.js';
import type { ClaimKey } from '../storage/conversations.js';
import type { SlackDeps } from './deps.js';
import { postMessages } from './post-messages.js';
import { codeOf } from './progress.js';
import { helpCard } from './render/help-card.js';
import type { SlackMessage } from './render/pack-messages.js';
import { recordingReplies } from './replies.js';
import { smallTalkCopy } from './small-talk-copy.js';

export type MetTalk = {
  readonly talk: SmallTalk;
  readonly key: ClaimKey;
  readonly thread: string;
  readonly user: string;
  readonly text: string;
  readonly locale: Locale;
  /** Written to the bot; what people say to each other is left to them, but for thanks in a thread the bot answered in. */
  readonly isDirected: boolean;
};

/** Names of reactions; what has none is met with words. */
const REACTIONS: Readonly<Partial<Record<SmallTalk, string>>> = {
  thanks: 'heart',
  acknowledges: 'ok_hand',
  laughs: 'smile',
  praises: 'raised_hands',
  parts: 'wave',
  emoji: '+1',
};
const UNDIRECTED: ReadonlySet<SmallTalk> = new Set(['thanks', 'praises', 'asks-what-we-do']);
/** After these a question is to be expected in the thread, which needs no further mention. */
const INVITING: ReadonlySet<SmallTalk> = new Set(['greets', 'calls', 'asks-what-we-do', 'passes-on']);
const CARDS: ReadonlySet<SmallTalk> = new Set(['greets', 'asks-what-we-do']);
const SUGGESTED = 3;

/** Throws what posting throws; a reaction that Slack does not allow is replaced by a line where there is one. */
export async function meetSmallTalk(met: MetTalk, client: webApi.WebClient, deps: SlackDeps): Promise<void> {
  const { talk, key, thread, user, text, locale, isDirected } = met;
  if (!isDirected && !UNDIRECTED.has(talk)) return;
  const { channel, message } = key;
  const { conversations, now } = deps;
  if (INVITING.has(talk))
    await conversations.append(
      { team: key.team, channel, thread },
      { question: text, messageTs: message, user, at: now() },
    );
  const reaction = REACTIONS[talk];
  if (reaction !== undefined && (await reacted(client, { channel, timestamp: message, name: reaction }, deps))) return;
  const line = smallTalkCopy(locale).line[talk];
  const said = CARDS.has(talk) ? await cardFor(met, deps) : line === null ? null : { text: line, blocks: [] };
  if (said === null) return;
  const { ephemeral } = await conversations.settingsOf({ team: key.team, channel });
  const onlyFor = ephemeral && !channel.startsWith('D') ? user : null;
  await postMessages(client, [said], { channel, thread, onlyFor, onPosted: recordingReplies(deps, key) });
}

async function reacted(
  client: webApi.WebClient,
  reaction: { readonly channel: string; readonly timestamp: string; readonly name: string },
  { log }: SlackDeps,
): Promise<boolean> {
  try {
    await client.reactions.add(reaction);
    return true;
  } catch (error) {
    const code = codeOf(error);
    // Delivered twice, or taken over from a process that ended.
    if (code === 'already_reacted') return true;
    log('cosmetic-call-failed', { name: 'reactions.add', code });
    return false;
  }
}

/** The questions are ones that are answered where the card is asked for. */
async function cardFor(
  { talk, key, locale }: MetTalk,
  { useCases, conversations, log }: SlackDeps,
): Promise<SlackMessage> {
  const { card } = smallTalkCopy(locale);
  const { documentIds, defaultRegion } = await conversations.settingsOf({ team: key.team, channel: key.channel });
  const questions = await useCases
    .suggest({ documentIds, region: defaultRegion, locale })
    .then((all) => all.slice(0, SUGGESTED).map(({ question }) => question))
    .catch((error: unknown) => {
      log('suggestions-failed', { code: codeOf(error) });
      return [];
    });
  const lines = [talk === 'asks-what-we-do' ? null : card.greeting, card.what, card.how].filter(
    (each) => each !== null,
  );
  return helpCard({ lines, lead: card.try, questions });
}
