/**
 * `npm run -s evals:documents -- FOLDER [GOLD]`: reads every document of a folder and holds it against a table of what a
 * person read in it (`evals/documents/real.jsonl` unless another is given). Documents are never part of the project.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFileParser } from '../../library/parse-file.js';
import { createFileReader } from '../../reading/read-file.js';
import { AppError } from '../../vocabulary/errors.js';
import { type GoldDocument, readGold } from './gold-document.js';
import { FIELDS, type Judgement, judgeDocument } from './judge-document.js';

const GOLD = fileURLToPath(new URL('../../../evals/documents/real.jsonl', import.meta.url));
const parse = createFileParser(createFileReader({ soffice: 'soffice' }));
const print = (text: string) => process.stdout.write(`${text}\n`);

async function main([folder, gold = GOLD]: readonly string[]): Promise<number> {
  if (folder === undefined) {
    process.stderr.write('usage: npm run -s evals:documents -- FOLDER [GOLD.jsonl]\n');
    return 2;
  }
  const judged: Judgement[] = [];
  for (const document of readGold(await readFile(gold, 'utf8'))) {
    const judgement = await judge(folder, document);
    if (judgement === null) continue;
    judged.push(judgement);
    for (const field of FIELDS) {
      const wrong = judgement[field];
      if (wrong !== null) print(`${document.file}  ${field}: ${wrong}`);
    }
  }
  for (const field of FIELDS) {
    const right = judged.filter((judgement) => judgement[field] === null).length;
    print(`${field.padEnd(16)} ${right}/${judged.length} ${(right / judged.length).toFixed(3)}`);
  }
  return 0;
}

/** A text marked as not public is measured all the same; null for a file that rightly holds no text. */
async function judge(folder: string, gold: GoldDocument): Promise<Judgement | null> {
  try {
    const bytes = await readFile(join(folder, gold.file));
    return judgeDocument(await parse({ file: gold.file, bytes, sidecar: 'public: true' }), gold);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (gold.title.every((title) => title === null)) return null;
    return Object.fromEntries(FIELDS.map((field) => [field, error.message])) as Judgement;
  }
}

process.exitCode = await main(process.argv.slice(2));
