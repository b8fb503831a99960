/** HTTP mode: payloads posted to the request URL of an app, signed with version 0. */
import { createHmac } from 'node:crypto';
import { type HttpReply, post } from './http.js';
import { type Json, textOf } from './json.js';

export type Payload = { readonly type: 'events_api' | 'slash_commands' | 'interactive'; readonly body: Json };
export type Retry = { readonly num: number; readonly reason: string };

/** The time of the signature is the real one: apps check it against their own clock. @throws Error where nobody answers */
export function postSigned(
  url: string,
  secret: string,
  { type, body }: Payload,
  retry: Retry | null,
): Promise<HttpReply> {
  const [contentType, text] = encoded(type, body);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex')}`;
  return post(url, text, {
    'content-type': contentType,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
    ...(retry === null ? {} : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
  });
}

function encoded(type: Payload['type'], body: Json): readonly [string, string] {
  if (type === 'events_api') return ['application/json', JSON.stringify(body)];
  const fields = type === 'interactive' ? { payload: JSON.stringify(body) } : mapText(body);
  return ['application/x-www-form-urlencoded', new URLSearchParams(fields).toString()];
}

function mapText(body: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, textOf(value)]));
}

/** What an app said in the body of its answer: JSON, or plain text for a command. */
export function ackOf(body: string): Json {
  if (body === '') return {};
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Json) : { text: textOf(parsed) };
  } catch {
    return { text: body };
  }
}
