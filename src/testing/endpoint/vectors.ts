/** For tests: answers of `/v1/embeddings` and `/rerank`, the same for the same texts. */
import { createHash } from 'node:crypto';

type RequestBody = Readonly<Record<string, unknown>>;

/** A vector of length 1 from the digest of the text: the same text has the same vector, others have no relation. */
export function vectorOf(text: string, dimension: number): Float32Array {
  const values = Array.from({ length: dimension }, (_, at) => {
    const digest = createHash('sha256').update(`${at}:${text}`).digest();
    return digest.readInt32LE(0) / 2 ** 31;
  });
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
}

/** OpenAI's format; base64 of little-endian float32 where the request asks for it, as the official client does. */
export function embeddingsJson(body: RequestBody, fallbackDimension: number): object {
  const dimension = typeof body.dimensions === 'number' ? body.dimensions : fallbackDimension;
  const texts = Array.isArray(body.input) ? body.input.map(String) : [String(body.input)];
  const data = texts.map((text, index) => {
    const vector = vectorOf(text, dimension);
    const base64 = Buffer.from(vector.buffer).toString('base64');
    return { object: 'embedding', index, embedding: body.encoding_format === 'base64' ? base64 : [...vector] };
  });
  const tokens = texts.reduce((sum, text) => sum + text.length, 0);
  return { object: 'list', model: body.model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } };
}

/** The format of Cohere, Jina and vLLM; the score is the share of the query's characters that the document has. Best first. */
export function rerankJson(body: RequestBody): object {
  const query = new Set(String(body.query));
  const documents = Array.isArray(body.documents) ? body.documents : [];
  const scored = documents.map((document: unknown, index) => {
    const text = typeof document === 'string' ? document : String((document as { text?: unknown }).text);
    const shared = [...query].filter((character) => text.includes(character)).length;
    return { index, relevance_score: query.size === 0 ? 0 : shared / query.size };
  });
  const results = scored.sort((a, b) => b.relevance_score - a.relevance_score || a.index - b.index);
  return { id: 'rerank-1', results: results.slice(0, typeof body.top_n === 'number' ? body.top_n : undefined) };
}
