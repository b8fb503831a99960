/** Embeddings of a model in a folder, worked out on this machine: ONNX with its tokenizer, as Hugging Face lays them out. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../vocabulary/errors.js';
import { inBatches } from '../embedding-batches.js';
import type { RemoteEmbedder } from '../remote-embedder.js';
import { type Pooling, poolingOf, queryPrefixOf } from './pooling.js';
import type { Extractor, Transformers } from './transformers.js';

/** Not among the dependencies: 370 MB that only who embeds locally needs. `@langchain/community` takes 3.8, not 4. */
const PACKAGE = '@huggingface/transformers';
/** Texts worked on at once: memory grows with it, and time a text hardly falls. */
const MOST_TEXTS = 16;

/** Where a model may lie within its folder, the smaller first. */
const MODEL_FILES = [
  { path: 'onnx/model_quantized.onnx', dtype: 'q8', subfolder: 'onnx' },
  { path: 'onnx/model.onnx', dtype: 'fp32', subfolder: 'onnx' },
  { path: 'model_quantized.onnx', dtype: 'q8', subfolder: '' },
  { path: 'model.onnx', dtype: 'fp32', subfolder: '' },
] as const;

/**
 * Nothing is loaded before the first text, and nothing is ever fetched. The folder holds `config.json`, `tokenizer.json`, and
 * the model as `onnx/model.onnx` or `model_quantized.onnx`, there or beside them; `1_Pooling/config.json` and
 * `config_sentence_transformers.json` are heeded where they are there. The vectors bear the folder's name and a digest, so
 * another model in its place builds them anew.
 * @throws AppError `config-invalid` for a folder that holds no such model
 */
export function openLocalEmbedder(folder: string): RemoteEmbedder {
  const root = resolve(folder);
  const file = MODEL_FILES.find(({ path }) => existsSync(join(root, path)));
  const missing = ['config.json', 'tokenizer.json'].filter((name) => !existsSync(join(root, name)));
  if (file === undefined || missing.length > 0)
    throw unusable(root, `it lacks ${[...missing, ...(file === undefined ? ['onnx/model.onnx'] : [])].join(', ')}`);
  const model = `file:${basename(root)}@${digestOf(join(root, file.path))}`;
  const pooling = poolingOf(root);
  const prefix = queryPrefixOf(root);
  let extractor: Promise<Extractor> | null = null;

  const embed = async (texts: readonly string[]): Promise<Float32Array[]> => {
    extractor ??= openExtractor(root, file);
    return vectorsOf(await extractor, texts, pooling);
  };
  return {
    model,
    embedQuery: async (text) => {
      const [vector] = await embed([`${prefix}${text}`]);
      return vector as Float32Array;
    },
    embedDocuments: inBatches({
      embed: async (texts) => {
        const vectors: Float32Array[] = [];
        for (let at = 0; at < texts.length; at += MOST_TEXTS)
          vectors.push(...(await embed(texts.slice(at, at + MOST_TEXTS))));
        return vectors;
      },
      concurrency: 1,
    }),
  };
}

async function openExtractor(root: string, file: (typeof MODEL_FILES)[number]): Promise<Extractor> {
  let transformers: Transformers;
  try {
    transformers = (await import(PACKAGE)) as Transformers;
  } catch (cause) {
    throw new AppError(
      'config-invalid',
      `EMBEDDING_MODEL=file:… needs ${PACKAGE}: npm install --no-save --ignore-scripts ${PACKAGE}@3.8.1`,
      {
        cause,
        details: { name: 'EMBEDDING_MODEL' },
      },
    );
  }
  transformers.env.allowRemoteModels = false;
  transformers.env.localModelPath = dirname(root);
  try {
    const { dtype, subfolder } = file;
    return await transformers.pipeline('feature-extraction', basename(root), {
      dtype,
      subfolder,
      local_files_only: true,
    });
  } catch (cause) {
    throw unusable(root, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

async function vectorsOf(extractor: Extractor, texts: readonly string[], pooling: Pooling): Promise<Float32Array[]> {
  const { data, dims } = await extractor([...texts], { pooling, normalize: true });
  const dimension = dims.at(-1) ?? 0;
  return texts.map((_, index) => Float32Array.from(data.slice(index * dimension, (index + 1) * dimension)));
}

/** Of the first megabyte and the size: weights differ there too. */
function digestOf(path: string): string {
  const head = Buffer.alloc(1 << 20);
  const handle = openSync(path, 'r');
  const length = readSync(handle, head);
  closeSync(handle);
  return createHash('sha256')
    .update(head.subarray(0, length))
    .update(String(statSync(path).size))
    .digest('hex')
    .slice(0, 12);
}

function unusable(root: string, reason: string, cause?: unknown): AppError {
  return new AppError('config-invalid', `EMBEDDING_MODEL: ${root} holds no model that can be used: ${reason}`, {
    cause,
    details: { name: 'EMBEDDING_MODEL', reason },
  });
}
