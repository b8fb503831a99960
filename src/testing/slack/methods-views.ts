/** views.open, push, update, publish. */

import { liveInBlocks, seenBlocks } from './block-text.js';
import { checkView } from './check-view.js';
import { type Json, objectOf, objectsOf, textOf } from './json.js';
import { type Methods, Refusal } from './refusal.js';
import { fieldsOf, initialState } from './view-state.js';
import { nameOf, type SeenView, type Stored, type Trigger, type Workspace } from './workspace.js';

const TRIGGER_LIFE = 3000;
const DEEPEST = 3;

export const VIEWS: Methods = {
  'views.open': (args, slack) => {
    const { user } = useTrigger(args, slack);
    for (const open of stackOf(slack, user)) open.closed = true;
    return { view: wireView(showView(slack, user, objectOf(args.view), null), slack) };
  },
  'views.push': (args, slack) => {
    const { user } = useTrigger(args, slack);
    return { view: wireView(pushView(slack, user, objectOf(args.view)), slack) };
  },
  'views.update': (args, slack) => {
    const given = [...slack.views.values()].find(
      ({ id, external_id }) => id === args.view_id || (external_id !== '' && external_id === args.external_id),
    );
    if (given === undefined || given.closed) throw new Refusal('not_found');
    if (args.hash !== undefined && args.hash !== given.hash) throw new Refusal('hash_conflict');
    fillView(slack, given, objectOf(args.view));
    return { view: wireView(given, slack) };
  },
  'views.publish': (args, slack) => {
    const user = textOf(args.user_id);
    if (!slack.users.has(user)) throw new Refusal('user_not_found');
    const home = homeOf(slack, user);
    if (home !== null && args.hash !== undefined && args.hash !== home.hash) throw new Refusal('hash_conflict');
    const view = objectOf(args.view);
    if (home === null) return { view: wireView(showView(slack, user, view, null, 'home'), slack) };
    fillView(slack, home, view);
    return { view: wireView(home, slack) };
  },
};

/** Open modals of a person, the one on top last. */
export function stackOf(slack: Workspace, user: string): readonly Stored<SeenView>[] {
  return [...slack.views.values()].filter((view) => view.type === 'modal' && view.user === user && !view.closed);
}

export function homeOf(slack: Workspace, user: string): Stored<SeenView> | null {
  return [...slack.views.values()].find((view) => view.type === 'home' && view.user === user) ?? null;
}

/** @throws Refusal for a view that Slack would not show, or a fourth one */
export function pushView(slack: Workspace, user: string, view: Json): Stored<SeenView> {
  const stack = stackOf(slack, user);
  const top = stack.at(-1);
  if (top === undefined) throw new Refusal('not_found', 'no modal is open');
  if (stack.length >= DEEPEST) throw new Refusal('push_limit_reached');
  return showView(slack, user, view, top);
}

function useTrigger(args: Json, slack: Workspace): Trigger {
  const trigger = slack.triggers.get(textOf(args.trigger_id));
  if (trigger === undefined) throw new Refusal('invalid_trigger_id');
  if (trigger.used) throw new Refusal('exchanged_trigger_id');
  if (slack.clock.now() - trigger.at > TRIGGER_LIFE) throw new Refusal('expired_trigger_id');
  const fault = checkView(objectOf(args.view), 'modal');
  requireScope(slack, objectOf(args.view));
  if (fault !== null) throw new Refusal(fault.error, fault.detail);
  trigger.used = true;
  return trigger;
}

function showView(
  slack: Workspace,
  user: string,
  view: Json,
  previous: SeenView | null,
  type: 'modal' | 'home' = 'modal',
): Stored<SeenView> {
  const id = slack.nextId('V');
  const empty: Stored<SeenView> = {
    id,
    user,
    type,
    text: '',
    callback_id: '',
    private_metadata: '',
    external_id: '',
    hash: '',
    title: '',
    submit: null,
    blocks: [],
    mentions: [],
    links: [],
    notify_on_close: false,
    root: previous?.root ?? id,
    previous: previous?.id ?? null,
    state: {},
    errors: {},
    closed: false,
  };
  fillView(slack, empty, view);
  slack.views.set(id, empty);
  return empty;
}

/** An app without it may not ask for files. */
function requireScope({ scopes }: Workspace, view: Json): void {
  const asksForFiles = fieldsOf(objectsOf(view.blocks)).some(({ element }) => element.type === 'file_input');
  if (asksForFiles && scopes !== null && !scopes.includes('files:read'))
    throw new Refusal('missing_scope', 'files:read');
}

/** What a person has filled in stays where the new view has the same fields. @throws Refusal */
export function fillView(slack: Workspace, target: Stored<SeenView>, view: Json): void {
  const fault = checkView(view, target.type);
  requireScope(slack, view);
  if (fault !== null) throw new Refusal(fault.error, fault.detail);
  const title = textOf(objectOf(view.title).text);
  const external = textOf(view.external_id);
  const others = [...slack.views.values()].filter((other) => other !== target && !other.closed);
  if (external !== '' && others.some(({ external_id }) => external_id === external))
    throw new Refusal('duplicate_external_id');
  const blocks = objectsOf(view.blocks).map((block) => ({ block_id: slack.nextId('b'), ...block }));
  Object.assign(target, {
    title,
    blocks,
    text: [title, seenBlocks(blocks, (id) => nameOf(slack, id))].filter((part) => part !== '').join('\n'),
    submit: view.submit === undefined ? null : textOf(objectOf(view.submit).text),
    callback_id: textOf(view.callback_id),
    private_metadata: textOf(view.private_metadata),
    external_id: external,
    notify_on_close: view.notify_on_close === true,
    hash: slack.nextId('h'),
    state: initialState(blocks, target.state),
    errors: {},
    ...liveInBlocks(blocks),
  });
}

export function wireView(view: SeenView, slack: Workspace): Json {
  const { id, type, title, submit, blocks, hash, state, root, previous } = view;
  return {
    id,
    team_id: slack.team,
    type,
    blocks,
    title: { type: 'plain_text', text: title },
    submit: submit === null ? null : { type: 'plain_text', text: submit },
    close: null,
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    external_id: view.external_id,
    notify_on_close: view.notify_on_close,
    clear_on_close: false,
    hash,
    state: { values: state },
    root_view_id: root,
    previous_view_id: previous,
    app_id: slack.appId,
    app_installed_team_id: slack.team,
    bot_id: slack.botId,
  };
}
