import type { Sources } from '../../evidence/sources.js';
import { addTo } from '../../language/add-to.js';
import { readOnce } from '../../language/read-once.js';
import { once } from '../../library/once.js';
import { canonicalUnit, type UnitMention } from '../../question/units.js';

/** The names as the documents print them of the departments asked about: by canonical name, and by level where the question says 市财政局 or 省财政厅. */
export async function printedNames(asked: readonly UnitMention[], library: Sources): Promise<readonly string[]> {
  const names = await namesByCanonical(library)();
  const printed = asked.flatMap(({ name, level }) =>
    (names.get(name) ?? []).filter((unit) => level === null || !/^[省市县区]/.test(unit) || unit.startsWith(level)),
  );
  return [...new Set(printed)];
}

/** Read once a library: telling a name's canonical one takes a look at every unit of the glossary. */
const namesByCanonical = readOnce((library: Sources) => once(() => readNames(library)));

async function readNames(library: Sources): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const unit of await library.unitNames()) addTo(names, canonicalUnit(unit, library.glossary), unit);
  return names;
}
