import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Reader, ReadInput, Reading } from '../reading.js';
import type { ProgramEnd, ProgramRequest, RunProgram } from '../run-program.js';
import { createLegacyReader } from './legacy-reader.js';

const FILE = '通知.doc';
const RTF = strToU8('{\\rtf1 text}');

/** A reader that hands back what it was given. */
function echo(format: 'docx' | 'xlsx'): Reader & { readonly inputs: ReadInput[] } {
  const inputs: ReadInput[] = [];
  return {
    format,
    extensions: [],
    inputs,
    recognises: () => true,
    read: async (input): Promise<Reading> => {
      inputs.push(input);
      return {
        format,
        text: new TextDecoder().decode(input.bytes),
        blocks: [],
        supplied: [],
        noise: [],
        properties: {},
        warnings: [],
      };
    },
  };
}

/** Stands in for the office program: writes `made`, or nothing where it is null, and ends as told. */
function program(made: string | null, end: ProgramEnd = 'done'): RunProgram & { requests: ProgramRequest[] } {
  const requests: ProgramRequest[] = [];
  const run = async (request: ProgramRequest): Promise<ProgramEnd> => {
    requests.push(request);
    const folder = request.args[request.args.indexOf('--outdir') + 1] ?? '';
    const target = request.args[request.args.indexOf('--convert-to') + 1]?.split(':')[0] ?? '';
    await mkdir(folder, { recursive: true });
    if (made !== null) await writeFile(join(folder, `source.${target}`), made);
    return end;
  };
  return Object.assign(run, { requests });
}

function ole(...entries: string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
  for (const [at, entry] of entries.entries()) bytes.set(Buffer.from(`${entry}\0`, 'utf16le'), 2048 + at * 128);
  return bytes;
}

describe('reader of old formats', () => {
  it('has the office program write .docx and reads that under the name of the file', async () => {
    const docx = echo('docx');
    const run = program('made');
    const reader = createLegacyReader({ soffice: 'soffice', docx, xlsx: echo('xlsx'), run });
    expect((await reader.read({ file: FILE, bytes: RTF })).text).toBe('made');
    expect(docx.inputs[0]?.file).toBe(FILE);
    expect(run.requests[0]?.program).toBe('soffice');
  });

  it('has it write .xlsx of a workbook', async () => {
    const xlsx = echo('xlsx');
    const reader = createLegacyReader({ soffice: 'soffice', docx: echo('docx'), xlsx, run: program('cells') });
    await reader.read({ file: '任务表.et', bytes: ole('Workbook') });
    expect(xlsx.inputs).toHaveLength(1);
  });

  it('works in a folder of its own that is gone afterwards', async () => {
    const run = program('made');
    await createLegacyReader({ soffice: 'soffice', docx: echo('docx'), xlsx: echo('xlsx'), run }).read({
      file: FILE,
      bytes: RTF,
    });
    const source = run.requests[0]?.args.at(-1) ?? '';
    expect(source).toMatch(/source\.rtf$/);
    expect(existsSync(dirname(source))).toBe(false);
  });

  it.each([
    ['missing', 'document-unsupported', 'soffice-missing'],
    ['timed-out', 'document-unsupported', 'soffice-timed-out'],
    ['failed', 'document-damaged', undefined],
    ['stopped', 'interrupted', undefined],
  ] as const)('names the file where the program is %s', async (end, code, reason) => {
    const reader = createLegacyReader({
      soffice: 'soffice',
      docx: echo('docx'),
      xlsx: echo('xlsx'),
      run: program(null, end),
    });
    await expect(reader.read({ file: FILE, bytes: RTF })).rejects.toMatchObject({
      code,
      details: { file: FILE, ...(reason === undefined ? {} : { reason }) },
    });
  });

  it('takes a file the program makes nothing of for damaged', async () => {
    const reader = createLegacyReader({
      soffice: 'soffice',
      docx: echo('docx'),
      xlsx: echo('xlsx'),
      run: program(null),
    });
    await expect(reader.read({ file: FILE, bytes: RTF })).rejects.toMatchObject({ code: 'document-damaged' });
  });

  it('says what to install where there is no office program', async () => {
    const reader = createLegacyReader({ soffice: null, docx: echo('docx'), xlsx: echo('xlsx') });
    await expect(reader.read({ file: FILE, bytes: RTF })).rejects.toMatchObject({
      code: 'document-unsupported',
      details: { file: FILE, reason: 'soffice-missing' },
    });
  });

  it.each([
    ['a Word file', encryptedWord()],
    ['a workbook', encryptedWorkbook()],
    ['a newer file in an old container', ole('EncryptedPackage', 'WordDocument')],
  ])('asks the program for nothing where %s is behind a password', async (_, bytes) => {
    const run = program('made');
    const reader = createLegacyReader({ soffice: 'soffice', docx: echo('docx'), xlsx: echo('xlsx'), run });
    await expect(reader.read({ file: FILE, bytes })).rejects.toMatchObject({ code: 'document-encrypted' });
    expect(run.requests).toHaveLength(0);
  });

  it('tells its formats by their bytes, whatever the name', () => {
    const reader = createLegacyReader({ soffice: null, docx: echo('docx'), xlsx: echo('xlsx') });
    const openDocument = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] });
    for (const bytes of [RTF, ole('WordDocument'), ole('Book'), openDocument])
      expect(reader.recognises({ file: 'x', bytes })).toBe(true);
    const others = [
      strToU8('<html>'),
      zipSync({ 'word/document.xml': strToU8('<a/>') }),
      ole('EncryptedPackage'),
      new Uint8Array(),
    ];
    for (const bytes of others) expect(reader.recognises({ file: FILE, bytes })).toBe(false);
  });
});

function encryptedWord(): Uint8Array {
  const bytes = ole('WordDocument');
  const view = new DataView(bytes.buffer);
  view.setUint16(512, 0xa5ec, true);
  view.setUint16(522, 0x0100, true);
  return bytes;
}

function encryptedWorkbook(): Uint8Array {
  const bytes = ole('Workbook');
  const view = new DataView(bytes.buffer);
  for (const [at, value] of [0x0809, 16, 0x0600].entries()) view.setUint16(512 + at * 2, value, true);
  view.setUint16(512 + 20, 0x2f, true);
  return bytes;
}
