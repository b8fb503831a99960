/** For tests: plans that charge the departments named, one task a department, and the shipped glossary. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadGlossary } from '../../question/glossary.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Region } from '../../vocabulary/document.js';
import type { Duty } from '../../vocabulary/provision.js';
import type { PlanTasks, Task } from '../task.js';

export const LIAOCHENG: Region = { name: '聊城市', level: 'city' };
export const HUBEI: Region = { name: '湖北省', level: 'province' };

export const shippedGlossary = () =>
  loadGlossary(resolve('prompts/glossary.yaml'), join(mkdtempSync(join(tmpdir(), 'units-')), 'glossary.json'));

export function planOf(region: Region, units: readonly string[], text = ''): PlanTasks {
  const document = { id: region.name, region, regionPath: [region.name] } as unknown as DocumentHeader;
  const tasks = units.map((name): Task => {
    const duty = {
      kind: 'duty',
      units: [{ name, role: 'lead' }],
      manner: null,
      open: false,
      standing: [],
    } as unknown as Duty;
    return { clause: { text } as Clause, document, duty, duties: [duty], standing: [], indicators: [], rules: [], due: [] };
  });
  return { tasks, others: [] };
}
