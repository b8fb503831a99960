/** One program for many workspaces: their tokens, the pages to install from, and what ends with an installation. */
import type { App, Authorize, CustomRoute, webApi } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { SlackConfig, SlackOauth } from '../../config/slack.js';
import type { Installations } from '../../storage/installations.js';
import type { SlackDeps } from '../deps.js';
import type { ClientOf, Questions } from '../questions.js';
import { SILENT_LOGGER } from '../silent-logger.js';
import { clientOfInstallation, renewingOnce } from './authorize.js';
import { installPage } from './install-pages.js';
import { installRoutes } from './install-routes.js';
import { createInstallationStore } from './installation-store.js';
import { createSeal } from './seal.js';
import { createStateStore } from './state-store.js';
import { listenToUninstall } from './uninstalled.js';

export type ManyWorkspaces = {
  /** For `App`. */
  readonly authorize: Authorize<boolean>;
  readonly routes: readonly CustomRoute[];
  readonly clientOf: ClientOf;
  readonly listen: (app: App, questions: Pick<Questions, 'stop'>) => void;
};

export type ManyParts = {
  readonly oauth: SlackOauth;
  /** Slack's pages are those of its host, where it is set. */
  readonly apiUrl: SlackConfig['apiUrl'];
  readonly installations: Installations;
  readonly clientOptions: webApi.WebClientOptions;
};

export function createManyWorkspaces(
  { oauth, apiUrl, installations, clientOptions }: ManyParts,
  { conversations, policy, now, log }: SlackDeps,
): ManyWorkspaces {
  const installer = new InstallProvider({
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret,
    installationStore: createInstallationStore(installations, createSeal(oauth.keys)),
    stateStore: createStateStore(installations),
    renderHtmlForInstallPath: installPage,
    logger: SILENT_LOGGER,
    clientOptions,
    ...(apiUrl === null ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
  });
  const authorize = renewingOnce((source) => installer.authorize(source), now);
  return {
    authorize,
    routes: installRoutes({ installer, publicUrl: oauth.publicUrl, clientOptions, policy, now, log }),
    clientOf: clientOfInstallation(installations, authorize, clientOptions),
    listen: (app, { stop }) => listenToUninstall(app, { installations, conversations, stop, log }),
  };
}
