/** How long the database takes to find the facts asked for, in a corpus of generated plans. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createFileParser } from '../../library/parse-file.js';
import { syncCorpus } from '../../library/sync-corpus.js';
import { PARSER_VERSION } from '../../parsing/parser-version.js';
import { createFileReader } from '../../reading/read-file.js';
import { openSqliteStore } from '../../storage/sqlite/store.js';
import type { FactFilter } from '../../storage/store.js';
import { generateCorpus, REGIONS, writeCorpus } from './generate-corpus.js';
import { type Latency, latencyOf, timed } from './latency.js';

export type FactQueries = {
  readonly clauses: number;
  readonly facts: number;
  readonly queries: readonly { readonly asked: string; readonly found: number; readonly latency: Latency }[];
};

const ROUNDS = 60;
const PAGE = 20;

/** Each query gives a page of twenty and the count of all, on a warm connection. */
export async function measureFactQueries({
  clauses,
  seed,
  scratch,
}: {
  readonly clauses: number;
  readonly seed: number;
  readonly scratch: string;
}): Promise<FactQueries> {
  const folder = await mkdtemp(join(scratch, 'facts-corpus-'));
  await writeCorpus(folder, null, generateCorpus({ clauses, seed }));
  const store = await openSqliteStore({ file: join(await mkdtemp(join(scratch, 'facts-')), 'bench.db') });
  try {
    const parse = createFileParser(createFileReader({ soffice: null }));
    await syncCorpus({ folder, store, parserVersion: PARSER_VERSION, parse });
    const view = await store.view();
    try {
      const queries: { asked: string; found: number; latency: Latency }[] = [];
      for (const [asked, filterOf] of Object.entries(QUERIES)) {
        const times: number[] = [];
        let found = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
          const filter = filterOf(REGIONS[(round * 7) % REGIONS.length] ?? '', round);
          times.push(
            await timed(async () => {
              await view.listFacts({ ...filter, limit: PAGE });
              found += await view.countFacts(filter);
            }),
          );
        }
        queries.push({ asked, found: Math.round(found / ROUNDS), latency: latencyOf(times) });
      }
      return { clauses, facts: await view.countFacts(), queries };
    } finally {
      await view.close();
    }
  } finally {
    await store.close();
  }
}

const UNITS = ['市财政局', '市发展改革委', '财政局', '市民政局', '教育局', '市水利局'];

const QUERIES: Readonly<Record<string, (region: string, round: number) => FactFilter>> = {
  'duties of a unit in a region': (region, round) => ({
    kinds: ['duty'],
    region,
    unit: UNITS[round % UNITS.length] ?? '',
  }),
  'what a unit leads, anywhere': (_, round) => ({
    kinds: ['duty'],
    unit: UNITS[round % UNITS.length] ?? '',
    role: 'lead',
  }),
  'targets of a region due in a year': (region, round) => ({
    kinds: ['indicator'],
    achieved: false,
    region,
    year: 2025 + (round % 6),
  }),
  'targets due in a year, anywhere': (_, round) => ({
    kinds: ['indicator'],
    achieved: false,
    year: 2025 + (round % 6),
  }),
  'prohibitions of a region': (region) => ({ kinds: ['prohibition'], region }),
};
