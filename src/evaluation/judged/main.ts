/**
 * `npm run -s evals:judged -- CORPUS CASES…`: asks the cases of each file over the documents of a folder and says how a
 * reader would judge the answers; `--json` gives one line a case with what it rests on.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { App } from '../../app/app.js';
import { withAppOver } from './app-over.js';
import { type Judgement, judge, type Verdict } from './judge.js';
import { type JudgedCase, readJudgedCases } from './judged-case.js';

const VERDICTS: readonly Verdict[] = ['right', 'badly-put', 'partly', 'wrong', 'turned-away', 'rightly-turned-away'];

type Judged = { readonly wanted: JudgedCase; readonly judgement: Judgement; readonly shown: string };

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [corpus, ...files] = positionals;
  if (corpus === undefined || files.length === 0) {
    process.stderr.write('usage: npm run -s evals:judged -- CORPUS CASES.jsonl… [--json]\n');
    return 2;
  }
  const judged = await withAppOver(corpus, (app) => judgeAll(app, files));
  process.stdout.write(values.json === true ? lines(judged) : `${table(judged)}\n`);
  return 0;
}

async function judgeAll(app: App, files: readonly string[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const file of files) {
    for (const wanted of readJudgedCases(await readFile(file, 'utf8'), file)) {
      const { answer } = await app.ask({ text: wanted.question, history: wanted.history });
      const claims = 'claims' in answer ? answer.claims : [];
      const nearest = answer.status === 'nearest' ? answer.nearest : [];
      const shown = [
        ...claims.map(({ text, citations }) => `${text} [${citations.map(({ label }) => label).join(' ')}]`),
        ...nearest.map(({ quote, label }) => `“${quote}” [${label}]`),
      ];
      judged.push({ wanted, judgement: judge(wanted, answer), shown: [answer.status, ...shown].join('\n  ') });
    }
  }
  return judged;
}

function lines(judged: readonly Judged[]): string {
  return judged
    .map(
      ({ wanted, judgement, shown }) =>
        `${JSON.stringify({ ...judgement, id: wanted.id, question: wanted.question, relation: wanted.relation, style: wanted.style, shown })}\n`,
    )
    .join('');
}

function table(judged: readonly Judged[]): string {
  const count = (verdict: Verdict, of: readonly Judged[]) =>
    of.filter((each) => each.judgement.verdict === verdict).length;
  const row = (name: string, of: readonly Judged[]) =>
    `${name}\t${of.length}\t${VERDICTS.map((verdict) => (count(verdict, of) / of.length).toFixed(2)).join('\t')}`;
  const kinds = [...new Set(judged.map(({ wanted }) => wanted.relation))].toSorted();
  const offered = judged.filter(({ judgement }) => judgement.nearestHolds !== null);
  const held = offered.filter(({ judgement }) => judgement.nearestHolds === true);
  return [
    `\tcases\t${VERDICTS.join('\t')}`,
    row('all', judged),
    ...kinds.map((kind) =>
      row(
        kind,
        judged.filter(({ wanted }) => wanted.relation === kind),
      ),
    ),
    `turned away, with the gold sentence among the first three offered: ${held.length} of ${offered.length}`,
  ].join('\n');
}

process.exitCode = await main(process.argv.slice(2));
