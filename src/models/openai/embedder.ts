/** Embeddings over the embeddings API: OpenAI, Azure OpenAI, DashScope, Zhipu, SiliconFlow, vLLM, Ollama. */
import { inBatches, TOO_MANY_TEXTS } from '../embedding-batches.js';
import { embeddingDimension, type RemoteEmbedder } from '../remote-embedder.js';
import { vectorsOfReply } from './embedding-reply.js';
import { callForJson, type JsonCallSettings, type Refusal } from './json-call.js';

export type EmbedderSettings = JsonCallSettings & {
  /** As the endpoint names it; of Azure OpenAI the name of the deployment. */
  readonly model: string;
  /** Calls at once; `policy` may allow fewer. */
  readonly concurrency: number;
  /** For a question, all tries together. A call of documents has so long for each try, and in all five times that. */
  readonly timeoutMs: number;
};

/** Enough for an endpoint that asks to wait a minute when the corpus exceeds its rate. */
const DOCUMENTS_PATIENCE = 5;
const QUESTION_IDLE_MS = 30_000;

/**
 * Sends nothing yet; the dimension is that of the first reply, and a later reply of another is refused. How many texts
 * the endpoint takes in a call is found out and remembered.
 */
export function openEmbedder(settings: EmbedderSettings): RemoteEmbedder {
  const { model, concurrency, timeoutMs, now = () => performance.now() } = settings;
  const name = `openai:${model}`;
  let dimension: number | null = null;

  const checked = (vectors: readonly Float32Array[]): readonly Float32Array[] => {
    for (const { length } of vectors) {
      dimension ??= length;
      if (length !== dimension) throw embeddingDimension({ model: name, expected: dimension, found: length });
    }
    return vectors;
  };
  const embed = (
    texts: readonly string[],
    options: { signal: AbortSignal | undefined; deadline: number; idleMs: number },
  ) =>
    callForJson<readonly Float32Array[] | typeof TOO_MANY_TEXTS>(
      settings,
      {
        // Left out, the client asks for base64, which some endpoints do not know.
        send: (client, signal) =>
          client.embeddings.create({ model, input: [...texts], encoding_format: 'float' }, { signal }),
        read: (reply) => checked(vectorsOfReply(reply, texts.length)),
        readRefusal: (refusal) => (texts.length > 1 && isTooMany(refusal) ? TOO_MANY_TEXTS : null),
        idleMs: options.idleMs,
      },
      { deadline: options.deadline, ...(options.signal && { signal: options.signal }) },
    );

  return {
    model: name,
    embedQuery: async (text, { signal, deadline = now() + timeoutMs } = {}) => {
      const [vector] = await embed([text], { signal, deadline, idleMs: QUESTION_IDLE_MS });
      return vector as Float32Array;
    },
    embedDocuments: inBatches({
      embed: (texts, signal) =>
        embed(texts, { signal, deadline: now() + DOCUMENTS_PATIENCE * timeoutMs, idleMs: timeoutMs }),
      concurrency,
    }),
  };
}

/** As DashScope, SiliconFlow, TEI, Zhipu and OpenAI put it; 413 says it by itself. */
function isTooMany({ status, body }: Refusal): boolean {
  if (status === 413) return true;
  return (status === 400 || status === 422) && /batch|too many|array too long|数组|条数|批/i.test(body);
}
