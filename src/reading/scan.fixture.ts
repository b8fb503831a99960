/** For tests: a scan, as a machine makes it of a printed page. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfOfPicture } from './bad-input.fixture.js';

const run = (program: string, ...args: string[]) => spawnSync(program, args);

/** Whether the programs that draw and read pictures are installed. */
export const canReadScans =
  run('pdftoppm', '-v').error === undefined && String(run('tesseract', '--list-langs').stdout).includes('chi_sim');

/** In Latin letters, which are drawn without a font pack. */
export function scanOf(line: string): Uint8Array {
  const drawing = `BT /F 30 Tf 60 700 Td (${line}) Tj ET`;
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>';
  const objects = [
    ...['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page],
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-test-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('page.pdf'), `%PDF-1.4\n${objects.join('')}trailer << /Size 6 /Root 1 0 R >>\n%%EOF`);
  run('pdftoppm', '-gray', '-r', '150', '-singlefile', at('page.pdf'), at('page'));
  const picture = readFileSync(at('page.pgm'));
  rmSync(folder, { recursive: true });
  return pdfOfPicture(greysOf(picture));
}

/** The picture of a PGM file: three numbers in its head, then a byte a dot. */
export function greysOf(pgm: Buffer): Parameters<typeof pdfOfPicture>[0] {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 100));
  const [all = '', width, height] = head ?? [];
  return { width: Number(width), height: Number(height), greys: pgm.subarray(all.length) };
}
