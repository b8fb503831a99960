/** A connection of its own that is told when the corpus was changed. It only wakes: what is stored is asked of the store. */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { CHANGED } from './apply-change.js';
import { connectionSettings } from './database.js';

const RETRY_MS = 1_000;

/** Also called after the connection was lost: something may have changed meanwhile. Returns what ends it. */
export function listenForChanges(url: string, onChange: () => void): () => Promise<void> {
  const ending = new AbortController();
  const over = (async () => {
    for (let isFirst = true; !ending.signal.aborted; isFirst = false) {
      await listenOnce(url, { onChange, wakesAtStart: !isFirst, ending: ending.signal }).catch(() => {});
      await delay(RETRY_MS, undefined, { signal: ending.signal, ref: false }).catch(() => {});
    }
  })();
  return async () => {
    ending.abort();
    await over;
  };
}

type Listening = { readonly onChange: () => void; readonly wakesAtStart: boolean; readonly ending: AbortSignal };

/** Until the connection ends, by itself or because it is to. */
async function listenOnce(url: string, { onChange, wakesAtStart, ending }: Listening): Promise<void> {
  const client = new pg.Client(connectionSettings(url));
  const ended = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    ending.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await client.connect();
    client.on('notification', onChange);
    await client.query(`LISTEN ${CHANGED}`);
    if (wakesAtStart) onChange();
    await ended;
  } finally {
    await client.end().catch(() => {});
  }
}
