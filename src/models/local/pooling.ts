/** How the vectors of a text's tokens become one, and what goes before a question, as sentence-transformers' files say. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Pooling = 'mean' | 'cls';

/** `1_Pooling/config.json`; where it is not there, the first token for the BGE family and the mean for others. */
export function poolingOf(root: string): Pooling {
  const { pooling_mode_cls_token: cls, pooling_mode_mean_tokens: mean } = read(root, '1_Pooling/config.json');
  if (cls === true) return 'cls';
  if (mean === true) return 'mean';
  return /bge/i.test(root) ? 'cls' : 'mean';
}

/** `prompts.query` of `config_sentence_transformers.json`; empty where none is told. */
export function queryPrefixOf(root: string): string {
  const { prompts } = read(root, 'config_sentence_transformers.json');
  const query = typeof prompts === 'object' && prompts !== null && 'query' in prompts ? prompts.query : '';
  return typeof query === 'string' ? query : '';
}

function read(root: string, name: string): Readonly<Record<string, unknown>> {
  const path = join(root, name);
  if (!existsSync(path)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
