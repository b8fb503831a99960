/** What every implementation does. Called from the test of each: `describeInstallations({ name, open })`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Installations } from './installations.js';

export type OpenedInstallations = {
  /** Nothing is kept in it yet. */
  readonly installations: Installations;
  /** A further one over the same data, as another process has it. */
  readonly another: () => Promise<Installations>;
  /** Closes whatever was opened and deletes the data. */
  readonly dispose: () => Promise<void>;
};

const at = (seconds: number) => new Date(seconds * 1_000);
const ONE = { id: 'T1', sealed: 'x', installedAt: at(10) };

export function describeInstallations({
  name,
  open,
}: {
  name: string;
  open: () => Promise<OpenedInstallations>;
}): void {
  describe(`Installations contract: ${name}`, () => {
    let opened: OpenedInstallations;
    let kept: Installations;
    beforeEach(async () => {
      opened = await open();
      kept = opened.installations;
    });
    afterEach(() => opened.dispose());

    it('gives an installation back, also to another process, and the last one of a workspace', async () => {
      await kept.saveInstallation(ONE);
      await kept.saveInstallation({ ...ONE, id: 'E1', installedAt: at(5) });
      expect(await (await opened.another()).installation('T1')).toEqual(ONE);
      await kept.saveInstallation({ ...ONE, sealed: 'y' });
      expect((await kept.installations()).map(({ id, sealed }) => id + sealed)).toEqual(['E1x', 'T1y']);
      expect(await kept.installation('T2')).toBeNull();
    });

    it('removes an installation, but not one made after what was told', async () => {
      await kept.saveInstallation(ONE);
      expect(await kept.removeInstallation('T1', at(9))).toBe(false);
      expect(await kept.removeInstallation('T1', at(10))).toBe(true);
      expect(await kept.removeInstallation('T1', at(10))).toBe(false);
      expect(await kept.installation('T1')).toBeNull();
    });

    it('gives a state to one of two processes, once', async () => {
      await kept.keepState('s', 'value', { now: at(0), until: at(10) });
      expect(await (await opened.another()).takeState('s', at(10))).toBe('value');
      expect(await kept.takeState('s', at(10))).toBeNull();
      expect(await kept.takeState('never kept', at(10))).toBeNull();
    });

    it('gives no state that is past its time', async () => {
      await kept.keepState('s', 'value', { now: at(0), until: at(10) });
      expect(await kept.takeState('s', at(11))).toBeNull();
      await kept.keepState('s', 'value', { now: at(0), until: at(10) });
      await kept.keepState('t', 'value', { now: at(11), until: at(20) });
      expect(await kept.takeState('s', at(10))).toBeNull();
    });
  });
}
