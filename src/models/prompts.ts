/** Prompts as files: front matter that says what a prompt needs, a system part and a user part with `{{variables}}`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../vocabulary/errors.js';
import type { ChatMessage } from './chat.js';

const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.int().positive(),
  variables: z.array(z.string().regex(/^[a-z][a-zA-Z]*$/)),
  /** Name of the schema the reply follows, or null for free text. */
  schema: z.string().nullable(),
});

export type Prompt = z.infer<typeof frontMatter> & {
  /** Fills both parts. Values go in as they are: escape them first. Throws `prompt-invalid` on a missing or an unknown variable. */
  readonly render: (values: Readonly<Record<string, string>>) => readonly ChatMessage[];
};

const FILE = /^---\n([\s\S]*?)\n---\n+## system\n([\s\S]*?)\n## user\n([\s\S]*)$/;
const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** Reads `<folder>/<id>.md`. @throws AppError `prompt-invalid` naming the file and what is wrong */
export async function loadPrompt(folder: string, id: string): Promise<Prompt> {
  const file = join(folder, `${id}.md`);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw invalid(file, cause instanceof Error ? cause.message : String(cause), cause);
  });
  const prompt = readPrompt(text, file);
  if (prompt.id !== id) throw invalid(file, `its id is ${prompt.id}, not ${id}`);
  return prompt;
}

/** Pure part of `loadPrompt`; `file` is for messages. */
export function readPrompt(text: string, file: string): Prompt {
  const [, head, system, user] = FILE.exec(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined || system === undefined || user === undefined)
    throw invalid(file, 'expected front matter between --- lines, then "## system" and "## user"');
  const parsed = frontMatter.safeParse(parseYaml(head, file));
  if (!parsed.success)
    throw invalid(file, parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { variables } = parsed.data;
  const used = new Set([...`${system}\n${user}`.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''));
  const undeclared = [...used].filter((name) => !variables.includes(name));
  if (undeclared.length > 0) throw invalid(file, `uses ${undeclared.join(', ')}, which variables does not list`);
  const unused = variables.filter((name) => !used.has(name));
  if (unused.length > 0) throw invalid(file, `lists ${unused.join(', ')}, which it does not use`);
  return {
    ...parsed.data,
    render: (values) => {
      const missing = variables.filter((name) => values[name] === undefined);
      const unknown = Object.keys(values).filter((name) => !variables.includes(name));
      if (missing.length > 0) throw invalid(file, `no value for ${missing.join(', ')}`);
      if (unknown.length > 0) throw invalid(file, `no such variable: ${unknown.join(', ')}`);
      const fill = (part: string) => part.trim().replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
      return [
        { role: 'system', content: fill(system) },
        { role: 'user', content: fill(user) },
      ];
    },
  };
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw invalid(file, cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause), cause);
  }
}

function invalid(file: string, reason: string, cause?: unknown): AppError {
  return new AppError('prompt-invalid', `${file}: ${reason}`, { cause, details: { file, reason } });
}
