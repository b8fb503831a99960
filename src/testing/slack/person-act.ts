/** What a person does that the app must acknowledge: commands, shortcuts, buttons, menus, forms. */

import { checkGroups, checkOptions } from './check-elements.js';
import { wireMessage } from './content.js';
import type { Ack, Delivery } from './delivery.js';
import { type Json, objectOf, objectsOf, textOf } from './json.js';
import { wireFile } from './methods-files.js';
import { wireView } from './methods-views.js';
import { newResponseUrl, postResponse } from './response-url.js';
import { applySubmission, incomplete, type Submission } from './submission.js';
import { chosen, type Field, fieldsOf, type Value, withValue } from './view-state.js';
import type { SeenMessage, SeenView, Workspace } from './workspace.js';

export type Target = SeenMessage | SeenView;
/** An action_id, a value or a label; both where one alone would leave a doubt. */
export type Which = string | { readonly action: string; readonly value: string };

/** Each resolves with the ack, or null where none came within 3 s of the clock. */
export type Act = {
  slash(user: string, channel: string, command: string, text?: string): Promise<Ack>;
  shortcut(user: string, callbackId: string): Promise<Ack>;
  messageShortcut(user: string, message: SeenMessage, callbackId: string): Promise<Ack>;
  /** @throws RangeError where the person sees no such button, or several */
  click(user: string, target: Target, which: Which): Promise<Ack>;
  /** What no screen offers: an action forged beside those of a message. */
  press(user: string, target: Target, action: Json): Promise<Ack>;
  /** Chooses, or types and presses Enter, in what has this action_id or block_id; sent to the app unless it stands in an input without dispatch_action. @throws RangeError */
  pick(user: string, target: Target, which: string, value: Value): Promise<Ack>;
  /** Types into an external menu; the options offered. @throws RangeError where Slack would show none of them */
  suggest(user: string, target: Target, action: string, typed: string): Promise<readonly Json[]>;
  /** Values by block_id or action_id, over what is filled in. */
  submit(view: SeenView, values?: Readonly<Record<string, Value>>): Promise<Submission>;
  close(view: SeenView): Promise<Ack>;
  /** A file of the person's own, for a `file_input` to be given by its id. */
  upload(user: string, name: string, bytes: Uint8Array): string;
  /** A trigger of the person's, for an interaction that is sent more than once. */
  trigger(user: string): string;
  /** Any interaction as it is given, over what all of them have: one sent again, or one that no screen offers. */
  interact(user: string, body: Json): Promise<Ack>;
};

export function newAct(slack: Workspace, delivery: Delivery): Act {
  const send = (body: Json): Promise<Ack> =>
    delivery.send({ type: 'interactive', body: { ...common(slack), ...body } });
  const trigger = (user: string, view: string | null = null): string => {
    const id = `${slack.nextId('1')}.${slack.nextId('2')}.fake`;
    slack.triggers.set(id, { user, at: slack.clock.now(), view, used: false });
    return id;
  };
  const act = (user: string, target: Target, action: Json): Promise<Ack> =>
    send({
      type: 'block_actions',
      user: wireUser(slack, user),
      trigger_id: trigger(user, 'hash' in target ? target.id : null),
      actions: [{ ...action, action_ts: slack.nextTs() }],
      ...surface(slack, user, target),
    });

  return {
    slash: async (user, channel, command, text = '') => {
      const named = slack.channels.get(channel);
      if (named === undefined) throw new RangeError(`no channel ${channel}`);
      const { id, name } = wireUser(slack, user);
      const body = {
        ...{ command, text, user_id: id, user_name: name, channel_id: channel },
        ...{ is_enterprise_install: String(slack.isOrgInstall) },
        ...(slack.enterprise === null ? {} : { enterprise_id: slack.enterprise }),
        ...{
          team_id: slack.users.get(user)?.team ?? slack.team,
          team_domain: 'fake',
          token: 'verification',
          api_app_id: slack.appId,
        },
        channel_name: named.kind === 'im' ? 'directmessage' : named.name,
        trigger_id: trigger(user),
        response_url: newResponseUrl(slack, user, channel, null),
      };
      const ack = await delivery.send({ type: 'slash_commands', body });
      if (ack !== null && (ack.text !== undefined || ack.blocks !== undefined))
        postResponse(slack, { user, channel, message: null }, ack);
      return ack;
    },
    shortcut: (user, callbackId) =>
      send({
        type: 'shortcut',
        callback_id: callbackId,
        user: wireUser(slack, user),
        trigger_id: trigger(user),
        action_ts: slack.nextTs(),
      }),
    messageShortcut: (user, message, callbackId) => {
      const { channel, response_url } = surface(slack, user, message);
      const about = { channel, response_url, message_ts: message.ts, message: wireMessage(message, slack) };
      const type = 'message_action';
      const ids = {
        callback_id: callbackId,
        user: wireUser(slack, user),
        trigger_id: trigger(user),
        action_ts: slack.nextTs(),
      };
      return send({ type, ...ids, ...about });
    },
    click: async (user, target, which) => {
      mustSee(user, target);
      const { block, element } = buttonOf(user, target, which);
      const { type, action_id, value, text } = element;
      return act(user, target, { type, action_id, block_id: block.block_id ?? 'block', value, text });
    },
    press: (user, target, action) => act(user, target, { block_id: 'block', ...action }),
    pick: async (user, target, which, value) => {
      mustSee(user, target);
      const { block, element } = fieldOf(target, which);
      const action = textOf(element.action_id);
      const picked = chosen(element, value, offered(slack, target, element));
      const view = 'hash' in target ? slack.views.get(target.id) : undefined;
      if (view !== undefined) view.state = withValue(view.state, block, action, picked);
      if (block.type === 'input' && block.dispatch_action !== true) return {};
      return act(user, target, { action_id: action, block_id: block.block_id ?? 'block', ...picked });
    },
    suggest: async (user, target, action, typed) => {
      mustSee(user, target);
      const { block, element } = fieldOf(target, action);
      if (typed.length < Number(element.min_query_length ?? 3)) return [];
      const { view, channel, message, container } = surface(slack, user, target);
      const where = { view, channel, message, container, block_id: block.block_id ?? 'block' };
      const ack = await send({
        type: 'block_suggestion',
        action_id: action,
        value: typed,
        user: wireUser(slack, user),
        ...where,
      });
      if (ack === null) return [];
      const groups = ack.option_groups;
      const problem = groups === undefined ? checkOptions(ack.options, 0, 100) : checkGroups(groups);
      if (problem !== null) throw new RangeError(problem);
      const options =
        groups === undefined ? objectsOf(ack.options) : objectsOf(groups).flatMap((group) => objectsOf(group.options));
      slack.suggested.set(keyOf(target, action), options);
      return options;
    },
    submit: async (view, values = {}) => {
      const stored = slack.views.get(view.id);
      if (stored === undefined || stored.closed) throw new RangeError('the view is not open');
      for (const [key, value] of Object.entries(values)) {
        const { block, element } = fieldOf(view, key);
        const action = textOf(element.action_id);
        stored.state = withValue(stored.state, block, action, chosen(element, value, offered(slack, view, element)));
      }
      const missing = incomplete(stored);
      if (missing.length > 0) return { kind: 'incomplete', blocks: missing };
      const ids = { user: wireUser(slack, view.user), trigger_id: trigger(view.user, view.id), response_urls: [] };
      const ack = await send({ type: 'view_submission', ...ids, view: wireView(stored, slack) });
      return applySubmission(slack, stored, ack);
    },
    close: async (view) => {
      const stored = slack.views.get(view.id);
      if (stored === undefined || stored.closed) throw new RangeError('the view is not open');
      stored.closed = true;
      if (!stored.notify_on_close) return {};
      return send({
        type: 'view_closed',
        user: wireUser(slack, view.user),
        is_cleared: false,
        view: wireView(stored, slack),
      });
    },
    upload: (user, name, bytes) => {
      const id = slack.nextId('F');
      const own = { id, name, title: name, user, length: bytes.length, bytes: Buffer.from(bytes), shares: [] };
      slack.files.set(id, own);
      return id;
    },
    trigger,
    interact: (user, body) => send({ user: wireUser(slack, user), trigger_id: trigger(user), ...body }),
  };
}

function common({ team, enterprise, isOrgInstall, appId }: Workspace): Json {
  const org = enterprise === null ? null : { id: enterprise, name: enterprise };
  const where = { team: { id: team, domain: 'fake' }, enterprise: org, is_enterprise_install: isOrgInstall };
  return { ...where, api_app_id: appId, token: 'verification' };
}

function wireUser(slack: Workspace, id: string): Json {
  const user = slack.users.get(id);
  if (user === undefined) throw new RangeError(`no user ${id}`);
  return { id, name: user.name, username: user.name, team_id: user.team };
}

/** Where it happened, as payloads tell it. */
function surface(slack: Workspace, user: string, target: Target): Json {
  if ('hash' in target) {
    const view = slack.views.get(target.id) ?? target;
    return { view: wireView(view, slack), container: { type: 'view', view_id: view.id } };
  }
  const { channel, ts, thread, to } = target;
  const stored = slack.messages.find((message) => message === target) ?? null;
  const inThread = thread === null ? {} : { thread_ts: thread };
  return {
    channel: { id: channel, name: slack.channels.get(channel)?.name ?? channel },
    message: wireMessage(target, slack),
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: to !== null, ...inThread },
    response_url: newResponseUrl(slack, user, channel, stored),
  };
}

/** What may be chosen besides the element's own options. */
function offered(slack: Workspace, target: Target, element: Json): readonly Json[] {
  return element.type === 'file_input'
    ? [...slack.files.values()].map((file) => wireFile(file, slack))
    : (slack.suggested.get(keyOf(target, textOf(element.action_id))) ?? []);
}

function keyOf(target: Target, action: string): string {
  return `${'hash' in target ? target.id : target.ts}:${action}`;
}

function mustSee(user: string, target: Target): void {
  const owner = 'hash' in target ? target.user : target.to;
  if (owner !== null && owner !== user) throw new RangeError(`${user} does not see it`);
  if ('hash' in target ? target.closed : target.deleted) throw new RangeError('it is gone');
}

function fieldOf(target: Target, key: string): Field {
  const fields = fieldsOf(target.blocks).filter(
    ({ block, element }) => element.action_id === key || (block.block_id === key && block.type === 'input'),
  );
  const [field] = fields;
  if (field === undefined || fields.length > 1) throw new RangeError(`${fields.length} fields are called ${key}`);
  return field;
}

function buttonOf(user: string, target: Target, which: Which): Field {
  const buttons = fieldsOf(target.blocks).flatMap(({ block, element }): readonly Field[] => {
    if (element.type !== 'feedback_buttons') return [{ block, element }];
    const { type, action_id } = element;
    return [element.positive_button, element.negative_button].map((part) => ({
      block,
      element: { ...objectOf(part), type, action_id },
    }));
  });
  const seen = buttons.filter(({ element }) => {
    const { type, visible_to_user_ids: only } = element;
    return /button/.test(textOf(type)) && (!Array.isArray(only) || only.includes(user));
  });
  const matches = seen.filter(({ element }) => {
    const { action_id, value } = element;
    if (typeof which === 'object') return action_id === which.action && value === which.value;
    return action_id === which || value === which || objectOf(element.text).text === which;
  });
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return match;
  const labels = seen.map(({ element }) => `${textOf(element.action_id)} "${textOf(objectOf(element.text).text)}"`);
  throw new RangeError(`${matches.length} buttons match ${JSON.stringify(which)}; there are: ${labels.join(', ')}`);
}
