/** The `state` of an installation under way: drawn at random, good for ten minutes and for one use, in whichever process. */
import { createHash, randomBytes } from 'node:crypto';
import type { InstallURLOptions, StateStore } from '@slack/bolt';
import type { Installations } from '../../storage/installations.js';

/** As long as the cookie of Bolt that goes with it. */
const LIFE_MS = 10 * 60_000;
const BYTES = 32;

/** Kept as a hash: whoever reads the file cannot end an installation somebody began. */
export function createStateStore(installations: Installations): StateStore {
  return {
    generateStateParam: async (options, now) => {
      const state = randomBytes(BYTES).toString('base64url');
      const times = { now, until: new Date(now.getTime() + LIFE_MS) };
      await installations.keepState(keyOf(state), JSON.stringify(options), times);
      return state;
    },
    verifyStateParam: async (now, state) => {
      const options = await installations.takeState(keyOf(state), now);
      if (options === null) throw new StateError();
      return JSON.parse(options) as InstallURLOptions;
    },
  };
}

/** As Bolt's own is named. */
class StateError extends Error {
  override readonly name = 'StateError';
  readonly code = 'slack_oauth_invalid_state';
}

function keyOf(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}
