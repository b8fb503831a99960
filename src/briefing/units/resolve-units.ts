/** Which departments of the plans chosen a user means: by name, by short form, by nickname; never another. */

import type { Glossary } from '../../question/glossary.js';
import type { DocumentHeader } from '../../storage/store.js';
import { chargedUnits, type Duty, standingUnitsOf } from '../../vocabulary/provision.js';
import { nearestNames } from '../nearest-names.js';
import type { PlanTasks } from '../task.js';
import { fullUnitName } from './full-unit-name.js';
import { printedFullName } from './printed-full-name.js';
import { splitUnits } from './split-units.js';
import { FITS, type Fit, fitOf, type UnitWords, unitKey, unitWords } from './unit-fit.js';
import { unitNameOf } from './unit-name.js';

/** A department of one plan. */
export type ChosenUnit = {
  /** As the user wrote it. */
  readonly asked: string;
  /** As the plan writes it most often. */
  readonly name: string;
  /** For titles: 聊城市医疗保障局. */
  readonly full: string;
  readonly documentId: string;
  /** Every way the plan writes it. */
  readonly spellings: readonly string[];
};

export type ResolvedUnits =
  | { readonly kind: 'resolved'; readonly units: readonly ChosenUnit[] }
  /** Several may be meant, or one that is only like it. */
  | { readonly kind: 'ambiguous'; readonly wanted: string; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly wanted: string; readonly nearest: readonly string[] };

/** A department a plan charges; its most frequent spelling is the first. */
type Charged = {
  readonly document: DocumentHeader;
  readonly spellings: readonly [string, ...string[]];
  /** Of the plan's clauses. */
  readonly texts: readonly string[];
};
type Names = { readonly glossary: Glossary; readonly words: UnitWords };
type Fitting = { readonly unit: Charged; readonly fit: Fit };

const MOST_NEAREST = 5;
/** 健康海南建设委员会（爱国卫生运动委员会）: the same body's other name. */
const BRACKETED = /[（(]([^（）()]{3,20})[）)]$/;

/** `asked` may name several: 市医保局和市财政局. The first that cannot be told is what is given back. */
export function resolveUnits(asked: string, plans: readonly PlanTasks[], glossary: Glossary): ResolvedUnits {
  const words = unitWords(glossary);
  const names = { glossary, words };
  const charged = plans.flatMap((plan) => chargedIn(plan, words));
  const fits = (name: string) => fittingOf(name, charged, names);
  const isSure = (name: string) => glossary.units.has(name) || fits(name).some(({ fit }) => fit !== 'like');
  const isLike = (name: string) => fits(name).length > 0;
  const units: ChosenUnit[] = [];
  for (const name of splitUnits(asked, isSure, isLike)) {
    const [found, unclear] = bestOf(fits(name));
    if (unclear.length > 0) return { kind: 'ambiguous', wanted: name, candidates: namesOf(unclear) };
    if (found.length === 0) return { kind: 'unknown', wanted: name, nearest: nearestUnits(name, charged, names) };
    units.push(...found.map((unit) => chosen(name, unit, names)));
  }
  const isFirst = (unit: ChosenUnit, at: number) =>
    units.findIndex((other) => other.documentId === unit.documentId && other.name === unit.name) === at;
  return { kind: 'resolved', units: units.filter(isFirst) };
}

/** Every department the plans charge, as they write it. */
export function unitsOf(plans: readonly PlanTasks[]): string[] {
  const duties = plans.flatMap(({ tasks }) => tasks.flatMap((task) => task.duties));
  return [...new Set(duties.flatMap(namesIn))];
}

function namesIn(duty: Duty): string[] {
  return [...chargedUnits(duty), ...standingUnitsOf(duty)];
}

function chosen(asked: string, { document, spellings, texts }: Charged, { glossary, words }: Names): ChosenUnit {
  const [name] = spellings;
  const known = fullUnitName(name, document.region, glossary);
  const printed = printedFullName(name, texts, { place: document, words });
  const full = printed !== null && printed.length >= known.length ? printed : known;
  return { asked, name, full, documentId: document.id, spellings };
}

/** Those of another level or place first: 省医保局 is asked of a plan that charges 市医保局. */
function nearestUnits(asked: string, charged: readonly Charged[], names: Names): string[] {
  const { bare } = unitNameOf(asked, null);
  const elsewhere = fittingOf(bare, charged, names).map(({ unit }) => unit);
  const others = charged.filter((unit) => !elsewhere.includes(unit));
  const all = [...namesOf(elsewhere), ...nearestNames(asked, namesOf(others))];
  return [...new Set(all)].slice(0, MOST_NEAREST);
}

function chargedIn(plan: PlanTasks, words: UnitWords): Charged[] {
  const document = plan.tasks[0]?.document;
  if (document === undefined) return [];
  const texts = [...plan.tasks, ...plan.others].map(({ clause }) => clause.text);
  const times = new Map<string, number>();
  for (const name of plan.tasks.flatMap(({ duties }) => duties.flatMap(namesIn)))
    times.set(name, (times.get(name) ?? 0) + 1);
  const byKey = new Map<string, string[]>();
  for (const name of times.keys()) {
    const key = unitKey(name, document, words);
    byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  return [...byKey.values()].flatMap((names): Charged[] => {
    const [first, ...rest] = names.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
    return first === undefined ? [] : [{ document, spellings: [first, ...rest], texts }];
  });
}

function fittingOf(asked: string, charged: readonly Charged[], { glossary, words }: Names): Fitting[] {
  return charged.flatMap((unit): Fitting[] => {
    const isFull = asked === fullUnitName(unit.spellings[0], unit.document.region, glossary);
    const written = unit.spellings.flatMap((name) => [name, ...(BRACKETED.exec(name)?.slice(1) ?? [])]);
    const fits = isFull ? ['exact' as const] : written.map((name) => fitOf(asked, name, unit.document, words));
    const fit = FITS.find((each) => fits.includes(each));
    return fit === undefined ? [] : [{ unit, fit }];
  });
}

/** The one of each plan, and where it cannot be told those it may be. */
function bestOf(fitting: readonly Fitting[]): [found: Charged[], unclear: Charged[]] {
  const sure = fitting.filter(({ fit }) => fit !== 'like');
  if (sure.length === 0) return [[], fitting.map(({ unit }) => unit)];
  const found: Charged[] = [];
  for (const { id } of new Set(sure.map(({ unit }) => unit.document))) {
    const there = sure.filter(({ unit }) => unit.document.id === id);
    const best = FITS.find((each) => there.some(({ fit }) => fit === each));
    const units = ownLevelFirst(there.filter(({ fit }) => fit === best).map(({ unit }) => unit));
    if (units.length > 1) return [[], units];
    found.push(...units);
  }
  return [found, []];
}

/** 卫健委 in a plan of a city is the city's, though the plan charges those of the counties too. */
function ownLevelFirst(units: Charged[]): Charged[] {
  const own = units.filter(({ document: { region }, spellings: [name] }) => {
    const { level } = unitNameOf(name, region);
    return level === null || level === region?.level;
  });
  return own.length === 1 ? own : units;
}

function namesOf(units: readonly Charged[]): string[] {
  return [...new Set(units.map(({ spellings: [name] }) => name))];
}
