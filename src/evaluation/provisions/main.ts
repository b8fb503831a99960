/**
 * `npm run -s evals:provisions -- FOLDER [GOLD]`: reads the provisions of the documents of a folder and holds them against
 * those a person read in them (`evals/provisions/real.jsonl` unless another is given); `--json` says for each file what
 * came out otherwise. The real documents are never part of the project.
 */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createFileParser } from '../../library/parse-file.js';
import { createFileReader } from '../../reading/read-file.js';
import { AppError } from '../../vocabulary/errors.js';
import { type GoldProvision, readGold } from './gold-provision.js';
import { type JudgedProvisions, judgeProvisions, sumTallies } from './judge-provisions.js';
import { scoreTable } from './score-table.js';

const GOLD = fileURLToPath(new URL('../../../evals/provisions/real.jsonl', import.meta.url));
const parse = createFileParser(createFileReader({ soffice: 'soffice' }));

type JudgedFile = JudgedProvisions & { readonly file: string; readonly part: string };

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [folder, gold = GOLD] = positionals;
  if (folder === undefined) {
    process.stderr.write('usage: npm run -s evals:provisions -- FOLDER [GOLD.jsonl] [--json]\n');
    return 2;
  }
  const judged: JudgedFile[] = [];
  const absent: string[] = [];
  const all = readGold(await readFile(gold, 'utf8'));
  for (const file of new Set(all.map((line) => line.file))) {
    const lines = all.filter((line) => line.file === file);
    const path = join(folder, file);
    if (await isAbsent(path)) absent.push(file);
    else judged.push({ file, part: lines[0]?.part ?? 'all', ...(await judge({ path, file, lines })) });
  }
  if (values.json === true) {
    process.stdout.write(`${judged.map((each) => JSON.stringify(each)).join('\n')}\n`);
  } else {
    process.stdout.write(`${scoreTable(columnsOf(judged))}\n`);
  }
  for (const file of absent) process.stderr.write(`not in ${folder}, not judged: ${file}\n`);
  return absent.length === 0 ? 0 : 1;
}

/** A text marked as not public is measured all the same; of a file that cannot be read every provision is missed. */
async function judge({
  path,
  file,
  lines,
}: {
  readonly path: string;
  readonly file: string;
  readonly lines: readonly GoldProvision[];
}): Promise<JudgedProvisions> {
  try {
    return judgeProvisions(await parse({ file, bytes: await readFile(path), sidecar: 'public: true' }), lines);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const judged = judgeProvisions({ clauses: [], facts: [] }, lines);
    return { ...judged, faults: [`not read: ${error.message}`, ...judged.faults] };
  }
}

function columnsOf(judged: readonly JudgedFile[]) {
  const names = [...new Set(judged.map(({ part }) => part))];
  const parts = names.map((name) => ({ name, files: judged.filter(({ part }) => part === name) }));
  const sets = parts.length === 1 ? parts : [...parts, { name: 'all', files: judged }];
  return sets.map(({ name, files }) => ({ name: `${name}, ${files.length} files`, tallies: sumTallies(files) }));
}

async function isAbsent(path: string): Promise<boolean> {
  try {
    await access(path);
    return false;
  } catch {
    return true;
  }
}

process.exitCode = await main(process.argv.slice(2));
