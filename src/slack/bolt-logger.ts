/** Bolt's own lines in the one log. They are its words, which may name an address or a token: those are taken out. */
import { type Logger, LogLevel } from '@slack/bolt';
import type { SlackDeps } from './deps.js';
import { codeOf } from './progress.js';
import { SILENT_LOGGER } from './silent-logger.js';

/** Tokens of Slack, and what follows the path of an address. */
const SECRET = /\bx(?:ox[a-z]|app)-\S+|(?<=\S)\?\S+/g;
const MOST_CHARS = 300;

/** Errors alone: what Bolt warns of is told by our own lines, or is not for us. */
export function boltLogger(log: SlackDeps['log']): Logger {
  return {
    ...SILENT_LOGGER,
    error: (...said: readonly unknown[]) => {
      const fault = said.find((each) => each instanceof Error);
      const words = said.filter((each) => typeof each === 'string').join(' ');
      log('bolt', {
        text: words.replaceAll(SECRET, '…').slice(0, MOST_CHARS),
        ...(fault === undefined ? {} : { code: codeOf(fault) }),
      });
    },
    getLevel: () => LogLevel.ERROR,
  };
}
