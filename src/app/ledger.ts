/** Part of the wiring: the usage ledger, of which a fault never costs an answer. */

import type { Notice } from '../library/notice.js';
import { setAsideCorrupt } from '../storage/sqlite/set-aside.js';
import { openSqliteUsageLedger } from '../storage/sqlite/usage.js';
import type { UsageEntry, UsageLedger } from '../storage/usage.js';
import { AppError } from '../vocabulary/errors.js';

export type LedgerListeners = {
  readonly onNotice: (notice: Notice) => void;
  /** Told of each use, whether or not it can be written. */
  readonly onUse: ((entry: UsageEntry) => void) | undefined;
};

/**
 * Opened when first used. What cannot be written is told once and left out; a corrupt file is set aside and a new one
 * begun. `spentOn` is infinite where it cannot be read: a budget that nobody can check counts as spent.
 */
export function guardedLedger(file: string, { onNotice, onUse }: LedgerListeners): UsageLedger {
  let opened: UsageLedger | null = null;
  let isTold = false;
  const tell = (error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    if (!isTold) onNotice({ kind: 'usage-failed', error });
    isTold = true;
  };
  const ledger = (): UsageLedger => {
    opened ??= openOrBegin(file, onNotice);
    return opened;
  };
  return {
    record: (entry) => {
      onUse?.(entry);
      try {
        ledger().record(entry);
      } catch (error) {
        tell(error);
      }
    },
    spentOn: (now) => {
      try {
        return ledger().spentOn(now);
      } catch (error) {
        tell(error);
        return Number.POSITIVE_INFINITY;
      }
    },
    byDay: () => ledger().byDay(),
    close: () => opened?.close(),
  };
}

function openOrBegin(file: string, onNotice: (notice: Notice) => void): UsageLedger {
  try {
    return openSqliteUsageLedger({ file });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'storage-corrupt') throw error;
    setAsideCorrupt({ file });
    onNotice({ kind: 'usage-failed', error });
    return openSqliteUsageLedger({ file });
  }
}
