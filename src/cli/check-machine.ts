/** What of this machine keeps the bot from working: ports, folders, files that will not read. One line each. */
import { access, constants, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { Locale } from '../copy/locale.js';
import { type ListenAt, listen } from '../library/listen.js';
import { type Fault, faultOf } from './fault.js';
import { faultCopy } from './fault-copy.js';

export type Machine = {
  readonly ports: readonly ListenAt[];
  readonly corpusDir: string;
  readonly dataDir: string;
  /** What was met while the corpus folder was brought in. */
  readonly faults: readonly Fault[];
};

export type Checked = { readonly ok: boolean; readonly text: string };

/** Nothing is written, and what is opened is closed again. */
export async function checkMachine({ ports, corpusDir, dataDir, faults }: Machine, locale: Locale): Promise<Checked[]> {
  const bad = (fault: Fault): Checked => {
    const { what, next } = faultCopy(fault, locale);
    return { ok: false, text: `✗ ${what}${locale === 'zh' ? '' : ' '}${next}` };
  };
  const good = (text: string): Checked => ({ ok: true, text: `✓ ${text}` });
  const words = WORDS[locale];
  const lines: Checked[] = [];
  for (const at of ports) {
    const error = await portError(at);
    lines.push(error === null ? good(words.port(at)) : bad(faultOf(error)));
  }
  const told = faults.some(({ code }) => code === 'storage-readonly');
  if (await isWritable(dataDir)) lines.push(good(words.data(dataDir)));
  else if (!told) lines.push(bad({ code: 'storage-readonly', message: '', details: { path: dataDir } }));
  // It may be so on purpose: what is read is there all the same.
  if (!(await isWritable(corpusDir))) lines.push(good(words.corpusOnlyRead(corpusDir)));
  return [...lines, ...faults.map(bad)];
}

async function portError(at: ListenAt): Promise<unknown> {
  const server = createServer();
  try {
    await listen(server, at);
    return null;
  } catch (error) {
    return error;
  } finally {
    server.close();
  }
}

/** One that is not there yet is made where its parent may be written. */
async function isWritable(folder: string): Promise<boolean> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  if (found === 'ENOENT') return dirname(folder) !== folder && isWritable(dirname(folder));
  if (typeof found === 'string' || !found.isDirectory()) return false;
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

const WORDS = {
  zh: {
    port: ({ setting, port }: ListenAt) => `端口 ${port}（${setting}）：空闲`,
    data: (folder: string) => `数据文件夹 ${folder}：可写`,
    corpusOnlyRead: (folder: string) => `语料文件夹 ${folder}：只能读；在 Slack 里交来的文件收不下`,
  },
  en: {
    port: ({ setting, port }: ListenAt) => `Port ${port} (${setting}): free`,
    data: (folder: string) => `Data folder ${folder}: can be written`,
    corpusOnlyRead: (folder: string) =>
      `Corpus folder ${folder}: can only be read; documents handed in in Slack cannot be taken`,
  },
} as const;
