/** The templates of a folder; one with a mistake is reported and does not keep the others from being used. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../vocabulary/errors.js';
import { type Reasons, readTemplate, type TemplateProblem } from './read-template.js';
import type { Template } from './template.js';

export type LoadedTemplates = {
  readonly templates: readonly Template[];
  readonly problems: readonly TemplateProblem[];
};

const MOST_BYTES = 200_000;

/** In order of their ids. @throws AppError `prompt-invalid` where the folder cannot be read */
export async function loadTemplates(folder: string, reasons?: Reasons): Promise<LoadedTemplates> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new AppError('prompt-invalid', `${folder} cannot be read`, {
      cause,
      details: { file: folder, reason: 'unreadable' },
    });
  });
  const templates: Template[] = [];
  const problems: TemplateProblem[] = [];
  for (const name of names.filter((each) => /\.ya?ml$/.test(each)).sort()) {
    const file = join(folder, name);
    const read = readTemplate(await readText(file), file, reasons);
    if (read.kind === 'template') templates.push(read.template);
    else problems.push(...read.problems);
  }
  return { templates, problems };
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (bytes.length <= MOST_BYTES) return bytes.toString('utf8');
  throw new AppError('prompt-invalid', `${file} is larger than ${MOST_BYTES} bytes`, {
    details: { file, reason: `> ${MOST_BYTES} bytes` },
  });
}
