/** A corpus of generated plans of other regions, to lie around the real texts as distractors. */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatePlan, LEAST_CLAUSES } from './generate-plan.js';
import { FIELDS } from './grammar-topics.js';
import { createRandom } from './random.js';

export type GeneratedPlan = {
  readonly id: string;
  readonly text: string;
  readonly sidecar: string;
  readonly clauses: number;
};

const SMALLEST_PLAN = 18;
const LARGEST_PLAN = 56;
/** Made-up names: none occurs in the corpus or in a question. */
const FIRST = '沅澜岚榆枫栖霁碧朔浔漓桐槐鹤雁';
const SECOND = '屏浦陵汀崖坪渡麓溪峪畔岭';

/** Made-up cities and counties, in a fixed order. */
export const REGIONS: readonly string[] = [...SECOND].flatMap((second, row) =>
  [...FIRST].map((first, column) => `${first}${second}${(row + column) % 3 === 0 ? '县' : '市'}`),
);

/**
 * Plans that parse to exactly `clauses` clauses together; the same seed gives the same texts.
 * @throws RangeError below the size of the smallest plan
 */
export function generateCorpus({ clauses, seed }: { clauses: number; seed: number }): GeneratedPlan[] {
  if (clauses < LEAST_CLAUSES)
    throw new RangeError(`${clauses} clauses make no plan; ask for ${LEAST_CLAUSES} or more`);
  const random = createRandom(seed);
  const plans: GeneratedPlan[] = [];
  for (let left = clauses; left > 0; ) {
    const drawn = random.whole(SMALLEST_PLAN, LARGEST_PLAN);
    const size = left - drawn < SMALLEST_PLAN ? left : drawn;
    const serial = plans.length + 1;
    const region = REGIONS[plans.length % REGIONS.length] ?? '';
    const field = random.pick(FIELDS);
    plans.push({
      id: `generated-${String(serial).padStart(4, '0')}`,
      text: `${generatePlan({ region, field, serial, clauses: size }, random)}\n`,
      sidecar: `kind: plan\nregion: { name: ${region}, level: ${region.endsWith('县') ? 'county' : 'city'} }\n`,
      clauses: size,
    });
    left -= size;
  }
  return plans;
}

/** Fills an existing empty folder with the real corpus and the plans. */
export async function writeCorpus(
  folder: string,
  real: string | null,
  plans: readonly Omit<GeneratedPlan, 'clauses'>[],
): Promise<void> {
  if (real !== null) await cp(real, folder, { recursive: true });
  for (const { id, text, sidecar } of plans) {
    await writeFile(join(folder, `${id}.txt`), text);
    await writeFile(join(folder, `${id}.yaml`), sidecar);
  }
}
