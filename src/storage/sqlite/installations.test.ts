import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeInstallations } from '../installations.contract.js';
import type { Installations } from '../installations.js';
import { openSqliteInstallations } from './installations.js';

describeInstallations({
  name: 'SQLite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiaowen-installations-'));
    const all: Installations[] = [];
    const another = async () => {
      const installations = openSqliteInstallations({ file: join(folder, 'installations.db') });
      all.push(installations);
      return installations;
    };
    const dispose = async () => {
      for (const each of all) await each.close();
      rmSync(folder, { recursive: true });
    };
    return { installations: await another(), another, dispose };
  },
});
