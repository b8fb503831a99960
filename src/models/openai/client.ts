/** The official client, set up so that everything it does is told by our settings and nothing by the environment. */
import { AzureOpenAI, type ClientOptions, OpenAI } from 'openai';
import { AppError } from '../../vocabulary/errors.js';

export type EndpointSettings = {
  /** Null for endpoints that ask for none (vLLM, Ollama): no key is then sent. */
  readonly apiKey: string | null;
  /** Null for OpenAI's own. */
  readonly baseUrl: string | null;
  /** Set for Azure OpenAI: `baseUrl` is then the address of the resource, and models are deployments. */
  readonly azureApiVersion: string | null;
};

/** Told of what passes on the wire, which the client itself does not show. */
export type WireObserver = {
  /** The head of an answer or bytes of its body came; comments that keep a stream alive count. */
  bytesCame(): void;
  /** The body of an answer that is not a success. The client drops bodies without an `error` field (FastAPI, vLLM). */
  refused(body: string): void;
};

const OPENAI_URL = 'https://api.openai.com/v1';
const AZURE_PATH = '/openai';
/** The client insists on a key; this one is never sent. */
const NO_KEY = 'none';
/** Longer than any deadline: who calls ends the call by a signal. */
const NO_TIMEOUT_MS = 2 ** 31 - 1;
const MOST_REFUSAL_BYTES = 64 * 1024;

/**
 * A client without retries, time limits and logging of its own. It costs little and holds no sockets (those are the
 * process's), so that each call can have one with its own observer.
 * @throws AppError `config-invalid` for a key that cannot stand in a header, or Azure without an address
 */
export function openClient(settings: EndpointSettings, observer: WireObserver): OpenAI {
  const { apiKey, baseUrl, azureApiVersion } = settings;
  if (apiKey !== null && !/^[\x21-\x7e]+$/.test(apiKey))
    throw configInvalid('OPENAI_API_KEY: holds characters that cannot be sent, such as spaces or line breaks');
  const options = {
    apiKey: apiKey ?? NO_KEY,
    // Null for what the client would otherwise take from the environment.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: 0,
    timeout: NO_TIMEOUT_MS,
    fetch: observedFetch(observer),
    // A redirect could carry the key to another host.
    fetchOptions: { redirect: 'manual' },
    ...(apiKey === null && { defaultHeaders: { authorization: null, 'api-key': null } }),
  } as const satisfies ClientOptions;

  if (azureApiVersion === null) return new OpenAI({ ...options, baseURL: baseUrl ?? OPENAI_URL });
  if (baseUrl === null)
    throw configInvalid('OPENAI_API_VERSION: needs OPENAI_BASE_URL, the address of the Azure resource');
  const bare = baseUrl.replace(/\/+$/, '');
  const baseURL = bare.endsWith(AZURE_PATH) ? bare : `${bare}${AZURE_PATH}`;
  return new AzureOpenAI({ ...options, baseURL, apiVersion: azureApiVersion });
}

function observedFetch(observer: WireObserver): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    observer.bytesCame();
    const { status, statusText, headers } = response;
    if (!response.ok) {
      const body = await readStart(response.body);
      observer.refused(body);
      return new Response(body === '' ? null : body, { status, statusText, headers });
    }
    const watched = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        observer.bytesCame();
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body?.pipeThrough(watched) ?? null, { status, statusText, headers });
  };
}

/** The first 64 KiB, or what came of them before the connection broke. */
async function readStart(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= MOST_REFUSAL_BYTES) break;
    }
  } catch {
    // The status is known and says more than the break.
  }
  return Buffer.concat(chunks).toString('utf8', 0, Math.min(size, MOST_REFUSAL_BYTES));
}

function configInvalid(problem: string): AppError {
  return new AppError('config-invalid', problem, { details: { problems: problem } });
}
