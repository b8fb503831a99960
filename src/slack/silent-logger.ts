import { type Logger, LogLevel } from '@slack/bolt';

const nothing = () => {};

/** Where our own lines tell the code of what Slack refused: its client would tell it a second time, with more of it. */
export const SILENT_LOGGER: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};
