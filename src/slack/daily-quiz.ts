/** 每日一题: a question in a channel, answered by buttons, once a person; the key is shown to who clicked. */
import type { App, webApi } from '@slack/bolt';
import { NO_CHOICE } from '../briefing/request.js';
import type { QuizItem } from '../training/quiz/quiz.js';
import { isBasis } from '../vocabulary/document.js';
import { installationOf, type Person, personOf } from './asker.js';
import { recordWork } from './audit-line.js';
import type { SlackDeps } from './deps.js';
import { localeFor } from './locale-for.js';
import { newestOnly } from './newest-only.js';
import { codeOf } from './progress.js';
import { QUIZ_ANSWER } from './render/action-ids.js';
import { escapeMrkdwn } from './render/escape.js';
import { LETTERS, readQuizChoice } from './render/quiz-choice.js';
import { quizMessage } from './render/quiz-message.js';
import { talkIn } from './talk.js';

type Single = Extract<QuizItem, { readonly type: 'single' }>;

const NO_TALLY = { answered: 0, right: 0 };

/** Posts one, from the documents the channel asks of; says why where none can be made. */
export async function postQuiz(client: webApi.WebClient, person: Person, deps: SlackDeps): Promise<string | null> {
  const { conversations, useCases, now, log } = deps;
  const { channel } = person;
  const startedAt = now();
  const { documentIds } = await conversations.settingsOf({ team: installationOf(person), channel });
  const plans = (await useCases.documentHeaders()).filter(
    ({ kind, id }) => isBasis(kind) && (documentIds?.includes(id) ?? true),
  );
  const begin = now().getTime() % 2 ** 31;
  // One plan a day's question: options of several would need the plan in each.
  const first = begin % Math.max(1, plans.length);
  const asked = await firstAsked([...plans.slice(first), ...plans.slice(0, first)], begin, deps);
  const clauses = asked?.item.claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)) ?? [];
  const ended = (status: string) => recordWork(deps, { person, startedAt }, { what: 'quiz', status, clauses });
  if (asked === null) {
    await ended('none');
    const talk = talkIn(await localeFor(client, { person }, deps));
    return plans.length === 0 ? talk.noQuiz : talk.nothingToAsk;
  }
  const { plan, seed, item } = asked;
  const choice = { documents: [plan], seed, itemId: item.id };
  const message = quizMessage({ question: item.question, options: item.options, choice, tally: NO_TALLY });
  try {
    await client.chat.postMessage({ channel, ...message, unfurl_links: false, unfurl_media: false });
    await ended('posted');
    return null;
  } catch (error) {
    await ended('failed');
    log('quiz-not-posted', { code: codeOf(error) });
    return talkIn(await localeFor(client, { person }, deps)).notPosted;
  }
}

export function listenToQuiz(app: App, deps: SlackDeps): void {
  const { conversations, now } = deps;
  const showTally = newestOnly();
  app.action(QUIZ_ANSWER, async ({ ack, action, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const person = personOf(body);
    const { channel, user } = person;
    const talk = talkIn(await localeFor(client, { person }, deps));
    const whisper = (text: string) => client.chat.postEphemeral({ channel, user, text });
    const choice = readQuizChoice('value' in action ? String(action.value) : '');
    const item = choice === null ? null : await itemOf(choice.documents, choice.seed, deps);
    const message = body.message?.ts;
    if (choice === null || item === null || item.id !== choice.itemId || message === undefined)
      return void (await whisper(talk.quizGone));
    const post = { team: installationOf(person), channel, message };
    const given = { ...post, user, right: choice.option === item.key, at: now() };
    const { isFirst, right } = await conversations.saveQuizAnswer(given);
    const said = talk.quizResult({
      right,
      isFirst,
      key: LETTERS.charAt(item.key),
      explanation: escapeMrkdwn(item.explanation),
    });
    await whisper(said);
    if (!isFirst) return;
    const { option: _, ...shown } = choice;
    const update = async () => {
      const tally = await conversations.quizTally(post);
      const anew = quizMessage({ question: item.question, options: item.options, choice: shown, tally });
      await client.chat.update({ channel, ts: message, ...anew });
    };
    const untold = (error: unknown) => deps.log('cosmetic-call-failed', { name: 'chat.update', code: codeOf(error) });
    // Else an older tally could come to stand over a newer one.
    await showTally(JSON.stringify(post), () => update().catch(untold));
  });
}

/** Of a short plan one draw in several holds a question that does not give itself away. */
const MOST_DRAWS = 20;

type Asked = { readonly plan: string; readonly seed: number; readonly item: Single };

/** Where a plan gives rise to no question the next one is asked of, then each of them once more by another draw. */
async function firstAsked(
  plans: readonly { readonly id: string }[],
  begin: number,
  deps: SlackDeps,
): Promise<Asked | null> {
  for (let seed = begin; seed < begin + MOST_DRAWS; seed += 1) {
    for (const { id } of plans) {
      const item = await itemOf([id], seed, deps);
      if (item !== null) return { plan: id, seed, item };
    }
  }
  return null;
}

/** The same question for the same plans and seed. */
async function itemOf(documents: readonly string[], seed: number, { useCases }: SlackDeps): Promise<Single | null> {
  const made = await useCases.makeQuiz({ ...NO_CHOICE, documents }, { wanted: { single: 1 }, seed });
  const item = made.status === 'made' ? made.quiz.items[0] : undefined;
  return item?.type === 'single' ? item : null;
}
