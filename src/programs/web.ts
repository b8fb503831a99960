/** `npm run -s web`: the reader alone, until SIGINT or SIGTERM. */
import { once } from 'node:events';
import { openWeb } from './open-web.js';
import { serving } from './serving.js';
import { endSignal, type Started } from './started.js';

export async function runWeb(started: Started): Promise<number> {
  const { config, surroundings } = started;
  const ending = endSignal();
  return serving(started, { stream: 2, ending }, async (open) => {
    const web = await openWeb(started, open);
    const host = config.web.host.includes(':') ? `[${config.web.host}]` : config.web.host;
    const address = config.web.publicUrl ?? `http://${host}:${web.port}`;
    surroundings.output.message(config.locale === 'zh' ? `网页已打开：${address}` : `The reader is open: ${address}`);
    if (!ending.aborted) await once(ending, 'abort');
    await web.close();
  });
}
