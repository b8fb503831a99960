/** For tests: a folder with a model of a few hundred bytes, each character a vector, as ONNX and tokenizer files lie there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What runs a model is no dependency: the gate installs it, a contributor's machine may lack it. */
export function canRunModels(): boolean {
  try {
    createRequire(import.meta.url).resolve('@huggingface/transformers');
    return true;
  } catch {
    return false;
  }
}

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
export const DIMENSION = 16;

/** `alike`: characters that have one vector. */
export function writeTinyModel(folder: string, { alike = [] }: { readonly alike?: readonly string[] } = {}): void {
  const characters = Array.from({ length: 0x5000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const vocabulary = [...SPECIAL, ...characters];
  const same = new Map(alike.flatMap((group) => [...group].map((char) => [char, group.charAt(0)] as const)));
  const table = vocabulary.flatMap((token) => vectorOf(same.get(token) ?? token));
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'onnx/model.onnx'), modelFile(vocabulary.length, Float32Array.from(table)));
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  write('config.json', { model_type: 'bert', hidden_size: DIMENSION, num_attention_heads: 1, num_hidden_layers: 0 });
  write('tokenizer_config.json', { tokenizer_class: 'BertTokenizer', model_max_length: 512, pad_token: '[PAD]' });
  write('tokenizer.json', tokenizer(vocabulary));
}

/** Numbers that look random, the same for the same token; nothing for what is no word. */
function vectorOf(token: string): number[] {
  if (SPECIAL.includes(token)) return Array.from({ length: DIMENSION }, () => 0);
  let state = token.codePointAt(0) ?? 1;
  return Array.from({ length: DIMENSION }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

function tokenizer(vocabulary: readonly string[]) {
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const token = (id: string) => ({ id, ids: [vocabulary.indexOf(id)], tokens: [id] });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, special('[SEP]')],
      pair: [
        special('[CLS]'),
        { Sequence: { id: 'A', type_id: 0 } },
        special('[SEP]'),
        { Sequence: { id: 'B', type_id: 1 } },
      ],
      special_tokens: { '[CLS]': token('[CLS]'), '[SEP]': token('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((each, id) => [each, id])),
    },
  };
}

/** An ONNX file (onnx.proto3, IR 8, operators 13) whose only node looks each token up in a table. */
function modelFile(rows: number, table: Float32Array): Uint8Array {
  const INT64 = 7;
  const FLOAT = 1;
  const sizes = (...names: string[]) =>
    names.map((name) => field(1, typeof name === 'string' ? field(2, utf8(name)) : []));
  const value = (name: string, type: number, dims: readonly number[][]) => [
    ...field(1, utf8(name)),
    ...field(2, field(1, [...varint(1, type), ...field(2, dims.flat())])),
  ];
  const batch = sizes('batch', 'sequence');
  const tokens = (name: string) => field(11, value(name, INT64, batch));
  const out = value('last_hidden_state', FLOAT, [...batch, field(1, varint(1, DIMENSION))]);
  const node = [
    ...field(1, utf8('table')),
    ...field(1, utf8('input_ids')),
    ...field(2, utf8('last_hidden_state')),
    ...field(4, utf8('Gather')),
  ];
  const bytes = new Uint8Array(table.buffer);
  const head = [...varint(1, rows), ...varint(1, DIMENSION), ...varint(2, FLOAT), ...field(8, utf8('table'))];
  const tensor = concat(head, header(9, bytes.length), bytes);
  const graph = concat(
    field(1, node),
    field(2, utf8('tiny')),
    header(5, tensor.length),
    tensor,
    ['input_ids', 'attention_mask', 'token_type_ids'].flatMap(tokens),
    field(12, out),
  );
  return concat(varint(1, 8), field(8, [...field(1, []), ...varint(2, 13)]), header(7, graph.length), graph);
}

/** Protocol buffers, as far as the file needs them. */
function varint(number: number, value: number): number[] {
  return [number << 3, ...base128(value)];
}

function field(number: number, content: readonly number[]): number[] {
  return [...header(number, content.length), ...content];
}

function header(number: number, length: number): number[] {
  return [(number << 3) | 2, ...base128(length)];
}

function base128(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...base128(value >>> 7)];
}

function utf8(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

function concat(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
