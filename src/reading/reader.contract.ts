import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import type { Block, Reader, Reading, TextRange } from './reading.js';

/** A file a reader is held to; `words` is all its text, got in another way, if there is one. */
export type Sample = {
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  readonly words?: () => string | Promise<string>;
};

export type ContractOptions = {
  readonly reader: Reader;
  readonly samples: readonly Sample[];
  /** Broken copies made of each sample; fewer for a format that takes long. */
  readonly runs?: number;
};

const CODES = new Set([
  'document-binary',
  'document-damaged',
  'document-empty',
  'document-encrypted',
  'document-too-large',
  'document-undecodable',
  'document-unsupported',
]);
const SEED = 20_311;
const CUTS = [0, 0.01, 0.3, 0.7, 0.99];
const FOREIGN: Readonly<Record<string, Uint8Array>> = {
  nothing: new Uint8Array(),
  zeros: new Uint8Array(2000),
  'an empty zip': latin1(`PK\x05\x06${'\0'.repeat(18)}`),
  'the head of a zip': latin1('PK\x03\x04\x14\0\0\0\x08\0'),
  'the head of an OLE file': latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`),
  'the head of a PDF': latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
  'a page': new TextEncoder().encode('<!doctype html><body><p>云屏市渡口自三月起开放，过渡免费。</p></body>'),
  'a text': new TextEncoder().encode('云屏市渡口自三月起开放，过渡免费。\n'),
  'a text in GB18030': latin1('\xd4\xc6\xc6\xc1\xca\xd0\xb6\xc9\xbf\xda\xa1\xa3'),
};

/** What holds for every reader, on files of its format and on bytes that are none. */
export function describeReader(name: string, { reader, samples, runs = 20 }: ContractOptions): void {
  describe(`contract of the ${name} reader`, () => {
    for (const sample of samples) {
      it(`gives a sound reading of ${sample.name}, the same each time`, async () => {
        const bytes = await sample.bytes();
        const input = { file: sample.name, bytes };
        expect(reader.recognises(input)).toBe(true);
        const before = bytes.slice();
        const reading = await reader.read(input);
        expectSound(reading);
        expect(await reader.read({ file: sample.name, bytes: before })).toEqual(reading);
      });

      if (sample.words !== undefined) {
        const words = sample.words;
        it(`loses no word of ${sample.name}`, async () => {
          const reading = await reader.read({ file: sample.name, bytes: await sample.bytes() });
          expect(compact(restored(reading))).toBe(compact(await words()));
        });
      }

      it(`ends in a reading or a named fault on broken copies of ${sample.name}`, async () => {
        const bytes = await sample.bytes();
        for (const cut of CUTS) await expectNamedEnd(reader, bytes.slice(0, bytes.length * cut), sample.name);
        await fc.assert(
          fc.asyncProperty(brokenCopies(bytes), (broken) => expectNamedEnd(reader, broken, sample.name)),
          { numRuns: runs, seed: SEED },
        );
      });

      it(`stops on ${sample.name} when it is told to, or is done`, async () => {
        const signal = AbortSignal.abort();
        const ended = reader.read({ file: sample.name, bytes: await sample.bytes(), signal });
        const fault = await ended.then(
          () => null,
          (cause: unknown) => cause,
        );
        if (fault !== null) expect(fault).toMatchObject({ name: 'AppError', code: 'interrupted' });
      });
    }

    for (const [what, bytes] of Object.entries(FOREIGN)) {
      const extension = reader.extensions[0] ?? '';
      it(`ends in a reading or a named fault on ${what} named ${extension}`, () =>
        expectNamedEnd(reader, bytes, `渡口${extension}`));
    }

    it('ends in a reading or a named fault on bytes drawn at random', async () => {
      const file = `渡口${reader.extensions[0] ?? ''}`;
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => expectNamedEnd(reader, bytes, file)),
        { numRuns: runs, seed: SEED },
      );
    });
  });
}

async function expectNamedEnd(reader: Reader, bytes: Uint8Array, file: string): Promise<void> {
  const input = { file, bytes };
  if (!reader.recognises(input)) return;
  try {
    expectSound(await reader.read(input));
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    expect(CODES).toContain(cause.code);
    expect(cause.details.file).toBe(file);
  }
}

/** Bytes flipped, left out or said twice. */
function brokenCopies(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: Math.max(0, bytes.length - 1) });
  const change = fc.record({ at, length: fc.nat({ max: 400 }), kind: fc.constantFrom('flip', 'cut', 'twice') });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes.reduce((broken, { at: start, length, kind }) => {
      if (kind === 'flip') return broken.map((byte, index) => (index === start ? byte ^ (1 + (length % 255)) : byte));
      const stretch = broken.slice(start, start + length);
      const rest = broken.slice(kind === 'cut' ? start + length : start);
      return Uint8Array.from([...broken.slice(0, start), ...(kind === 'cut' ? [] : stretch), ...rest]);
    }, bytes),
  );
}

/** Holds a reading to what its type promises. */
export function expectSound(reading: Reading): void {
  const { text, blocks, supplied, noise } = reading;
  expect(blocks.length).toBeGreaterThan(0);
  expectInOrder(blocks, text.length);
  expectInOrder(supplied, text.length);
  let position = 0;
  for (const block of blocks) {
    expect(text.slice(position, block.start).trim()).toBe('');
    expectSoundBlock(block, reading);
    position = block.end;
  }
  expect(text.slice(position).trim()).toBe('');
  let last = 0;
  for (const { at, text: dropped } of noise) {
    expect(at).toBeGreaterThanOrEqual(last);
    expect(at).toBeLessThanOrEqual(text.length);
    expect(dropped).not.toBe('');
    last = at;
  }
}

function expectSoundBlock(block: Block, { text, format }: Reading): void {
  const words = text.slice(block.start, block.end);
  expect(words).not.toBe('');
  expect(words.trim()).toBe(words);
  if (format !== 'txt' && format !== 'md') expect(words).not.toContain('\n');
  expect(block.row !== undefined).toBe(block.kind === 'table-row');
  for (const number of [block.place.page, block.place.line, block.place.row]) {
    if (number !== undefined) expect(number).toBeGreaterThanOrEqual(1);
  }
  if (block.row === undefined) return;
  expect(block.row.table).toBeGreaterThanOrEqual(1);
  expect(block.row.row).toBeGreaterThanOrEqual(0);
  expectInOrder(block.row.cells, block.end, block.start);
}

function expectInOrder(ranges: readonly TextRange[], end: number, start = 0): void {
  let position = start;
  for (const range of ranges) {
    expect(range.start).toBeGreaterThanOrEqual(position);
    expect(range.end).toBeGreaterThan(range.start);
    position = range.end;
  }
  expect(position).toBeLessThanOrEqual(end);
}

/** The file's own text again: what was supplied taken out, what was left out put back. */
export function restored({ text, supplied, noise }: Reading): string {
  const edges = [
    ...supplied.flatMap(({ start, end }) => [
      { at: start, dropped: '' },
      { at: end, dropped: '' },
    ]),
    ...noise.map(({ at, text: dropped }) => ({ at, dropped })),
  ].sort((a, b) => a.at - b.at);
  let whole = '';
  let position = 0;
  let next = 0;
  const copyTo = (at: number): void => {
    while ((supplied[next]?.end ?? Number.POSITIVE_INFINITY) <= position) next += 1;
    const range = supplied[next];
    const isSupplied = range !== undefined && range.start <= position && position < range.end;
    if (!isSupplied) whole += text.slice(position, at);
    position = at;
  };
  for (const { at, dropped } of edges) {
    copyTo(at);
    whole += dropped;
  }
  copyTo(text.length);
  return whole;
}

/** Without white space, which readings may set as they like. */
export function compact(text: string): string {
  return text.replace(/\s+/g, '');
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
