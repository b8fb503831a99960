import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeFileAside } from '../indexing/write-aside.js';
import { addTo } from '../language/add-to.js';
import type { RegionLevel } from '../vocabulary/document.js';
import { AppError } from '../vocabulary/errors.js';
import { type CommonWords, readCommonWords } from './common-words.js';
import { type Fold, readSameMeaning } from './same-meaning.js';
import { readThesaurus, type ThesaurusRow } from './thesaurus.js';

const words = z.array(z.string().min(1)).default([]);
const fullName = z.union([
  z.string().min(1),
  z
    .strictObject({
      nation: z.string().min(1),
      province: z.string().min(1),
      city: z.string().min(1),
      county: z.string().min(1),
    })
    .partial(),
]);
const named = { name: z.string().min(1), also: words, lay: words, english: words };
const schema = z.strictObject({
  version: z.literal(1),
  terms: z.array(z.strictObject(named)).default([]),
  units: z
    .array(
      z.strictObject({
        ...named,
        /** Former names and nicknames no plan prints: they tell whom a user means, and are no name of it in a text. */
        called: words,
        full: fullName.optional(),
        forms: z.record(z.string().min(1), fullName).default({}),
      }),
    )
    .default([]),
  offices: z.array(z.strictObject({ names: words, full: fullName })).default([]),
  families: z.array(z.strictObject({ name: z.string().min(1), also: words, holds: words, near: words })).default([]),
  regions: z.array(z.strictObject(named)).default([]),
  words: z
    .array(z.strictObject({ plain: z.string().min(1), plan: words, bounded: z.boolean().default(false) }))
    .default([]),
  english: z.array(z.strictObject({ words, chinese: words })).default([]),
  fillers: z.strictObject({ chinese: words, english: words }).default({ chinese: [], english: [] }),
});

/** Raise it with any change of the schema. */
const CACHE_FORMAT = '2';

/** How close a variant is to what the user wrote; its share of the weight in search and scoring. */
const EQUAL = 1;
const ABBREVIATED = 0.9;
const LAY = 0.85;
/** An everyday word against one of papers: it widens a search and makes no word one of the field. */
export const LOOSE = 0.6;
/** Everyday words of fewer characters count only where the dictionary parts words: 发电 stands in 出发电话. */
const LEAST_UNBOUNDED = 3;

/** A plan's own words of three and four characters stand as one word, where the dictionary would part them (新生儿 → 新生, 儿). */
const WHOLE_WORD = /^.{3,4}$/u;

export type Variant = { readonly text: string; readonly weight: number };

/** One wording a user may write, and the wordings it stands for in plans. */
export type GlossaryEntry = {
  readonly surface: string;
  readonly variants: readonly Variant[];
  readonly english: boolean;
  /** Only where the dictionary parts words at both its ends: 国企 stands across two words in 全国企业. */
  readonly bounded: boolean;
};

export type FullNames = Readonly<Partial<Record<RegionLevel, string>>>;

/** `names` are of one meaning; each of `holds` is a part of it and may be a family itself; `near` touches it. */
export type Family = {
  readonly names: readonly string[];
  readonly holds: readonly string[];
  readonly near: readonly string[];
};

/** Other wordings and which to try; units and regions by any of their names. */
export type Glossary = {
  /** Longest surface first, lower case. */
  readonly entries: readonly GlossaryEntry[];
  /** Positions in `entries` by the first two characters of their surface. */
  readonly starting: ReadonlyMap<string, readonly number[]>;
  /** Any name of a department (without 省/市/县) → its one canonical name. Longest first. */
  readonly units: ReadonlyMap<string, string>;
  /** What users call a department by a former name or a nickname (without 省/市/县) → canonical names it may mean. */
  readonly calledUnits: ReadonlyMap<string, readonly string[]>;
  /** Any name of a department (without 省/市/县) → its full name by the level of its region; see `full-unit-name`. */
  readonly fullNames: ReadonlyMap<string, FullNames>;
  /** What a topic goes by and what it is made of, by each of its names: 医联体 holds 医共体. */
  readonly families: ReadonlyMap<string, Family>;
  /** Everyday words with those of papers: of the glossary itself, and of the thesaurus beside it. */
  readonly everyday: readonly ThesaurusRow[];
  /** English names of departments, lower case → canonical name. */
  readonly englishUnits: ReadonlyMap<string, string>;
  /** English names of regions, lower case → region name. */
  readonly englishRegions: ReadonlyMap<string, string>;
  /** Words of a question that name no topic, lower case. */
  readonly fillers: ReadonlySet<string>;
  /** How common words of general Chinese are; none where no such list was read. */
  readonly common: CommonWords;
  /** Makes words of one meaning one word; nothing is changed where no such list was read. */
  readonly fold: Fold;
};

/**
 * Reads `glossary.yaml`. What it parsed to is kept as JSON at `cache`, under the file's digest: parsing the YAML takes as
 * long as all the rest of an answer. A cache that cannot be read or written is done without.
 * @throws AppError `glossary-invalid` naming the file and each problem; a missing file is one too.
 */
export async function loadGlossary(path: string, cache: string): Promise<Glossary> {
  const yaml = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw invalid(path, reasonOf(cause), cause);
  });
  const beside = (name: string) => readFile(join(dirname(path), name), 'utf8').catch(() => '');
  const { rows, problems } = readThesaurus(await beside('thesaurus.txt'));
  if (problems.length > 0) throw invalid(join(dirname(path), 'thesaurus.txt'), problems.join('; '));
  const words = {
    common: readCommonWords(await beside('common-words.txt')),
    thesaurus: rows,
    fold: readSameMeaning(await beside('same-meaning.txt')),
  };
  const digest = createHash('sha256').update(CACHE_FORMAT).update(yaml).digest('hex');
  const cached = await readCache(cache, digest, words);
  if (cached !== null) return cached;
  const data = await parseYaml(yaml, path);
  await writeFileAside(cache, async (file) => {
    await file.write(JSON.stringify({ digest, data }));
  }).catch(() => {});
  return compiled(data, words);
}

/** Null where the cache is of another glossary, or damaged. What bears the digest was held against the schema before it was kept. */
async function readCache(cache: string, digest: string, words: GeneralWords): Promise<Glossary | null> {
  try {
    const kept = JSON.parse(await readFile(cache, 'utf8')) as { readonly digest: string; readonly data: Row };
    return kept.digest === digest ? compiled(kept.data, words) : null;
  } catch {
    return null;
  }
}

async function parseYaml(yaml: string, path: string): Promise<z.output<typeof schema>> {
  const { parse } = await import('yaml');
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 10 });
  } catch (cause) {
    throw invalid(path, reasonOf(cause), cause);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(path, result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}

function invalid(path: string, reason: string, cause?: unknown): AppError {
  return new AppError('glossary-invalid', `${path}: ${reason}`, { cause, details: { file: path, reason } });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
}

export type GlossaryData = z.input<typeof schema>;

/** What is known of words of every field; where the glossary has one too, its say stands. */
export type GeneralWords = {
  readonly common?: CommonWords;
  readonly thesaurus?: readonly ThesaurusRow[];
  readonly fold?: Fold;
};

/** The glossary as it is searched; pure, so that tests need no file. */
export function compileGlossary(data: GlossaryData, general: GeneralWords = {}): Glossary {
  return compiled(schema.parse(data), general);
}

function compiled(
  { terms, units, offices, families, regions, words: plain, english, fillers }: Row,
  { common = new Map(), thesaurus = [], fold = (text) => text }: GeneralWords,
): Glossary {
  const entries = new Map<string, GlossaryEntry>();
  const add = (surface: string, variants: readonly Variant[], isEnglish: boolean, bounded = false) => {
    const key = surface.toLowerCase();
    const known = entries.get(key);
    const before = known?.variants ?? [];
    const fresh = variants.filter(
      (variant) => variant.text !== surface && !before.some((each) => each.text === variant.text),
    );
    entries.set(key, {
      surface: key,
      variants: [...before, ...fresh],
      english: isEnglish,
      bounded: bounded && (known?.bounded ?? true),
    });
  };
  for (const { name, also, lay, english: foreign } of terms) {
    const equals = also.map((text) => ({ text, weight: ABBREVIATED }));
    for (const surface of [name, ...also]) add(surface, [{ text: name, weight: EQUAL }, ...equals], false);
    for (const surface of lay) add(surface, [{ text: name, weight: LAY }, ...weighted(also, LAY * ABBREVIATED)], false);
    for (const surface of foreign) add(surface, [{ text: name, weight: EQUAL }, ...equals], true);
  }
  const said = new Set(plain.map((row) => row.plain));
  const general = thesaurus
    .filter((row) => !said.has(row.plain))
    .map((row) => ({ ...row, bounded: [...row.plain].length < LEAST_UNBOUNDED }));
  const loose = [...plain, ...general];
  for (const { plain: surface, plan, bounded } of loose) add(surface, weighted(plan, LOOSE), false, bounded);
  for (const { plan, bounded } of loose)
    for (const text of plan) if (WHOLE_WORD.test(text)) add(text, [], false, bounded);
  for (const entry of english) for (const surface of entry.words) add(surface, weighted(entry.chinese, LAY), true);
  const longestFirst = [...entries.values()].sort((a, b) => b.surface.length - a.surface.length);
  return {
    entries: longestFirst,
    starting: startsOf(longestFirst),
    units: namesOf(units, ({ name, also, lay }) => [name, ...also, ...lay]),
    calledUnits: calledUnitsOf(units),
    fullNames: fullNamesOf(units, offices),
    families: familiesOf(terms, families),
    everyday: loose,
    englishUnits: namesOf(units, ({ english: foreign }) => foreign.map((text) => text.toLowerCase())),
    englishRegions: namesOf(regions, ({ english: foreign }) => foreign.map((text) => text.toLowerCase())),
    common,
    fold,
    fillers: new Set([...fillers.chinese, ...fillers.english].map((text) => text.toLowerCase())),
  };
}

function startsOf(entries: readonly GlossaryEntry[]): Map<string, number[]> {
  const starting = new Map<string, number[]>();
  for (const [index, { surface }] of entries.entries()) {
    addTo(starting, surface.slice(0, 2), index);
  }
  return starting;
}

/** The entries whose first characters a text holds, longest first: of some thirty thousand only these are worth looking for. */
export function entriesWithin(
  text: string,
  { entries, starting }: Pick<Glossary, 'entries' | 'starting'>,
): GlossaryEntry[] {
  const starts = new Set<string>();
  for (let at = 0; at < text.length; at += 1) starts.add(text.slice(at, at + 2)).add(text.charAt(at));
  const found = [...starts].flatMap((start) => starting.get(start) ?? []);
  return found.sort((a, b) => a - b).flatMap((index) => entries[index] ?? []);
}

function weighted(texts: readonly string[], weight: number): Variant[] {
  return texts.map((text) => ({ text, weight }));
}

type Row = z.output<typeof schema>;

function calledUnitsOf(units: Row['units']): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { name, called } of units) for (const each of called) all.set(each, [...(all.get(each) ?? []), name]);
  return all;
}

/** Forms are of one spelling and stand before what all names of a department have. */
function fullNamesOf(units: Row['units'], offices: Row['offices']): Map<string, FullNames> {
  const all = new Map<string, FullNames>();
  for (const { names, full } of offices) for (const name of names) all.set(name, byLevel(full));
  for (const { name, also, lay, full } of units)
    if (full !== undefined) for (const surface of [name, ...also, ...lay]) all.set(surface, byLevel(full));
  for (const { forms } of units) for (const [surface, full] of Object.entries(forms)) all.set(surface, byLevel(full));
  return all;
}

function byLevel(full: z.output<typeof fullName>): FullNames {
  if (typeof full === 'string') return { province: full, city: full, county: full };
  return Object.fromEntries(Object.entries(full).filter(([, name]) => name !== undefined));
}

/** A family's names are those of the term of its name too. */
function familiesOf(terms: Row['terms'], families: Row['families']): Map<string, Family> {
  const all = new Map<string, Family>();
  const holding = new Map(families.map((family) => [family.name, family]));
  for (const { name, also, lay } of [...terms, ...families.map(({ name, also }) => ({ name, also, lay: [] }))]) {
    const family = holding.get(name);
    const before = all.get(name)?.names ?? [];
    const names = [...new Set([...before, name, ...also, ...lay, ...(family?.also ?? [])])];
    for (const each of names.filter((other) => other === name || !holding.has(other)))
      all.set(each, { names, holds: family?.holds ?? [], near: family?.near ?? [] });
  }
  return all;
}

type Named = Row['terms'][number];

function namesOf<Name extends Named>(
  rows: readonly Name[],
  names: (row: Name) => readonly string[],
): Map<string, string> {
  const pairs = rows.flatMap((row) => names(row).map((text) => [text, row.name] as const));
  return new Map(pairs.sort((a, b) => b[0].length - a[0].length));
}
