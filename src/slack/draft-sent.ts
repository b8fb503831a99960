/** A form for a draft that was sent: drafted in its turn, delivered by direct message, and its end told in its place. */
import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { tableFaultCopy } from '../copy/table-fault-copy.js';
import { AppError } from '../vocabulary/errors.js';
import type { Person } from './asker.js';
import { attachFile } from './attach-file.js';
import { type EndedWork, recordWork } from './audit-line.js';
import { type Chosen, formOf } from './brief-form.js';
import { requestOf } from './brief-request.js';
import type { PrintedDraft, SlackDeps, SuppliedFile } from './deps.js';
import { directWith } from './direct-message.js';
import { downloadFile } from './download-file.js';
import { postMessages } from './post-messages.js';
import type { Questions } from './questions.js';
import type { ModalView } from './render/block-kit.js';
import type { BriefChoice } from './render/brief-choice.js';
import { briefCopy } from './render/brief-copy.js';
import { briefMessage } from './render/brief-message.js';
import { dataReport } from './render/data-report.js';
import { type HandedIn, MOST_DATA_BYTES } from './render/data-view.js';
import { draftProblem } from './render/draft-problem.js';
import { noticeView } from './render/notice-view.js';
import { talkIn } from './talk.js';
import { statusOfTurn, turnWords } from './turn-words.js';

export type SentForm = {
  readonly viewId: string;
  readonly person: Person;
  readonly locale: Locale;
  /** Null where what was chosen cannot be read. */
  readonly choiceOf: () => Promise<BriefChoice | null>;
  /** A sheet of data handed in; null for a draft without. */
  readonly dataOf: HandedIn | null;
  /** The thread the form was opened in; a draft that has none begins one. */
  readonly under: Place | null;
};

export type Place = { readonly channel: string; readonly thread: string };

export async function draftSent(
  client: webApi.WebClient,
  form: SentForm,
  deps: SlackDeps,
  questions: Questions,
): Promise<void> {
  const { viewId, locale } = form;
  const copy = briefCopy(locale);
  const show = (view: ModalView) => client.views.update({ view_id: viewId, view });
  const person = await inDirect(client, form.person);
  if (person === null) return void (await show(noticeView(copy.noDirect, locale)));
  const thread = form.under?.channel === person.channel ? form.under.thread : null;
  // Who has closed the form meanwhile reads it as a message.
  const tell = async (text: string, view = noticeView(text, locale)) => {
    const inThread = thread === null ? {} : { thread_ts: thread };
    const say = () => client.chat.postMessage({ channel: person.channel, text, unfurl_links: false, ...inThread });
    await show(view).catch(say);
  };
  const told = await inTurn({ person, locale, thread: thread ?? '' }, questions, deps, async (ended) => {
    const choice = await form.choiceOf();
    if (choice === null) return tell(copy.gone);
    const data = form.dataOf === null ? undefined : await suppliedBy(client, form.dataOf, locale, deps);
    if (typeof data === 'string') return tell(data);
    const drafted = await draftOf(choice, data, locale, deps);
    if (typeof drafted === 'string') return tell(drafted);
    ended({ status: drafted.status, clauses: 'clauses' in drafted ? drafted.clauses : [] });
    if (drafted.status !== 'drafted') {
      const problem = draftProblem(drafted, locale);
      if (data !== undefined) return tell(problem.text);
      const preview = { words: '', mentions: drafted.status === 'empty' ? drafted.mentions : [] };
      return tell(problem.text, await formOf({ choice, locale }, deps, { problem, preview }));
    }
    const at = await deliver(client, drafted, { choice, locale, channel: person.channel, thread }, deps);
    if (data !== undefined) await postMessages(client, [dataReport(drafted, locale)], { ...at, onlyFor: null });
    await show(noticeView(copy.sent, locale)).catch(() => {});
    const { template, counts } = drafted;
    deps.log('brief-drafted', { template: template.id, tasks: counts.tasks, supplied: counts.supplied });
  });
  if (told !== null) await tell(told);
}

type Ended = Pick<EndedWork, 'status' | 'clauses'>;
type Asking = { readonly person: Person; readonly locale: Locale; readonly thread: string };

/** Work on a draft among the questions, with its line in the audit. What is said of work that was not done; null for none. */
export async function inTurn(
  { person, locale, thread }: Asking,
  questions: Questions,
  deps: SlackDeps,
  work: (ended: (end: Ended) => void) => Promise<void>,
): Promise<string | null> {
  const talk = talkIn(locale);
  const asked = { person, startedAt: deps.now() };
  const left = { thread, user: person.user, question: '', told: talk.interrupted };
  let end: Ended = { status: 'failed', clauses: [] };
  const turn = await questions.inTurn(
    person,
    () =>
      work((ended) => {
        end = ended;
      }),
    left,
  );
  await recordWork(deps, asked, {
    what: 'draft',
    ...end,
    ...(turn.kind === 'done' ? {} : { status: statusOfTurn(turn) }),
  });
  return turnWords(turn, talk);
}

/** What was handed in, or the words for why it was not had. */
async function suppliedBy(
  client: webApi.WebClient,
  file: HandedIn,
  locale: Locale,
  { log }: SlackDeps,
): Promise<SuppliedFile | string> {
  const { data } = briefCopy(locale);
  const loaded = await downloadFile(client, file, MOST_DATA_BYTES);
  if (loaded.kind === 'bytes') return { name: file.name, bytes: loaded.bytes };
  log('data-not-loaded', { code: loaded.kind === 'refused' ? loaded.code : loaded.kind });
  return loaded.kind === 'too-large' ? data.tooLarge(file.name) : data.notLoaded;
}

/** The draft, why there is none, or the words for data that is no table. */
async function draftOf(choice: BriefChoice, data: SuppliedFile | undefined, locale: Locale, { useCases }: SlackDeps) {
  const request = await requestOf(choice, useCases);
  try {
    if (choice.desk === 'training') return await useCases.trainWord(request);
    return await useCases.briefWord(request, data);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'input-invalid' || error.details.table === undefined)
      throw error;
    const { what, next } = tableFaultCopy(error.details, locale);
    return `${what}${locale === 'zh' ? '' : ' '}${next}`;
  }
}

/** Null where Slack opens no direct message. */
async function inDirect(client: webApi.WebClient, person: Person): Promise<Person | null> {
  const channel = await directWith(client, person.user);
  return channel === null ? null : { ...person, channel };
}

type Delivery = Chosen & { readonly channel: string; readonly thread: string | null };

/** The summary begins a thread, or goes on with one; the files stand in it. */
async function deliver(
  client: webApi.WebClient,
  drafted: PrintedDraft,
  { choice, locale, channel, thread }: Delivery,
  { log }: SlackDeps,
): Promise<Place> {
  const message = briefMessage(drafted, { choice, locale });
  const inThread = thread === null ? {} : { thread_ts: thread };
  const quiet = { unfurl_links: false, unfurl_media: false };
  const { ts } = await client.chat.postMessage({ channel, ...message, ...quiet, ...inThread });
  const at = { channel, thread: thread ?? ts ?? '' };
  let sent = 0;
  for (const file of drafted.files) if (await attachFile(client, { ...at, ...file }, log)) sent += 1;
  if (sent < drafted.files.length)
    await postMessages(client, [{ text: briefCopy(locale).noFile, blocks: [] }], { ...at, onlyFor: null });
  return at;
}
