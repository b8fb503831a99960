/** Who may: decided here for every command, click, shortcut, form and look-up, before any listener sees it; and told. */
import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, Middleware, RespondFn, webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import type { AuditedWork } from '../storage/audit.js';
import { type Act, actOf, type Payload } from './acts.js';
import { adminVerdictOf, type Person, verdictOf } from './asker.js';
import { recordWork } from './audit-line.js';
import type { SlackDeps } from './deps.js';
import { wasAcked } from './hold-acks.js';
import { localeFor } from './locale-for.js';
import type { Once } from './once.js';
import { codeOf, newReference } from './progress.js';
import type { Cost, Rates } from './rates.js';
import { noticeView } from './render/notice-view.js';
import { type Talk, talkIn } from './talk.js';

export type GateParts = { readonly rates: Rates; readonly once: Once };

/** What is refused of these leaves a line in the audit. */
const AUDITED: Readonly<Partial<Record<Cost, AuditedWork>>> = {
  question: 'question',
  check: 'check',
  brief: 'draft',
  quiz: 'quiz',
};

/** A form waits 3 s for its answer; who could not be looked up by then, in ms, is told to try again. */
const PATIENCE_MS = 2_000;

/** Call before any listener is added. What is refused is acknowledged and told, and goes no further; so is what was sent before. */
export function guardActs(app: App, deps: SlackDeps, { rates, once }: GateParts): void {
  const { now, log } = deps;
  const guard: Middleware<AnyMiddlewareArgs> = async (given) => {
    const args = given as unknown as Args;
    const { body, client, context, next } = args;
    const act = actOf(body);
    if (act === null) return next();
    const known = {
      ...act,
      person: { ...act.person, enterprise: act.person.enterprise ?? context.enterpriseId ?? null },
    };
    // A question by command is acknowledged once it is in the store: until then Slack would tell that nothing came of it.
    const isQuestion = act.by === 'command' && act.cost === 'question';
    if (act.by !== 'form' && act.by !== 'lookup' && !isQuestion) await args.ack();
    if (act.trigger !== null && !(await once.isFirst(known.person, `trigger:${act.trigger}`)))
      return void (await args.ack());
    if (act.twin !== null && !(await once.isNoDouble(known.person, `twin:${act.twin}`))) {
      if (act.by !== 'form') return;
      const locale = await localeFor(client, { person: known.person, text: act.words }, deps);
      return tell(args, act, { text: talkIn(locale).sentBefore, locale });
    }
    // Both wait for the same look-up, and a form for no more than one of them.
    const speaking = localeFor(client, { person: known.person, text: act.words }, deps);
    const [refused, locale] = await Promise.all([refusal(known, client, deps), speaking]);
    const taken = refused === null && act.cost !== null ? rates.take(act.cost, known.person, now()) : null;
    const { person } = known;
    if (refused === null && taken?.isOver !== true) {
      try {
        return await next();
      } catch (error) {
        return tellFault(args, act, { error, locale, person }, log);
      }
    }
    if (isQuestion) await args.ack();
    const what = AUDITED[act.cost ?? 'look'];
    if (what !== undefined) {
      const status = refused === null ? 'too-many' : 'no-access';
      await recordWork(deps, { person, startedAt: now() }, { what, status, clauses: [] });
    }
    log('refused', { by: act.by, why: refused === null ? 'rate' : 'access' });
    // A form and a command wait for a word; whoever goes on clicking was told once.
    if (taken?.isOver === true && !taken.isFirst && act.by === 'click') return;
    const { noAccess, tooFast } = talkIn(locale);
    const text = refused !== null ? noAccess[refused] : taken?.isOver === true ? tooFast(taken.seconds) : '';
    await tell(args, act, { text, locale }).catch((error: unknown) => log('refusal-not-told', { code: codeOf(error) }));
  };
  app.use(guard);
}

async function refusal(
  { rule, person }: Act,
  client: webApi.WebClient,
  deps: SlackDeps,
): Promise<keyof Talk['noAccess'] | null> {
  const { policy } = deps;
  if (rule === 'own') return null;
  const decide = rule === 'settings' ? adminVerdictOf : verdictOf;
  const verdict = await Promise.race([decide(client, person, policy), after(PATIENCE_MS)]);
  return verdict === 'allowed' ? null : verdict;
}

function after(ms: number): Promise<'unknown'> {
  return new Promise((resolve) => void setTimeout(() => resolve('unknown'), ms).unref());
}

/** What came to nothing is told where it was done; where nothing is heard there any more, by a direct message. */
async function tellFault(
  args: Args,
  act: Act,
  { error, locale, person }: Failed,
  log: SlackDeps['log'],
): Promise<void> {
  const reference = newReference();
  log('act-failed', { reference, by: act.by, code: codeOf(error) });
  const text = talkIn(locale).actFailed(reference);
  if (act.by === 'command') await args.ack();
  const { client, body } = args;
  const direct = async () => {
    const { channel } = await client.conversations.open({ users: person.user });
    await client.chat.postMessage({ channel: channel?.id ?? '', text });
  };
  const isHeard = act.by !== 'form' || !wasAcked(args.context);
  const here = isHeard
    ? () => tell(args, act, { text, locale })
    : () => client.views.update({ view_id: body.view?.id ?? '', view: noticeView(text, locale) });
  try {
    await here().catch(direct);
  } catch (untold) {
    log('fault-not-told', { reference, code: codeOf(untold) });
  }
}

type Failed = { readonly error: unknown; readonly locale: Locale; readonly person: Person };

/** In the place where it was done, to the person alone. */
async function tell({ body, client, ack, respond }: Args, { by }: Act, { text, locale }: Told): Promise<void> {
  const view = noticeView(text, locale);
  if (by === 'lookup') return ack({ options: [] });
  if (by === 'form') return ack({ response_action: 'update', view });
  const thread = body.message?.thread_ts;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  if (respond !== undefined)
    return void (await respond({ response_type: 'ephemeral', replace_original: false, text, ...inThread }));
  const trigger = { trigger_id: body.trigger_id ?? '', view };
  await (by === 'click' ? client.views.push(trigger) : client.views.open(trigger));
}

type Told = { readonly text: string; readonly locale: Locale };

type Args = AllMiddlewareArgs & {
  readonly body: Payload;
  readonly ack: (response?: object) => Promise<void>;
  readonly respond?: RespondFn;
};
