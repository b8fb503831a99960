/** Installing the app: what a person decides on Slack's page, and `oauth.v2.access`. */
import { randomUUID } from 'node:crypto';
import { type Json, textOf } from './json.js';
import { Refusal } from './refusal.js';
import type { Workspace } from './workspace.js';

export const CLIENT_ID = '111.222';
export const CLIENT_SECRET = 'client-secret';

export type Oauth = {
  /** The person presses Allow on the page of this address; where the browser goes next. */
  approve(url: string, slack: Workspace): string;
  /** The person presses Cancel. */
  decline(url: string): string;
  /** @throws Refusal */
  access(args: Json): Json;
  /** Tokens renewed so far. */
  readonly renewals: number;
};

/** Of a token that was renewed, in seconds. */
const RENEWED_LIFE = 12 * 60 * 60;
/** Of one installation: a third ends the first. */
const MOST_TOKENS = 2;

/** @param expiresIn of the first token of an installation, in seconds; null for tokens that do not expire */
export function newOauth(expiresIn: number | null): Oauth {
  const codes = new Map<string, { readonly slack: Workspace; readonly redirect: string; readonly scope: string }>();
  const refreshable = new Map<string, { readonly slack: Workspace; readonly scope: string }>();
  let renewals = 0;
  const back = (url: string, answer: Readonly<Record<string, string>>): URL => {
    const { searchParams } = new URL(url);
    const target = new URL(searchParams.get('redirect_uri') ?? '');
    for (const [key, value] of Object.entries({ ...answer, state: searchParams.get('state') ?? '' }))
      target.searchParams.set(key, value);
    return target;
  };
  const grant = (slack: Workspace, scope: string, life: number | null): Json => {
    const token = `${life === null ? '' : 'xoxe.'}xoxb-${randomUUID()}`;
    slack.tokens.add(token);
    if (slack.tokens.size > MOST_TOKENS) slack.tokens.delete([...slack.tokens][0] ?? '');
    if (life === null) return { access_token: token };
    const refresh = `xoxe-1-${randomUUID()}`;
    refreshable.set(refresh, { slack, scope });
    return { access_token: token, refresh_token: refresh, expires_in: life };
  };
  const told = (slack: Workspace, scope: string, life: number | null): Json => ({
    ...grant(slack, scope, life),
    token_type: 'bot',
    scope,
    bot_user_id: slack.botUser,
    app_id: slack.appId,
    team: slack.isOrgInstall ? null : { id: slack.team, name: slack.team },
    enterprise: slack.enterprise === null ? null : { id: slack.enterprise, name: slack.enterprise },
    is_enterprise_install: slack.isOrgInstall,
  });
  return {
    approve: (url, slack) => {
      const { searchParams } = new URL(url);
      if (searchParams.get('client_id') !== CLIENT_ID) throw new RangeError('Slack knows no such app');
      const code = randomUUID();
      const redirect = searchParams.get('redirect_uri') ?? '';
      codes.set(code, { slack, redirect, scope: searchParams.get('scope') ?? '' });
      return back(url, { code }).href;
    },
    decline: (url) => back(url, { error: 'access_denied' }).href,
    access: (args) => {
      if (args.client_id !== CLIENT_ID) throw new Refusal('invalid_client_id');
      if (args.client_secret !== CLIENT_SECRET) throw new Refusal('bad_client_secret');
      if (args.grant_type === 'refresh_token') {
        const key = textOf(args.refresh_token);
        const renewed = refreshable.get(key);
        if (renewed === undefined) throw new Refusal('invalid_refresh_token');
        refreshable.delete(key);
        renewals += 1;
        return told(renewed.slack, renewed.scope, RENEWED_LIFE);
      }
      const code = codes.get(textOf(args.code));
      if (code === undefined) throw new Refusal('invalid_code');
      codes.delete(textOf(args.code));
      if (code.redirect !== textOf(args.redirect_uri)) throw new Refusal('bad_redirect_uri');
      return { ...told(code.slack, code.scope, expiresIn), authed_user: { id: 'U0INSTALLER' } };
    },
    get renewals() {
      return renewals;
    },
  };
}
