/** Requests and replies of the fake: form, JSON and multipart bodies in, JSON out. */
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { isJson, type Json } from './json.js';

/** What clients send as JSON inside a form. */
const JSON_FIELDS = new Set(['blocks', 'view', 'chunks', 'prompts', 'files', 'metadata', 'attachments', 'unfurls']);

export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Arguments of a method; null for a body that cannot be read. Numbers of a form stay strings: time stamps are no numbers. */
export function readArguments(body: Buffer, contentType: string): Json | null {
  try {
    if (contentType.includes('application/json')) {
      const parsed: unknown = JSON.parse(body.toString('utf8'));
      return isJson(parsed) ? parsed : null;
    }
    const fields = [...new URLSearchParams(body.toString('utf8'))];
    return Object.fromEntries(fields.map(([key, value]) => [key, fieldOf(key, value)]));
  } catch {
    return null;
  }
}

function fieldOf(key: string, value: string): unknown {
  if (JSON_FIELDS.has(key)) return JSON.parse(value);
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** The bytes of an upload: the only file of a multipart form, or the body as it is. */
export async function readUpload(body: Buffer, contentType: string): Promise<Buffer> {
  if (!contentType.includes('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  for (const value of form.values()) if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  return Buffer.alloc(0);
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

export type HttpReply = { readonly status: number; readonly noRetry: boolean; readonly body: string };

/** Each on a connection of its own, so that the app can stop at once. @throws Error where nobody answers */
export function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, { method: 'POST', headers, agent: false }, (incoming) => {
      readBody(incoming).then(
        (bytes) =>
          resolve({
            status: incoming.statusCode ?? 0,
            noRetry: incoming.headers['x-slack-no-retry'] === '1',
            body: bytes.toString('utf8'),
          }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
