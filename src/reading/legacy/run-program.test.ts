import { spawnSync } from 'node:child_process';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '../archive.js';
import type { Reader } from '../reading.js';
import { runProgram } from '../run-program.js';
import { createLegacyReader } from './legacy-reader.js';

const OFFICE = 'soffice';
const hasOffice = spawnSync(OFFICE, ['--version'], { stdio: 'ignore' }).error === undefined;

describe('running a program', () => {
  it('tells how it ended', async () => {
    const node = process.execPath;
    expect(await runProgram({ program: node, args: ['-e', ''], timeLimit: 60_000 })).toBe('done');
    expect(await runProgram({ program: node, args: ['-e', 'process.exit(3)'], timeLimit: 60_000 })).toBe('failed');
    expect(await runProgram({ program: 'no-such-program-here', args: [], timeLimit: 60_000 })).toBe('missing');
  });

  it('ends it at the end of its time, and where the caller gives up', async () => {
    const endless = { program: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'] };
    expect(await runProgram({ ...endless, timeLimit: 1 })).toBe('timed-out');
    const controller = new AbortController();
    const ended = runProgram({ ...endless, timeLimit: 60_000, signal: controller.signal });
    controller.abort();
    expect(await ended).toBe('stopped');
  });
});

describe.skipIf(!hasOffice)('the office program', () => {
  it('writes an old file anew in the format of Word', { timeout: 120_000 }, async () => {
    const made: Uint8Array[] = [];
    const docx: Reader = {
      format: 'docx',
      extensions: [],
      recognises: () => true,
      read: async ({ bytes }) => {
        made.push(bytes);
        return { format: 'docx', text: '', blocks: [], supplied: [], noise: [], properties: {}, warnings: [] };
      },
    };
    const reader = createLegacyReader({ soffice: OFFICE, docx, xlsx: docx });
    await reader.read({ file: '通知.rtf', bytes: strToU8('{\\rtf1\\ansi plan}') });
    const archive = unpack(
      { file: '通知.rtf', bytes: made[0] ?? new Uint8Array() },
      (name) => name === 'word/document.xml',
    );
    expect(new TextDecoder().decode(archive.get('word/document.xml'))).toContain('plan');
  });
});
