/** The log of a program: a JSON object a line, of ids, codes and durations. */
import { type Logger, pino } from 'pino';
import { faultOf } from '../cli/fault.js';
import type { Notice } from '../library/notice.js';

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

export type ProgramLog = {
  readonly log: (event: string, fields?: Fields) => void;
  readonly onNotice: (notice: Notice) => void;
};

/** @param stream 1 for standard output, 2 where that is the reader's own */
export function openLog(stream: 1 | 2, onEvent: (name: string) => void = () => {}): ProgramLog {
  const logger: Logger = pino(pino.destination({ dest: stream, sync: true }));
  const log = (event: string, fields: Fields = {}): void => {
    onEvent(event);
    // What bears a code went wrong.
    if (fields.code === undefined) logger.info(fields, event);
    else logger.warn(fields, event);
  };
  return { log, onNotice: (notice) => log('notice', noticeFields(notice)) };
}

function noticeFields(notice: Notice): Fields {
  switch (notice.kind) {
    case 'index':
      return { kind: notice.kind, index: notice.notice.index, reason: notice.notice.reason };
    case 'storage-set-aside':
      return { kind: notice.kind, file: notice.file };
    case 'document-failed':
      return { kind: notice.kind, file: notice.file, code: notice.code };
    default:
      return { kind: notice.kind, code: faultOf(notice.error).code };
  }
}
