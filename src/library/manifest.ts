/** The list that goes with a backup: what stands in it, file by file, so that half of one is never taken for the whole. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';

const MANIFEST = 'manifest.json';
const FORMAT = 1;

const MANIFEST_SHAPE = z.object({
  format: z.literal(FORMAT),
  /** ISO time. */
  at: z.string(),
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string() })),
});

export type Manifest = z.output<typeof MANIFEST_SHAPE>;

/** Lists all files below a folder and puts the list there. */
export async function writeManifest(folder: string, at: Date): Promise<Manifest> {
  const manifest: Manifest = { format: FORMAT, at: at.toISOString(), files: await listFiles(folder) };
  await writeFile(join(folder, MANIFEST), JSON.stringify(manifest, null, 1));
  return manifest;
}

/** The list, where the folder holds just what it says; else what is wrong. */
export async function checkManifest(folder: string): Promise<Manifest | { readonly wrong: string }> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return { wrong: `no ${MANIFEST}` };
  const parsed = MANIFEST_SHAPE.safeParse(jsonOf(text));
  if (!parsed.success) return { wrong: `${MANIFEST} of another version` };
  const found = new Map((await listFiles(folder)).map((file) => [file.path, file.sha256]));
  found.delete(MANIFEST);
  const { files } = parsed.data;
  const differs = files.find(({ path, sha256 }) => found.get(path) !== sha256);
  if (differs !== undefined) return { wrong: differs.path };
  return found.size === files.length ? parsed.data : { wrong: 'more files than listed' };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Links are none: a backup holds none, and one that was slipped in is not followed. */
async function listFiles(folder: string): Promise<Manifest['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: Manifest['files'] = [];
  for (const path of paths.sort()) {
    const { size } = await stat(path);
    files.push({ path: relative(folder, path).split(sep).join('/'), size, sha256: await digestOf(path) });
  }
  return files;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
