/** Takes out of a node_modules what is never run: types, source maps, sources of what is compiled, pages. `node slim.mjs FOLDER` */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NEVER_RUN = /\.(?:map|d\.[cm]?ts|md|markdown|flow|o|a|cc|cpp|h)$/i;
/** Folders of the sources of SQLite, and of what the compiler left. */
const SOURCES = /better-sqlite3\/(?:deps|src|build\/deps|build\/Release\/obj(?:\.target)?)$/;
/** Licences stay, whatever they are called. */
const LICENCE = /^(?:licen[cs]e|notice|copying)/i;

const [root] = process.argv.slice(2);
if (root === undefined) throw new RangeError('name the folder: node slim.mjs node_modules');

function slim(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !SOURCES.test(path)) slim(path);
    else if (entry.isDirectory() || (NEVER_RUN.test(entry.name) && !LICENCE.test(entry.name)))
      rmSync(path, { recursive: true });
  }
}

slim(root);
