import type { UsageLedger } from '../../storage/usage.js';
import type { Answer } from '../../vocabulary/answer.js';

/** Puts down what a model's part in an answer took; nothing where no model was asked. Throws the `storage-*` errors. */
export function recordAnswer(ledger: UsageLedger, { id, status, fallback, withheld, written }: Answer): void {
  if (written === null) return;
  const { promptId, promptVersion, model, promptTokens, completionTokens, cost, latencyMs } = written;
  ledger.record({
    at: new Date(),
    answer: {
      id,
      promptId,
      promptVersion,
      status,
      fallback,
      withheld: withheld.map(({ reason }) => reason),
      latencyMs,
    },
    model,
    promptTokens,
    completionTokens,
    cost,
  });
}
