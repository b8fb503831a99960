/** What reading and parsing costs by format: one document written in each of them, in one run. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { parseReading } from '../../library/parse-file.js';
import { markdown } from '../../parsing/formats/markdown-writer.fixture.js';
import { ofdDocument } from '../../parsing/formats/ofd-writer.fixture.js';
import { webPage } from '../../parsing/formats/page-writer.fixture.js';
import { canPrint, printed } from '../../parsing/formats/pdf-writer.fixture.js';
import { samplePlan } from '../../parsing/formats/plan-document.fixture.js';
import type { SampleDocument } from '../../parsing/formats/sample-document.fixture.js';
import { plainText, wrappedText } from '../../parsing/formats/text-writer.fixture.js';
import { wordDocument } from '../../parsing/formats/word-writer.fixture.js';
import { createFileReader } from '../../reading/read-file.js';

/** `peakMb`: heap and buffers at their largest above what stood before, for 10,000 characters of text. */
export type ReadingCost = {
  readonly format: string;
  readonly characters: number;
  readonly fileBytes: number;
  readonly readMs: number;
  readonly parseMs: number;
  readonly peakMb: number;
};

const PLANS = 24;
const ROUNDS = 5;
const UNIT = 10_000;
const MEBIBYTE = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Costs for each 10,000 characters, the shortest time and the largest growth of some rounds; PDF only where LibreOffice is there to print it. */
export async function measureReading(seed: number): Promise<ReadingCost[]> {
  const document = longDocument(seed);
  const costs: ReadingCost[] = [];
  for (const [file, bytes] of await filesOf(document)) costs.push(await costOf(file, bytes));
  return costs;
}

/** The pieces of many plans below one title. */
function longDocument(seed: number): SampleDocument {
  const [first, ...rest] = fc.sample(samplePlan, { numRuns: PLANS, seed });
  const following = rest.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'paragraph' || kind === 'table'));
  return { pieces: [...(first?.pieces ?? []), ...following] };
}

async function filesOf(document: SampleDocument): Promise<[string, Uint8Array][]> {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const [pdf] = canPrint() ? await printed([document]) : [];
  return [
    ['plain.txt', utf8(plainText(document))],
    ['wrapped.txt', utf8(wrappedText(document))],
    ['sample.md', utf8(markdown(document))],
    ['sample.html', utf8(webPage(document))],
    ['sample.docx', await wordDocument(document)],
    ['sample.ofd', ofdDocument(document)],
    ...(pdf === undefined ? [] : [['sample.pdf', pdf] as [string, Uint8Array]]),
  ];
}

async function costOf(file: string, bytes: Uint8Array): Promise<ReadingCost> {
  const read = createFileReader({ soffice: null });
  const rounds: { readMs: number; parseMs: number; peakMb: number; characters: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const peak = watchMemory();
    const started = performance.now();
    const reading = await read({ file, bytes, onProgress: peak.look });
    peak.look();
    const half = performance.now();
    await parseReading({ file, bytes, sidecar: null }, reading);
    const ended = performance.now();
    rounds.push({
      readMs: half - started,
      parseMs: ended - half,
      peakMb: peak.growth(),
      characters: reading.text.length,
    });
  }
  const least = (of: (round: (typeof rounds)[number]) => number) => Math.min(...rounds.map(of));
  const characters = least((round) => round.characters);
  const share = UNIT / Math.max(1, characters);
  return {
    format: file,
    characters,
    fileBytes: bytes.length,
    readMs: least((round) => round.readMs) * share,
    parseMs: least((round) => round.parseMs) * share,
    peakMb: Math.max(...rounds.map((round) => round.peakMb)) * share,
  };
}

/** Looks at the heap when it is told to, collected before. */
function watchMemory(): { look: () => void; growth: () => number } {
  collect();
  const inUse = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = inUse();
  let most = before;
  const look = () => {
    most = Math.max(most, inUse());
  };
  return {
    look,
    growth: () => {
      look();
      return (most - before) / MEBIBYTE;
    },
  };
}
