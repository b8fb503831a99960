/** The variables of the Slack bot, and what they come to. */
import { z } from 'zod';
import { KEY_ERROR, keys, listOf, webAddress, wholeNumber, yesOrNo } from './fields.js';

export type SlackConfig = {
  /** Of the one workspace that is served; null where `oauth` is set. */
  readonly botToken: string | null;
  /** Set where many workspaces install the app. */
  readonly oauth: SlackOauth | null;
  /** Set for Socket Mode. */
  readonly appToken: string | null;
  /** Set for signed HTTP requests; Socket Mode goes before it where both are set. */
  readonly signingSecret: string | null;
  /** Another Web API than Slack's own, up to and with its last slash: a stand-in on loopback. */
  readonly apiUrl: string | null;
  /** Of the HTTP server: events in HTTP mode, `/healthz` and `/readyz` in both. */
  readonly port: number;
  readonly access: {
    /** Empty lists allow all. */
    readonly teams: readonly string[];
    readonly channels: readonly string[];
    readonly groups: readonly string[];
    readonly guests: boolean;
    readonly shared: boolean;
    /** Users who may change the settings of a channel. */
    readonly admins: readonly string[];
  };
  /** User group named where the documents do not answer; null for none. */
  readonly helpGroup: string | null;
  /** Questions worked on at one time. */
  readonly concurrency: number;
  /** Of questions that wait for their turn. */
  readonly maxWaitingPerUser: number;
  readonly maxWaitingPerChannel: number;
  /** Acts a minute; a question is one. */
  readonly ratePerUser: number;
  readonly ratePerChannel: number;
  /** Days that questions, answers and what was said of them are kept. */
  readonly keepDays: number;
  /** Days that lines of the audit are kept. */
  readonly auditDays: number;
  /** At which weekly digests are posted. */
  readonly digestHour: number;
};

export type SlackOauth = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of 32 bytes, as hex: tokens are sealed with the first, and opened with whichever sealed them. */
  readonly keys: readonly string[];
  /** Under which people reach the program, without a last slash; null where Slack knows one address alone. */
  readonly publicUrl: string | null;
};

const token = (prefix: string) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^${prefix}\\S+$`), { error: `expected a token that begins with ${prefix}` })
    .optional();

export const SLACK_VARIABLES = {
  SLACK_BOT_TOKEN: token('xoxb-'),
  SLACK_APP_TOKEN: token('xapp-'),
  SLACK_SIGNING_SECRET: z.string().trim().optional(),
  SLACK_CLIENT_ID: z
    .string()
    .trim()
    .regex(/^[\w.-]+$/, { error: 'expected an id such as 123.456' })
    .optional(),
  SLACK_CLIENT_SECRET: z.string().trim().optional(),
  SLACK_TOKEN_KEY: keys().refine((each) => each.length <= 1, { error: 'expected one key; former ones go elsewhere' }),
  SLACK_TOKEN_KEYS_OLD: keys(),
  SLACK_PUBLIC_URL: webAddress(),
  SLACK_API_URL: webAddress(),
  SLACK_PORT: wholeNumber({ fallback: 3000, max: 65_535 }),
  SLACK_ALLOWED_TEAMS: listOf(/^[TE]\w+$/, 'team ids such as T0123'),
  SLACK_ALLOWED_CHANNELS: listOf(/^[CDG]\w+$/, 'channel ids such as C0123'),
  SLACK_ALLOWED_GROUPS: listOf(/^S\w+$/, 'user group ids such as S0123'),
  SLACK_ALLOW_GUESTS: yesOrNo(),
  SLACK_ALLOW_SHARED: yesOrNo(),
  SLACK_ADMINS: listOf(/^[UW]\w+$/, 'user ids such as U0123'),
  SLACK_HELP_GROUP: z
    .string()
    .trim()
    .regex(/^S\w+$/, { error: 'expected a user group id such as S0123' })
    .optional(),
  SLACK_CONCURRENCY: wholeNumber({ fallback: 4, max: 64 }),
  SLACK_MAX_WAITING_PER_USER: wholeNumber({ fallback: 5, max: 1000 }),
  SLACK_MAX_WAITING_PER_CHANNEL: wholeNumber({ fallback: 200, max: 10_000 }),
  SLACK_RATE_PER_USER: wholeNumber({ fallback: 30, max: 10_000 }),
  SLACK_RATE_PER_CHANNEL: wholeNumber({ fallback: 300, max: 100_000 }),
  SLACK_KEEP_DAYS: wholeNumber({ fallback: 90, max: 3650 }),
  SLACK_AUDIT_DAYS: wholeNumber({ fallback: 180, max: 3650 }),
  SLACK_DIGEST_HOUR: wholeNumber({ fallback: 9, max: 23 }),
};

type Values = z.output<z.ZodObject<typeof SLACK_VARIABLES>>;

export function slackConfig(values: Values): SlackConfig | null {
  const oauth = oauthConfig(values);
  if (values.SLACK_BOT_TOKEN === undefined && oauth === null) return null;
  const apiUrl = values.SLACK_API_URL;
  return Object.freeze({
    botToken: values.SLACK_BOT_TOKEN ?? null,
    oauth,
    appToken: values.SLACK_APP_TOKEN ?? null,
    signingSecret: values.SLACK_SIGNING_SECRET ?? null,
    apiUrl: apiUrl === undefined ? null : `${apiUrl}/`,
    port: values.SLACK_PORT,
    access: {
      teams: values.SLACK_ALLOWED_TEAMS,
      channels: values.SLACK_ALLOWED_CHANNELS,
      groups: values.SLACK_ALLOWED_GROUPS,
      guests: values.SLACK_ALLOW_GUESTS,
      shared: values.SLACK_ALLOW_SHARED,
      admins: values.SLACK_ADMINS,
    },
    helpGroup: values.SLACK_HELP_GROUP ?? null,
    concurrency: values.SLACK_CONCURRENCY,
    maxWaitingPerUser: values.SLACK_MAX_WAITING_PER_USER,
    maxWaitingPerChannel: values.SLACK_MAX_WAITING_PER_CHANNEL,
    ratePerUser: values.SLACK_RATE_PER_USER,
    ratePerChannel: values.SLACK_RATE_PER_CHANNEL,
    keepDays: values.SLACK_KEEP_DAYS,
    auditDays: values.SLACK_AUDIT_DAYS,
    digestHour: values.SLACK_DIGEST_HOUR,
  });
}

function oauthConfig(values: Values): SlackOauth | null {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = values;
  if (clientId === undefined || clientSecret === undefined) return null;
  const all = [...values.SLACK_TOKEN_KEY, ...values.SLACK_TOKEN_KEYS_OLD];
  return { clientId, clientSecret, keys: all, publicUrl: values.SLACK_PUBLIC_URL ?? null };
}

export function slackProblems(values: Values): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = values;
  if (installs(values)) return oauthProblems(values);
  if (bot !== undefined && app === undefined && secret === undefined)
    return ['SLACK_BOT_TOKEN: needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)'];
  if (bot === undefined && (app !== undefined || secret !== undefined))
    return ['SLACK_APP_TOKEN, SLACK_SIGNING_SECRET: need SLACK_BOT_TOKEN, or SLACK_CLIENT_ID for many workspaces'];
  return [];
}

function installs(values: Values): boolean {
  const { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret, SLACK_PUBLIC_URL: url } = values;
  const keyed = values.SLACK_TOKEN_KEY.length + values.SLACK_TOKEN_KEYS_OLD.length > 0;
  return id !== undefined || secret !== undefined || url !== undefined || keyed;
}

function oauthProblems(values: Values): string[] {
  const problems: string[] = [];
  if (values.SLACK_BOT_TOKEN !== undefined)
    problems.push('SLACK_BOT_TOKEN: is for one workspace, SLACK_CLIENT_ID for many; set one of them');
  if (values.SLACK_CLIENT_ID === undefined || values.SLACK_CLIENT_SECRET === undefined)
    problems.push('SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: many workspaces need both');
  if (values.SLACK_TOKEN_KEY.length === 0)
    problems.push(`SLACK_TOKEN_KEY: many workspaces need it, to seal their tokens; ${KEY_ERROR}`);
  if (values.SLACK_APP_TOKEN === undefined && values.SLACK_SIGNING_SECRET === undefined)
    problems.push('SLACK_CLIENT_ID: needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)');
  return problems;
}
