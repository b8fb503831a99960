/** Who may: decided here for every command, click, shortcut, form and look-up, before any listener sees it; and told. */
import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, Middleware, RespondFn, webApi } from '@slack/bolt';
import { mayChangeSettings } from './access.js';
import { type Act, actOf, type Payload } from './acts.js';
import { askerOf, verdictOf } from './asker.js';
import type { SlackDeps } from './deps.js';
import type { Once } from './once.js';
import { codeOf } from './progress.js';
import type { Rates } from './rates.js';
import { noticeView } from './render/notice-view.js';
import { localeOf, talkIn } from './talk.js';

export type GateParts = { readonly rates: Rates; readonly once: Once };

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
    if (act.by !== 'form' && act.by !== 'lookup') await args.ack();
    if (act.trigger !== null && !once.isFirst(known.person, `trigger:${act.trigger}`)) return void (await args.ack());
    if (act.twin !== null && !once.isNoDouble(known.person, `twin:${act.twin}`)) {
      if (act.by === 'form') await tell(args, act, talkIn(localeOf(act.words)).sentBefore);
      return;
    }
    const refused = await refusal(known, client, deps);
    const taken = refused === null && act.cost !== null ? rates.take(act.cost, known.person, now()) : null;
    if (refused === null && taken?.isOver !== true) return next();
    const { tooFast } = talkIn(localeOf(act.words));
    log('refused', { by: act.by, why: refused === null ? 'rate' : 'access' });
    const text = refused ?? (taken?.isOver === true ? tooFast(taken.seconds) : '');
    // A form and a command wait for a word; whoever goes on clicking was told once.
    if (taken?.isOver === true && !taken.isFirst && act.by === 'click') return;
    await tell(args, act, text).catch((error: unknown) => log('refusal-not-told', { code: codeOf(error) }));
  };
  app.use(guard);
}

async function refusal(
  { rule, person, words }: Act,
  client: webApi.WebClient,
  deps: SlackDeps,
): Promise<string | null> {
  const { policy } = deps;
  const { noAccess } = talkIn(localeOf(words));
  if (rule === 'own') return null;
  const decide = async () =>
    rule === 'settings'
      ? mayChangeSettings(await askerOf(client, person, policy.userGroups), policy)
      : verdictOf(client, person, policy);
  const verdict = await Promise.race([decide(), after(PATIENCE_MS)]);
  return verdict === 'allowed' ? null : noAccess[verdict];
}

function after(ms: number): Promise<'unknown'> {
  return new Promise((resolve) => void setTimeout(() => resolve('unknown'), ms).unref());
}

/** In the place where it was done, to the person alone. */
async function tell({ body, client, ack, respond }: Args, { by, words }: Act, text: string): Promise<void> {
  const view = noticeView(text, localeOf(words));
  if (by === 'lookup') return ack({ options: [] });
  if (by === 'form') return ack({ response_action: 'update', view });
  const thread = body.message?.thread_ts;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  if (respond !== undefined)
    return void (await respond({ response_type: 'ephemeral', replace_original: false, text, ...inThread }));
  const trigger = { trigger_id: body.trigger_id ?? '', view };
  await (by === 'click' ? client.views.push(trigger) : client.views.open(trigger));
}

type Args = AllMiddlewareArgs & {
  readonly body: Payload;
  readonly ack: (response?: object) => Promise<void>;
  readonly respond?: RespondFn;
};
