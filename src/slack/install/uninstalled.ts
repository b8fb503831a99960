/** A workspace that removes the app: its token goes, and what was kept of it. */
import type { App, Context } from '@slack/bolt';
import type { Conversations } from '../../storage/conversations.js';
import type { Installations } from '../../storage/installations.js';
import type { Log } from '../deps.js';
import { installationId } from './installation-store.js';

export type UninstallDeps = {
  readonly installations: Installations;
  readonly conversations: Conversations;
  /** Ends what is under way for a team: it would be kept after all. */
  readonly stop: (of: { readonly team: string }) => void;
  readonly log: Log;
};

/** Slack may bring the news late, and again: of an installation made since then nothing is touched. */
export function listenToUninstall(app: App, { installations, conversations, stop, log }: UninstallDeps): void {
  const remove = async ({ teamId, enterpriseId, isEnterpriseInstall }: Context, toldAt: number): Promise<void> => {
    const id = installationId({ teamId, enterpriseId, isEnterpriseInstall } as Parameters<typeof installationId>[0]);
    // Slack tells whole seconds.
    const until = new Date((toldAt + 1) * 1000 - 1);
    if (!(await installations.removeInstallation(id, until))) return;
    stop({ team: id });
    await conversations.forgetTeam(id);
    log('uninstalled', { team: id });
  };
  app.event('app_uninstalled', async ({ body, context }) => remove(context, body.event_time));
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // Those of persons are none of ours.
    if ((event.tokens.bot ?? []).length > 0) await remove(context, body.event_time);
  });
}
