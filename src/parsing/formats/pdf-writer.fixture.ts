/** For tests: documents as LibreOffice prints them, all in one run of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SampleDocument } from './sample-document.fixture.js';
import { wordDocument } from './word-writer.fixture.js';

/** True where LibreOffice is installed, with a font that has Chinese characters. */
export function canPrint(): boolean {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return spawnSync('soffice', ['--version']).status === 0 && (fonts.stdout ?? '').trim() !== '';
}

export async function printed(documents: readonly SampleDocument[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const names = documents.map((_, at) => `sample-${at}`);
    for (const [at, document] of documents.entries())
      writeFileSync(join(folder, `${names[at]}.docx`), await wordDocument(document));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = names.map((name) => join(folder, `${name}.docx`));
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    return names.map((name) => new Uint8Array(readFileSync(join(folder, `${name}.pdf`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
