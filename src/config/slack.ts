/** The variables of the Slack bot, and what they come to. */
import { z } from 'zod';
import { listOf, webAddress, wholeNumber, yesOrNo } from './fields.js';

export type SlackConfig = {
  readonly botToken: string;
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
};

type Values = z.output<z.ZodObject<typeof SLACK_VARIABLES>>;

export function slackConfig(values: Values): SlackConfig | null {
  if (values.SLACK_BOT_TOKEN === undefined) return null;
  const apiUrl = values.SLACK_API_URL;
  return Object.freeze({
    botToken: values.SLACK_BOT_TOKEN,
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
  });
}

export function slackProblems(values: Values): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = values;
  if (bot !== undefined && app === undefined && secret === undefined)
    return ['SLACK_BOT_TOKEN: needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)'];
  if (bot === undefined && (app !== undefined || secret !== undefined))
    return ['SLACK_APP_TOKEN, SLACK_SIGNING_SECRET: need SLACK_BOT_TOKEN'];
  return [];
}
