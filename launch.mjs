/**
 * `npm run -s ask` and other short commands: the program from a bundle of the source as it stands, made once and kept under
 * the digest of every file it was made of, by name, size and time; another source is another bundle. Where none can be made
 * the source is run as it is. What runs for long (`start`, `web`, `mcp`) is not started here: bundles are taken away.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BESIDE, bundle, root } from './bundle.mjs';

const CACHE = join(root, 'node_modules/.cache/tiaowen');
/** A command that still runs may load the rest of its bundle. */
const KEPT = 3;
const NOT_PART = /\.(?:test|contract|fixture)\.ts$/;

await import(pathToFileURL(await programOf()).href);

async function programOf() {
  const folder = join(CACHE, digestOfSource());
  const program = join(folder, 'main.js');
  if (existsSync(program)) return program;
  const aside = `${folder}.${process.pid}`;
  try {
    await bundle(aside);
    // The version is read from above the program.
    cpSync(join(root, 'package.json'), join(CACHE, 'package.json'));
    if (!existsSync(program)) renameSync(aside, folder);
    removeOlder();
    return program;
  } catch {
    remove(aside);
    if (existsSync(program)) return program;
    const { register } = await import('tsx/esm/api');
    register();
    return join(root, 'src/main.ts');
  }
}

function digestOfSource() {
  const own = fileURLToPath(import.meta.url);
  const files = [
    own,
    join(dirname(own), 'bundle.mjs'),
    ...['package.json', 'package-lock.json', ...BESIDE].map((name) => join(root, name)),
  ];
  const folders = [join(root, 'src')];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (!NOT_PART.test(entry.name)) files.push(path);
    }
  }
  const hash = createHash('sha256').update(process.version);
  for (const path of files.sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOlder() {
  const bundles = readdirSync(CACHE).filter((name) => /^[0-9a-f]{16}/.test(name));
  const newestFirst = bundles
    .map((name) => ({ name, time: statSync(join(CACHE, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of newestFirst.slice(KEPT)) remove(join(CACHE, name));
}

/** What cannot be removed is in nobody's way. */
function remove(path) {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}
