/** The two addresses of an installation: where it begins, and where Slack sends the person back to. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CustomRoute, webApi } from '@slack/bolt';
import type { CallbackOptions, InstallProvider, InstallURLOptions } from '@slack/oauth';
import type { AccessPolicy } from '../access.js';
import type { Log } from '../deps.js';
import { codeOf } from '../progress.js';
import { BOT_SCOPES } from '../scopes.js';
import { type InstallEnd, installEndPage } from './install-pages.js';
import { idOfInstallation } from './installation-store.js';

const INSTALL_PATH = '/slack/install';
const REDIRECT_PATH = '/slack/oauth_redirect';

const STATUS: Readonly<Record<InstallEnd, number>> = {
  installed: 200,
  cancelled: 400,
  expired: 400,
  'not-enabled': 403,
  failed: 500,
};
/** Codes of Bolt for what a person did; all else is a fault. */
const ENDS: Readonly<Record<string, InstallEnd>> = {
  slack_oauth_installer_authorization_error: 'cancelled',
  slack_oauth_missing_state: 'expired',
  slack_oauth_invalid_state: 'expired',
  slack_oauth_missing_code: 'expired',
};

export type InstallRouteParts = {
  readonly installer: InstallProvider;
  /** See `SlackOauth`. */
  readonly publicUrl: string | null;
  readonly clientOptions: webApi.WebClientOptions;
  readonly policy: AccessPolicy;
  readonly now: () => Date;
  readonly log: Log;
};

export function installRoutes({ installer, publicUrl, ...parts }: InstallRouteParts): CustomRoute[] {
  const redirect = publicUrl === null ? {} : { redirectUri: `${publicUrl}${REDIRECT_PATH}` };
  const urlOptions: InstallURLOptions = { scopes: [...BOT_SCOPES], ...redirect };
  const callback = callbackOptions(parts);
  const route = (path: string, work: (request: IncomingMessage, reply: ServerResponse) => Promise<void>) => ({
    path,
    method: ['GET'],
    handler: (request: IncomingMessage, reply: ServerResponse) =>
      void work(request, reply).catch((error: unknown) => {
        parts.log('installation-failed', { code: codeOf(error) });
        if (!reply.headersSent) show(request, reply, 'failed');
      }),
  });
  return [
    route(INSTALL_PATH, (request, reply) => installer.handleInstallPath(request, reply, {}, urlOptions)),
    route(REDIRECT_PATH, (request, reply) => installer.handleCallback(request, reply, callback)),
  ];
}

function callbackOptions({ policy, now, log, clientOptions }: Omit<InstallRouteParts, 'installer' | 'publicUrl'>) {
  const options: CallbackOptions = {
    afterInstallation: async (installation, _options, request, reply) => {
      const { team, enterprise, bot } = installation;
      const { teams } = policy;
      if (teams === null || [team?.id, enterprise?.id].some((id) => id !== undefined && teams.includes(id))) {
        installation.metadata = now().toISOString();
        return true;
      }
      log('installation-refused', { team: idOfInstallation(installation) });
      // What is not kept should not stay good either.
      const { auth } = new webApi.WebClient(bot?.token, clientOptions);
      await auth.revoke().catch((error: unknown) => log('token-not-revoked', { code: codeOf(error) }));
      show(request, reply, 'not-enabled');
      return false;
    },
    success: (installation, _options, request, reply) => {
      log('installed', { team: idOfInstallation(installation) });
      show(request, reply, 'installed');
    },
    failure: (error, _options, request, reply) => {
      log('installation-failed', { code: codeOf(error) });
      show(request, reply, ENDS[error.code] ?? 'failed');
    },
  };
  return options;
}

function show(request: IncomingMessage, reply: ServerResponse, end: InstallEnd): void {
  reply.writeHead(STATUS[end], { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  reply.end(installEndPage(end, request.headers['accept-language'], INSTALL_PATH));
}
