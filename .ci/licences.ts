/**
 * `npm run licences`: what an install brings, by licence, and the advisories known of it. Exit 1 for a licence that is not
 * on the list, and for that alone: what becomes known of a package, or a registry that does not answer, breaks no build.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isAllowed, readLicences } from './read-licences.js';

const MOST_MS = 60_000;

const all = readLicences(readFileSync('package-lock.json', 'utf8'));
const counts = new Map<string, number>();
for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1);
for (const [licence, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`${count} ${licence}`);
const refused = all.filter(({ licence }) => !isAllowed(licence));
for (const { name, version, licence } of refused)
  console.log(`not on the list: ${name} ${version}: ${licence || 'no licence told'}`);
process.exitCode = refused.length === 0 ? 0 : 1;

const { stdout, status } = spawnSync('npm', ['audit', '--omit=dev'], { encoding: 'utf8', timeout: MOST_MS });
// npm ends with 1 where there are advisories, and where it could not ask; only the first are on standard output.
console.log(stdout?.trim() || `advisories: the registry gave no answer${status === null ? ' in time' : ''}`);
