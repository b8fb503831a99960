/** Bolt's store of installations over ours: each sealed, under the workspace or, installed for all of its own, the organisation. */
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Installations } from '../../storage/installations.js';
import type { Seal } from './seal.js';

type Query = InstallationQuery<boolean>;

/** `installationOf` of a person, for an installation or a query of one. */
export function installationId({ isEnterpriseInstall, enterpriseId, teamId }: Query): string {
  return isEnterpriseInstall ? (enterpriseId ?? teamId ?? '') : (teamId ?? enterpriseId ?? '');
}

export function idOfInstallation({ team, enterprise, isEnterpriseInstall = false }: Installation): string {
  const query = { isEnterpriseInstall, enterpriseId: enterprise?.id, teamId: team?.id } as Query;
  return installationId(query);
}

/**
 * When it was installed stands in `metadata`, as an ISO time: a token that is renewed is stored anew and changes nothing of
 * that. `fetchInstallation` throws where there is none, and where no key opens it; Bolt then calls no listener.
 */
export function createInstallationStore(installations: Installations, { seal, open }: Seal): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const id = idOfInstallation(installation);
      const installedAt = new Date(installation.metadata ?? 0);
      await installations.saveInstallation({ id, sealed: seal(JSON.stringify(installation), id), installedAt });
    },
    fetchInstallation: async (query) => {
      const id = installationId(query);
      const found = await installations.installation(id);
      if (found === null) throw new RangeError(`the app is not installed in ${id}`);
      const text = open(found.sealed, id);
      if (text === null) throw new RangeError(`no key of SLACK_TOKEN_KEY or SLACK_TOKEN_KEYS_OLD opens that of ${id}`);
      return JSON.parse(text);
    },
    deleteInstallation: async (query) =>
      void (await installations.removeInstallation(installationId(query), new Date())),
  };
}
