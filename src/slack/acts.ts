/** What a person did, read from a payload of any kind: by whom, where, by which rule it is allowed, and what it costs. */
import { createHash } from 'node:crypto';
import { type Person, personOf } from './asker.js';
import type { Cost } from './rates.js';
import { ACTIONS, FORGET_YES, HAND_IN, REMOVE_YES, SHORTCUTS, VIEWS } from './render/action-ids.js';
import { SETTINGS_DOCUMENTS_LOOKUP } from './render/settings-view.js';

export type Act = {
  readonly by: 'command' | 'click' | 'shortcut' | 'message-shortcut' | 'form' | 'lookup';
  readonly person: Person;
  /** `settings`: for admins, also where nobody may ask. `own`: the listener decides and says so itself. */
  readonly rule: 'ask' | 'settings' | 'own';
  /** Null for what costs nothing. */
  readonly cost: Cost | null;
  /** The same for one payload however often it is sent; null where it changes nothing. */
  readonly trigger: string | null;
  /** The same for two clicks in a row, or a form sent twice; null where a second one does no harm. */
  readonly twin: string | null;
  /** What the person wrote, for the language to answer in. */
  readonly words: string;
};

/** A form, a Home tab and a global shortcut belong to no channel: what comes of them goes to the person. */
export const NO_CHANNEL = 'D';

const COMMANDS: Readonly<Record<string, Cost>> = {
  ...{
    '': 'look',
    help: 'look',
    docs: 'look',
    settings: 'look',
    digest: 'look',
    brief: 'look',
    train: 'look',
    forget: 'look',
  },
  ...{ add: 'look', documents: 'look', remove: 'look' },
  quiz: 'quiz',
};
/** Of the buttons `forget:yes` and `forget:no`: also who may not ask any more may have their own forgotten. */
const [FORGETTING] = FORGET_YES.split(':') as [string];
const [REMOVING] = REMOVE_YES.split(':') as [string];
/** Who may judge a document handed in, or take one out, is decided by the listener, which has words for it. */
const OWN_CLICKS: ReadonlySet<string> = new Set([ACTIONS.homePage, FORGETTING, HAND_IN, REMOVING]);
/** Forms on an answer: allowed as in the channel it was given in, which the form itself does not tell. */
const OF_ANSWERS: ReadonlySet<string> = new Set([VIEWS.citationWrong, VIEWS.unhelpful, VIEWS.mend]);
/** By the id before its first colon; what is not named here only looks. */
const CLICKS: Readonly<Record<string, Cost>> = {
  [ACTIONS.answerFeedback]: 'note',
  [ACTIONS.quizAnswer]: 'note',
  [ACTIONS.answerShare]: 'share',
  [FORGETTING]: 'note',
  [HAND_IN]: 'note',
  [`${HAND_IN}:mend`]: 'look',
  [REMOVING]: 'note',
  [`${ACTIONS.briefAgain}:data`]: 'brief',
};
const FORMS: Readonly<Record<string, Cost>> = {
  [VIEWS.ask]: 'question',
  [VIEWS.brief]: 'brief',
  [VIEWS.briefData]: 'brief',
  [VIEWS.citationWrong]: 'note',
  [VIEWS.unhelpful]: 'note',
  [VIEWS.settings]: 'note',
  [VIEWS.handIn]: 'brief',
  [VIEWS.mend]: 'note',
};

/** Null for events: who asks by a message is judged when the question is taken. `body` comes from outside. */
export function actOf(body: Payload): Act | null {
  const { trigger_id: trigger = null } = body;
  if (typeof body.command === 'string') return commandOf(body, trigger);
  if (body.user === undefined) return null;
  const own = { trigger, words: '', twin: null };
  const acted = { ...body, user: body.user, is_enterprise_install: String(body.is_enterprise_install) === 'true' };
  const person = personOf(acted, body.channel?.id ?? NO_CHANNEL);
  switch (body.type) {
    case 'shortcut':
      return { ...own, by: 'shortcut', person, rule: 'ask', cost: 'look' };
    case 'message_action': {
      const cost = body.callback_id === SHORTCUTS.check ? 'check' : 'look';
      return { ...own, by: 'message-shortcut', person, rule: 'ask', cost, words: body.message?.text ?? '' };
    }
    case 'block_suggestion': {
      const rule = body.action_id === SETTINGS_DOCUMENTS_LOOKUP ? 'settings' : 'ask';
      return { ...own, by: 'lookup', person, rule, cost: null, trigger: null };
    }
    case 'view_submission': {
      const id = body.view?.callback_id ?? '';
      const rule = id === VIEWS.settings ? 'settings' : OF_ANSWERS.has(id) ? 'own' : 'ask';
      const twin = digestOf([body.view?.id, body.view?.hash, body.view?.state]);
      return { ...own, by: 'form', person, rule, cost: FORMS[id] ?? 'note', twin };
    }
    case 'block_actions': {
      const id = body.actions?.[0]?.action_id ?? '';
      const [name = ''] = id.split(':');
      const rule = OWN_CLICKS.has(name) ? 'own' : 'ask';
      const cost = CLICKS[id] ?? CLICKS[name] ?? 'look';
      const twin = cost === 'look' ? null : digestOf([body.container, body.actions?.map(contentOf)]);
      return { ...own, by: 'click', person, rule, cost, twin };
    }
    default:
      return null;
  }
}

function commandOf(body: Payload, trigger: string | null): Act {
  const {
    text = '',
    team_id: team = '',
    enterprise_id: enterprise,
    channel_id: channel = '',
    user_id: user = '',
  } = body;
  const [verb = '', ...words] = text.trim().split(/\s+/);
  // In a form all is text.
  const isOrgInstall = String(body.is_enterprise_install) === 'true';
  const person = { team, enterprise: enterprise || null, isOrgInstall, channel, user, isExtShared: null };
  const rule =
    verb === 'settings' || verb === 'digest' ? 'settings' : verb === 'forget' || verb === 'remove' ? 'own' : 'ask';
  const cost = COMMANDS[verb];
  // The verbs are English, and so are on and off; what follows others tells the language.
  const said = verb === 'digest' ? '' : cost === undefined && verb !== 'ask' ? text : words.join(' ');
  return { by: 'command', person, rule, cost: cost ?? 'question', trigger, words: said, twin: null };
}

/** A click without the time at which it was made. */
function contentOf({ action_ts: _, ...action }: Readonly<Record<string, unknown>>): object {
  return action;
}

function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

/** The parts of a payload that are read here. */
export type Payload = {
  readonly type?: string;
  readonly command?: string;
  readonly text?: string;
  readonly team_id?: string;
  readonly enterprise_id?: string;
  readonly is_enterprise_install?: boolean | string;
  readonly channel_id?: string;
  readonly user_id?: string;
  readonly trigger_id?: string;
  readonly callback_id?: string;
  readonly action_id?: string;
  readonly team?: { readonly id: string } | null;
  readonly enterprise?: { readonly id: string } | null;
  readonly user?: { readonly id: string; readonly team_id?: string };
  readonly channel?: { readonly id: string };
  readonly message?: { readonly text?: string; readonly thread_ts?: string };
  readonly container?: object;
  readonly view?: {
    readonly id?: string;
    readonly hash?: string;
    readonly callback_id?: string;
    readonly app_installed_team_id?: string;
    readonly state?: object;
  };
  readonly actions?: readonly ({ readonly action_id?: string } & Readonly<Record<string, unknown>>)[];
};
