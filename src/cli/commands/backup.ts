import { jsonLine } from '../../copy/json-line.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { megabytes } from '../megabytes.js';
import type { Locale, Surroundings } from '../surroundings.js';
import { withApp } from '../with-app.js';

export type BackupOptions = { readonly force?: boolean; readonly json?: boolean };

/** Writes corpus and stored data into one file; others may go on working meanwhile. */
export async function backup(
  file: string,
  { force = false, json = false }: BackupOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { output, locale } = surroundings;
  return withApp(surroundings, async (app) => {
    const made = await app.backup(file, { force });
    output.result(json ? jsonLine(made) : WORDS[locale].made(made));
    return EXIT.done;
  });
}

/** Puts a backup in place; what stood there is kept beside it. */
export async function restore(
  file: string,
  { force = false, json = false }: BackupOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { output, locale } = surroundings;
  return withApp(surroundings, async (app) => {
    const restored = await app.restore(file, { force });
    if (json) output.result(jsonLine(restored));
    else for (const line of WORDS[locale].restored(restored)) output.result(line);
    return EXIT.done;
  });
}

type Made = { readonly file: string; readonly bytes: number; readonly corpus: number; readonly data: number };
type Restored = {
  readonly at: string;
  readonly corpus: number;
  readonly data: number;
  readonly aside: readonly string[];
};
type Words = { readonly made: (made: Made) => string; readonly restored: (restored: Restored) => readonly string[] };

const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    made: ({ file, bytes, corpus, data }) =>
      `已备份到 ${file}（${megabytes(bytes)} MB）：语料 ${corpus} 个文件，数据 ${data} 个文件。.env 和 prompts 不在其中，请另行保存。`,
    restored: ({ at, corpus, data, aside }) => [
      `已恢复 ${at} 的备份：语料 ${corpus} 个文件，数据 ${data} 个文件。`,
      ...aside.map((folder) => `原来的内容移到了 ${folder}，确认无误后可删除。`),
    ],
  },
  en: {
    made: ({ file, bytes, corpus, data }) =>
      `Backed up to ${file} (${megabytes(bytes)} MB): ${corpus} files of the corpus, ${data} of the data. .env and prompts are not in it; keep them elsewhere.`,
    restored: ({ at, corpus, data, aside }) => [
      `Restored the backup of ${at}: ${corpus} files of the corpus, ${data} of the data.`,
      ...aside.map((folder) => `What stood there is in ${folder}; delete it once all is well.`),
    ],
  },
};
