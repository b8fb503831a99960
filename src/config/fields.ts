/** The kinds of values variables hold. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

export function folder(fallback: string) {
  return z
    .string()
    .default(fallback)
    .transform((path) => resolve(path));
}

export function wholeNumber({ fallback, max }: { fallback: number; max: number }) {
  return givenNumber(max).default(fallback);
}

/** A whole number that has no default. */
export function givenNumber(max: number) {
  return z
    .string()
    .regex(/^\s*\d+\s*$/, { error: `expected a whole number from 1 to ${max}`, abort: true })
    .transform(Number)
    .refine((value) => value >= 1 && value <= max, { error: `expected a whole number from 1 to ${max}` });
}

export function webAddress() {
  return z
    .url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional();
}

/** Money, 0 or more; 0 where it is not set. */
export function amount() {
  return z
    .string()
    .regex(/^\s*\d+(?:\.\d+)?\s*$/, { error: 'expected a number, 0 or more', abort: true })
    .default('0')
    .transform(Number);
}

/** An address to listen on; this machine alone where it is not set. */
export function listenHost() {
  return z
    .string()
    .trim()
    .default('127.0.0.1')
    .refine((host) => host === 'localhost' || isIP(host) !== 0, { error: 'expected localhost or an IP address' });
}

/** A list parted by commas or spaces; empty where it is not set. */
export function listOf(pattern: RegExp, what: string) {
  return z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,，]+/).filter((each) => each !== ''))
    .refine((each) => each.every((item) => pattern.test(item)), { error: `expected ${what}, parted by commas` });
}

export function yesOrNo() {
  return z
    .enum(['yes', 'no'], { error: 'expected yes or no' })
    .default('no')
    .transform((value) => value === 'yes');
}

const KEY_BYTES = 32;
export const KEY_ERROR = 'expected 32 bytes as 64 hex digits or in base64: openssl rand -hex 32';

/** Keys of 32 bytes, parted by commas, each as hex; empty where it is not set. */
export function keys() {
  return z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,，]+/).filter((each) => each !== ''))
    .refine((each) => each.every((key) => keyOf(key) !== null), { error: KEY_ERROR })
    .transform((each) => each.map((key) => keyOf(key) ?? ''));
}

/** 32 bytes as 64 hex digits or in base64, as hex. */
function keyOf(text: string): string | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  const bytes = /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null;
  return bytes?.length === KEY_BYTES ? bytes.toString('hex') : null;
}
