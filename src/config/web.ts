/** The variables of the web reader, and what they come to. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { givenNumber, KEY_ERROR, keys, listenHost, listOf, webAddress, wholeNumber } from './fields.js';

/** Who may read: everyone who reaches the port, the bearer of a signed link, or whom a proxy has let through. */
export type WebAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'token' }
  | {
      readonly kind: 'proxy';
      /** In lower case. */
      readonly header: string;
      /** Peers whose header counts. */
      readonly addresses: readonly string[];
    };

export type WebConfig = {
  /** Under which people reach the reader, without a last slash; null where nothing links to it. */
  readonly publicUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly access: WebAccess;
  /** Of 32 bytes, as hex: links are signed with the first, and hold where any of them signed. */
  readonly linkKeys: readonly string[];
  /** Hours that a signed link opens what it names. */
  readonly linkHours: number;
  /** `npm start` serves the reader beside the bot. */
  readonly besideBot: boolean;
};

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;
const DEFAULT_PORT = 3020;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

export const WEB_VARIABLES = {
  TIAOWEN_PUBLIC_URL: webAddress().refine((address) => address === undefined || new URL(address).pathname === '/', {
    error: 'expected an address without a path, such as https://policy.example.org',
  }),
  WEB_PORT: givenNumber(65_535).optional(),
  WEB_HOST: listenHost(),
  WEB_ACCESS: z.enum(['open', 'token', 'proxy'], { error: 'expected open, token or proxy' }).default('open'),
  WEB_LINK_KEY: keys().refine((each) => each.length <= 1, { error: 'expected one key; former ones go elsewhere' }),
  WEB_LINK_KEYS_OLD: keys(),
  WEB_LINK_HOURS: wholeNumber({ fallback: 72, max: 8760 }),
  WEB_PROXY_HEADER: z
    .string()
    .trim()
    .regex(HEADER_NAME, { error: 'expected the name of a header such as X-Forwarded-User' })
    .optional(),
  WEB_PROXY_ADDRESSES: listOf(/^[\d.]+$|^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$/, 'IP addresses such as 10.0.0.2').refine(
    (each) => each.every((address) => isIP(address) !== 0),
    { error: 'expected IP addresses such as 10.0.0.2' },
  ),
};

type Values = z.output<z.ZodObject<typeof WEB_VARIABLES>>;

export function webConfig(values: Values): WebConfig {
  const publicUrl = values.TIAOWEN_PUBLIC_URL ?? null;
  return Object.freeze({
    publicUrl,
    host: values.WEB_HOST,
    port: values.WEB_PORT ?? DEFAULT_PORT,
    access: accessOf(values),
    linkKeys: [...values.WEB_LINK_KEY, ...values.WEB_LINK_KEYS_OLD],
    linkHours: values.WEB_LINK_HOURS,
    besideBot: publicUrl !== null || values.WEB_PORT !== undefined,
  });
}

function accessOf(values: Values): WebAccess {
  if (values.WEB_ACCESS !== 'proxy') return { kind: values.WEB_ACCESS };
  const header = (values.WEB_PROXY_HEADER ?? '').toLowerCase();
  return { kind: 'proxy', header, addresses: values.WEB_PROXY_ADDRESSES };
}

export function webProblems(values: Values): string[] {
  const problems: string[] = [];
  const { WEB_ACCESS: access, WEB_HOST: host } = values;
  if (access === 'open' && !LOOPBACK.test(host))
    problems.push(`WEB_ACCESS: open is for this machine alone; with WEB_HOST ${host} set token or proxy`);
  if (access === 'token' && values.WEB_LINK_KEY.length === 0)
    problems.push(`WEB_LINK_KEY: WEB_ACCESS=token needs it, to sign links; ${KEY_ERROR}`);
  if (access === 'proxy' && (values.WEB_PROXY_HEADER === undefined || values.WEB_PROXY_ADDRESSES.length === 0))
    problems.push('WEB_PROXY_HEADER, WEB_PROXY_ADDRESSES: WEB_ACCESS=proxy needs both');
  return problems;
}
