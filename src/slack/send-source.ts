/** 原文发我: the text of the clauses that the last answer cites, or the whole of a document, where it is asked for. */
import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { wantsWhole } from '../question/text-asked-for.js';
import type { ClaimKey } from '../storage/conversations.js';
import type { Citation } from '../vocabulary/answer.js';
import { attachFile } from './attach-file.js';
import type { SlackDeps } from './deps.js';
import { postMessages } from './post-messages.js';
import { bookTitle } from './render/book-title.js';
import { packMessages, type SlackMessage } from './render/pack-messages.js';
import { richTextBlocks } from './render/rich-text.js';
import { citationsOf } from './render/shown-citations.js';
import { type SourceText, sourceTextMessages } from './render/source-text.js';
import { recordingReplies } from './replies.js';
import { smallTalkCopy } from './small-talk-copy.js';

export type SourceWanted = {
  readonly key: ClaimKey;
  readonly thread: string;
  readonly user: string;
  readonly locale: Locale;
  readonly text: string;
  /** Those the wish names; none where the answer before is meant. */
  readonly documents: readonly string[];
};

/** More clauses than this are not posted at once. */
const MOST_CLAUSES = 8;
/** Answers looked back on for one that cites something. */
const LOOKED_BACK = 5;

/** Whole documents sent at once. */
const MOST_DOCUMENTS = 3;

/** Throws what the store and posting throw. */
export async function sendSource(wanted: SourceWanted, client: webApi.WebClient, deps: SlackDeps): Promise<void> {
  const { key, thread, user, locale, text, documents } = wanted;
  const { channel, team } = key;
  const isDirect = channel.startsWith('D');
  const { ephemeral, documentIds } = await deps.conversations.settingsOf({ team, channel });
  const isPrivate = ephemeral && !isDirect;
  const place = { team, channel, reader: user };
  const answers = [
    ...(await deps.conversations.latestAnswers({ ...place, thread, ...(isPrivate ? { user } : {}) }, LOOKED_BACK)),
    // Each message of a direct conversation may begin a thread of its own.
    ...(isDirect ? await deps.conversations.latestAnswers({ ...place, user }, LOOKED_BACK) : []),
  ];
  const citations = answers.map(({ answer }) => citationsOf(answer)).find((each) => each.length > 0) ?? [];
  const cited = citations.map(({ citation }) => citation);
  const where = { channel, thread, onlyFor: isPrivate ? user : null, onPosted: recordingReplies(deps, key) };
  const named = documents.length > 0 ? documents : cited.map(({ documentId }) => documentId);
  const allowed = [...new Set(named)].filter((id) => documentIds?.includes(id) !== false);
  const messages =
    (documents.length > 0 || wantsWhole(text)) && allowed.length > 0
      ? await sendWhole({ ...wanted, documents: allowed.slice(0, MOST_DOCUMENTS) }, isPrivate, client, deps)
      : await clausesOf(cited, locale, deps);
  await postMessages(client, messages, where);
}

/** A file for each document, in the thread; who else is in the channel would see one that is for its asker alone. */
async function sendWhole(
  { key, thread, locale, documents }: SourceWanted,
  isPrivate: boolean,
  client: webApi.WebClient,
  { useCases, conversations, now, log }: SlackDeps,
): Promise<readonly SlackMessage[]> {
  const copy = smallTalkCopy(locale);
  const lines: string[] = [];
  for (const id of documents) {
    const { document } = await useCases.document(id);
    const name = [bookTitle(document.title), document.documentNumber ?? ''].join(' ').trim();
    const bytes = Buffer.from(document.text);
    const onFile = (file: string) => conversations.addReply(key, { kind: 'file', id: file }, now());
    const file = { channel: key.channel, thread, name: document.title, extension: 'txt', bytes, onFile } as const;
    lines.push((isPrivate ? false : await attachFile(client, file, log)) ? copy.whole(name) : copy.notAttached(name));
  }
  return packMessages(richTextBlocks(lines.map((text) => [{ text }])));
}

async function clausesOf(
  citations: readonly Citation[],
  locale: Locale,
  { useCases }: SlackDeps,
): Promise<readonly SlackMessage[]> {
  const copy = smallTalkCopy(locale);
  const byClause = new Map(citations.map((citation) => [citation.clauseId, citation]));
  const sources: SourceText[] = [];
  for (const citation of [...byClause.values()].slice(0, MOST_CLAUSES)) {
    const found = await useCases.clauseInContext(citation.clauseId);
    if (found !== null) sources.push({ citation, clause: found.clause });
  }
  if (sources.length === 0) return [{ text: copy.noSource, blocks: [] }];
  return sourceTextMessages(copy.sourceHead(sources.length, byClause.size), sources, locale);
}
